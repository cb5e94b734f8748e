// What this device remembers: the session, what was read, the draft, and what is not sent yet.
// Each unsent message has a key of its own, so two tabs never overwrite each other.

const PREFIX = "arzuhal.";
const UNSENT = `${PREFIX}unsent.`;

/**
 * @typedef {object} Item a message of the person, not yet stored by the server
 * @property {string} id the client's id, the same on every retry
 * @property {"message" | "choice"} type
 * @property {string} text what is shown
 * @property {string} [value] of a choice
 * @property {string[]} attachments upload ids
 * @property {string[]} names of the attached files
 * @property {number} at milliseconds
 * @property {string} [fault] why the server will not take it
 */

/** Storage may be forbidden in a frame; then memory has to do. */
function findStorage() {
  try {
    localStorage.setItem(`${PREFIX}probe`, "1");
    localStorage.removeItem(`${PREFIX}probe`);
    return localStorage;
  } catch {
    return new MemoryStorage();
  }
}

class MemoryStorage {
  #items = new Map();
  get length() {
    return this.#items.size;
  }
  key(index) {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key) {
    return this.#items.get(key) ?? null;
  }
  setItem(key, value) {
    this.#items.set(key, value);
  }
  removeItem(key) {
    this.#items.delete(key);
  }
}

export class Store {
  #storage = findStorage();

  get session() {
    return this.#storage.getItem(`${PREFIX}session`);
  }
  set session(token) {
    this.#write(`${PREFIX}session`, token);
  }
  /** The newest sequence that was on screen. */
  get read() {
    return Number(this.#storage.getItem(`${PREFIX}read`)) || 0;
  }
  set read(sequence) {
    this.#write(`${PREFIX}read`, String(sequence));
  }
  get draft() {
    return this.#storage.getItem(`${PREFIX}draft`) || "";
  }
  set draft(text) {
    if (text) this.#write(`${PREFIX}draft`, text);
    else this.#storage.removeItem(`${PREFIX}draft`);
  }

  /** @returns {Item[]} in the order they were written */
  unsent() {
    const keys = this.#keys().filter((key) => key.startsWith(UNSENT));
    return keys.sort().map((key) => JSON.parse(this.#storage.getItem(key)));
  }

  /** @param {Item} item */
  keep(item) {
    this.#write(UNSENT + String(item.at).padStart(15, "0") + item.id, JSON.stringify(item));
  }

  /** @param {string} id */
  forget(id) {
    for (const key of this.#keys()) {
      if (key.startsWith(UNSENT) && key.endsWith(id)) this.#storage.removeItem(key);
    }
  }

  clear() {
    for (const key of this.#keys()) this.#storage.removeItem(key);
  }

  /** Another tab changed something. @param {(name: string, value: string | null) => void} tell */
  onChange(tell) {
    addEventListener("storage", (event) => {
      if (event.key?.startsWith(PREFIX)) tell(event.key.slice(PREFIX.length), event.newValue);
    });
  }

  #keys() {
    const keys = [];
    for (let i = 0; i < this.#storage.length; i += 1) keys.push(this.#storage.key(i));
    return keys.filter((key) => key.startsWith(PREFIX));
  }

  /** A full storage must not stop the chat: what cannot be kept stays in memory. */
  #write(key, value) {
    try {
      this.#storage.setItem(key, value);
    } catch {
      const memory = new MemoryStorage();
      for (const old of this.#keys()) memory.setItem(old, this.#storage.getItem(old));
      memory.setItem(key, value);
      this.#storage = memory;
    }
  }
}
