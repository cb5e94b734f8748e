// The WebSocket, kept alive: growing jittered waits, pings, and a fresh look when the page wakes up.

const PING_MS = 25_000;
const PATIENCE_MS = 8_000;
const WAKE_MS = 2_000;
const FIRST_WAIT_MS = 1_000;
const HIDDEN_WAIT_MS = 8_000;
const LONGEST_WAIT_MS = 30_000;

export class Link {
  /** @type {WebSocket | null} */
  #socket = null;
  #tries = 0;
  #wanted = false;
  #retry = 0;
  #pulse = 0;
  #deadline = 0;
  ready = false;

  /**
   * @param {object} on
   * @param {() => object} on.hello makes the first frame
   * @param {(frame: any) => void} on.frame
   * @param {(ready: boolean) => void} on.change the link came up (after welcome) or went down
   */
  constructor(on) {
    this.on = on;
    addEventListener("online", () => this.wake());
    addEventListener("focus", () => this.wake());
    addEventListener("pageshow", () => this.wake());
    document.addEventListener("resume", () => this.wake()); // the browser had frozen the page
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.wake();
    });
  }

  open() {
    this.#wanted = true;
    if (!this.#socket) this.#connect();
  }

  close() {
    this.#wanted = false;
    clearTimeout(this.#retry);
    this.#drop();
  }

  /** Begin anew, e.g. with another session. */
  restart() {
    this.close();
    this.open();
  }

  /** @param {object} frame @returns {boolean} whether it went out; that is not yet "stored" */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** The page is looked at again: find out at once whether the link still lives. */
  wake() {
    if (!this.#wanted) return;
    if (!this.#socket) {
      this.#tries = 0;
      this.#connect();
    } else if (this.ready) {
      this.send({ type: "ping" });
      this.#expect(WAKE_MS);
    }
  }

  #connect() {
    clearTimeout(this.#retry);
    const address = new URL("/chat/ws?v=1", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const socket = new WebSocket(address);
    this.#socket = socket;
    this.#expect(PATIENCE_MS);
    socket.onopen = () => this.send(this.on.hello());
    socket.onmessage = (event) => this.#hear(JSON.parse(event.data));
    socket.onclose = () => this.#lost();
  }

  #hear(frame) {
    clearTimeout(this.#deadline);
    if (frame.type === "welcome") {
      this.#tries = 0;
      this.ready = true;
      clearInterval(this.#pulse);
      this.#pulse = setInterval(() => this.#ping(), PING_MS);
    }
    this.on.frame(frame);
    if (frame.type === "welcome") this.on.change(true);
    else if (!this.ready) this.#lost(); // refused before it began: come back later
  }

  #ping() {
    if (this.send({ type: "ping" })) this.#expect(PATIENCE_MS);
  }

  /** Without any frame within this time the link is dead, whatever the browser believes. */
  #expect(milliseconds) {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#lost(), milliseconds);
  }

  #lost() {
    this.#drop();
    if (!this.#wanted) return;
    this.on.change(false);
    // Fifty tabs nobody looks at must not come back in the same second.
    const first = document.hidden ? HIDDEN_WAIT_MS : FIRST_WAIT_MS;
    const wait = Math.min(LONGEST_WAIT_MS, first * 2 ** this.#tries);
    this.#tries += 1;
    this.#retry = setTimeout(() => this.#connect(), wait * (0.5 + Math.random() / 2));
  }

  #drop() {
    clearTimeout(this.#deadline);
    clearInterval(this.#pulse);
    this.ready = false;
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}
