// The link to the server, kept alive: growing jittered waits, pings, and a fresh look when the page
// wakes up. By WebSocket; where two in a row do not last, by plain HTTP until one does.

import { Post } from "./post.js";
import { Socket, lasting } from "./socket.js";

const PING_MS = 25_000;
const PATIENCE_MS = 8_000;
const WAKE_MS = 2_000;
const FIRST_WAIT_MS = 1_000;
const HIDDEN_WAIT_MS = 8_000;
const LONGEST_WAIT_MS = 30_000;
const TRIES = 2;
const LASTING_MS = 5_000;
const PROBE_MS = 120_000;

export class Link {
  /** @type {Socket | Post | null} */
  #way = null;
  #tries = 0;
  #unproven = 0; // sockets in a row that did not last, or have not yet
  #straight = false; // HTTP has just failed as well: perhaps nothing is blocked, and the server away
  #wanted = false;
  #retry = 0;
  #pulse = 0;
  #deadline = 0;
  #proof = 0;
  ready = false;

  /**
   * @param {{blocked: boolean}} memory whether WebSockets were found blocked here
   * @param {object} on
   * @param {() => object} on.hello makes the first frame
   * @param {(frame: any) => void} on.frame
   * @param {(ready: boolean) => void} on.change the link came up (after welcome) or went down
   */
  constructor(memory, on) {
    this.memory = memory;
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
    if (!this.#way) this.#connect();
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
    return Boolean(this.#way?.send(frame));
  }

  /** The page is looked at again: find out at once whether the link still lives. */
  wake() {
    if (!this.#wanted) return;
    if (!this.#way) {
      this.#tries = 0;
      this.#connect();
    } else if (this.ready) {
      this.send({ type: "ping" });
      this.#expect(WAKE_MS);
    }
  }

  #connect() {
    clearTimeout(this.#retry);
    const hear = (frame) => this.#hear(frame);
    const on = { open: () => this.send(this.on.hello()), frame: hear, lost: () => this.#lost() };
    const blocked = this.memory.blocked || this.#unproven >= TRIES;
    const around = blocked && !this.#straight;
    if (!around) this.#unproven += 1;
    this.#way = around ? new Post(on) : new Socket(on);
    this.#expect(PATIENCE_MS);
  }

  #hear(frame) {
    clearTimeout(this.#deadline);
    if (frame.type === "welcome") this.#welcomed();
    this.on.frame(frame);
    if (frame.type === "welcome") this.on.change(true);
    else if (!this.ready) this.#lost(); // refused before it began: come back later
  }

  #welcomed() {
    this.#tries = 0;
    this.ready = true;
    clearInterval(this.#pulse);
    this.#pulse = setInterval(() => this.#ping(), PING_MS);
    const around = this.#way instanceof Post;
    if (around) this.memory.blocked = true;
    this.#proveIn(around ? PROBE_MS : LASTING_MS);
  }

  #proveIn(milliseconds) {
    clearTimeout(this.#proof);
    this.#proof = setTimeout(() => this.#prove(), milliseconds);
  }

  /** A socket that has lasted is proof; beside HTTP one is tried without letting go of what works. */
  async #prove() {
    const way = this.#way;
    const proven = way instanceof Socket || (await lasting());
    if (this.#way !== way) return;
    if (!proven) return this.#proveIn(PROBE_MS);
    this.#unproven = 0;
    this.memory.blocked = false;
    if (way instanceof Post) this.restart();
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
    this.#straight = this.#way instanceof Post && !this.ready;
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
    clearTimeout(this.#proof);
    this.ready = false;
    this.#way?.close();
    this.#way = null;
  }
}
