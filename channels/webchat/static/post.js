// The same frames by plain HTTP, where WebSockets are blocked: each request a short visit that says
// hello first, and one that waits for news. A line that two answers bring is told once.

const WAIT_S = 25;
const SLACK_MS = 10_000;
const LEAST_MS = 300; // between two requests for news, should something answer without waiting

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export class Post {
  #gone = new AbortController();
  #hello = null;
  #greeted = false;
  #resume = () => {};

  /** @param {import("./socket.js").Ears} on */
  constructor(on) {
    this.on = on;
    queueMicrotask(() => this.#closed || on.open());
  }

  get #closed() {
    return this.#gone.signal.aborted;
  }

  /** @param {any} frame @returns {boolean} whether it went out */
  send(frame) {
    if (this.#closed) return false;
    if (frame.type === "hello") this.#listen(frame);
    else this.#ask(0, frame);
    this.#resume();
    return true;
  }

  close() {
    this.#gone.abort();
  }

  /** A page nobody sees hears what its pings bring: a browser keeps six connections to us in all. */
  async #listen(hello) {
    this.#hello = hello;
    await this.#ask(0);
    while (!this.#closed) {
      if (document.hidden) await new Promise((resume) => (this.#resume = () => resume(0)));
      else await Promise.all([this.#ask(WAIT_S), pause(LEAST_MS)]);
    }
  }

  /** @param {number} wait seconds @param {object[]} frames */
  async #ask(wait, ...frames) {
    const { since } = this.#hello;
    const lines = [this.#hello, ...frames].map((frame) => JSON.stringify(frame));
    const answers = await this.#fetch(lines.join("\n"), wait);
    if (!answers && !this.#closed) this.#lost();
    for (const frame of answers ?? []) this.#hear(frame, since);
  }

  /** @returns {Promise<any[] | null>} the frames that came; null when none could be had */
  async #fetch(body, wait) {
    const patience = setTimeout(() => this.#lost(), wait * 1_000 + SLACK_MS);
    try {
      const { signal } = this.#gone;
      const headers = { "Content-Type": "application/x-ndjson" };
      const address = `/chat/frames?v=1&wait=${wait}`;
      const answer = await fetch(address, { method: "POST", headers, body, signal });
      if (!answer.ok) return null;
      return (await answer.text()).trimEnd().split("\n").map((line) => JSON.parse(line));
    } catch {
      return null;
    } finally {
      clearTimeout(patience);
    }
  }

  #hear(frame, since) {
    if (this.#closed) return;
    if (frame.type === "welcome" && !this.#welcome(frame, since)) return;
    if (frame.type === "message") {
      if (frame.sequence <= this.#hello.since) return;
      Object.assign(this.#hello, { since: frame.sequence, tail: 0 });
    }
    this.on.frame(frame);
  }

  /** @returns {boolean} whether it is the first, or from a server that knows less than we do */
  #welcome(frame, since) {
    const behind = frame.sequence < since;
    if (this.#greeted && !behind) return false;
    this.#greeted = true;
    this.#hello.session = frame.session;
    if (behind) this.#hello.since = 0;
    return true;
  }

  #lost() {
    if (this.#closed) return;
    this.close();
    this.on.lost();
  }
}
