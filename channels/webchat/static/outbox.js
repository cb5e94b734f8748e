// What the person said, one at a time and in order, until the server says it is stored.

const RETRY_MS = 4_000;
const LONGEST_RETRY_MS = 60_000;
const TEMPORARY = new Set(["rate_limited", "banned", "not_stored", "internal", "no_hello"]);

export class Outbox {
  /** @type {string | null} the id that waits for its answer */
  #flying = null;
  #pause = 0;
  #failures = 0;

  /**
   * @param {import("./store.js").Store} store
   * @param {import("./link.js").Link} link
   * @param {object} on
   * @param {(id: string) => void} on.stored
   * @param {(item: import("./store.js").Item, sentence: string) => void} on.refused
   * @param {(sentence: string) => void} on.delayed
   */
  constructor(store, link, on) {
    this.store = store;
    this.link = link;
    this.on = on;
  }

  /** @param {import("./store.js").Item} item */
  add(item) {
    this.store.keep(item);
    this.flush();
  }

  flush() {
    if (this.#flying || this.#pause || !this.link.ready) return;
    const item = this.store.unsent().find((waiting) => !waiting.fault);
    if (item && this.link.send(frameOf(item))) this.#flying = item.id;
  }

  /** The link went down: what was on its way will be sent again; the server knows its id. */
  reset() {
    this.#flying = null;
    clearTimeout(this.#pause);
    this.#pause = 0;
  }

  /** @param {string} id */
  stored(id) {
    this.store.forget(id);
    this.#failures = 0;
    if (this.#flying === id) this.#flying = null;
    this.on.stored(id);
    this.flush();
  }

  /** @param {{id?: string, code: string, message: string, retry_after?: number}} error */
  failed(error) {
    const id = error.id ?? this.#flying;
    const item = this.store.unsent().find((waiting) => waiting.id === id);
    this.#flying = null;
    if (!item) return;
    if (TEMPORARY.has(error.code)) this.#later(error);
    else this.#refuse(item, error.message);
  }

  #later(error) {
    const growing = Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** this.#failures);
    this.#failures += 1;
    const wait = error.retry_after ? error.retry_after * 1_000 : growing;
    this.#pause = setTimeout(() => {
      this.#pause = 0;
      this.flush();
    }, wait);
    this.on.delayed(error.message);
  }

  #refuse(item, sentence) {
    item.fault = sentence;
    this.store.keep(item);
    this.on.refused(item, sentence);
    this.flush();
  }
}

/** @param {import("./store.js").Item} item */
function frameOf(item) {
  const { id, type, text, value, attachments } = item;
  const words = type === "message";
  return words ? { type, id, text, attachments } : { type, id, value, label: text };
}
