// The page around our frame: whether it shows us, and how much is unread.
// Opened on its own the chat is always shown and counts in its own title.

const embedded = window.parent !== window;
const COUNT = /^(\(\d+\) )?/;

export class Host {
  /** @type {boolean} */
  #open = !embedded;

  /** @param {() => void} appear called when the host shows us */
  constructor(appear) {
    this.appear = appear;
    addEventListener("message", (event) => this.#hear(event));
  }

  get embedded() {
    return embedded;
  }

  /** Whether somebody can see the chat now. */
  get seen() {
    return this.#open && !document.hidden;
  }

  /** Whether somebody is at it, too, and needs no bell. */
  get watched() {
    return this.seen && document.hasFocus();
  }

  ready() {
    this.#tell("ready");
  }

  close() {
    this.#tell("close");
  }

  /** @param {number} count */
  unread(count) {
    if (embedded) this.#tell("unread", count);
    else document.title = document.title.replace(COUNT, count ? `(${count}) ` : "");
  }

  /** Which site embeds us the browser has checked (frame-ancestors); a count is no secret. */
  #tell(what, count = 0) {
    if (embedded) parent.postMessage({ arzuhal: what, count }, "*");
  }

  /** @param {MessageEvent} event */
  #hear(event) {
    if (!embedded || event.source !== parent) return;
    if (event.data?.arzuhal === "closed") this.#open = false;
    if (event.data?.arzuhal !== "open") return;
    this.#open = true;
    this.appear();
  }
}
