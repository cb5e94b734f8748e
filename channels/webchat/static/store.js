// What this device remembers: the session, what was read, the draft, and what is not sent yet.
// Each unsent message has a key of its own, so two tabs never overwrite each other.

import { MemoryStorage, PREFIX, storage } from "./storage.js";

const UNSENT = `${PREFIX}unsent.`;

/**
 * @typedef {object} Item a message of the person, not yet stored by the server
 * @property {string} id the client's id, the same on every retry
 * @property {"message" | "choice" | "command"} type
 * @property {string} text what is shown
 * @property {string} [value] of a choice or a command
 * @property {string[]} attachments upload ids
 * @property {string[]} names of the attached files
 * @property {number} at milliseconds
 * @property {string} [fault] why the server will not take it
 */

export class Store {
  /** @type {Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">} */
  #storage = storage;

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
  /** The newest sequence that rang in any tab. */
  get rung() {
    return Number(this.#storage.getItem(`${PREFIX}rung`)) || 0;
  }
  set rung(sequence) {
    this.#write(`${PREFIX}rung`, String(sequence));
  }
  get muted() {
    return this.#storage.getItem(`${PREFIX}muted`) === "1";
  }
  set muted(yes) {
    this.#write(`${PREFIX}muted`, yes ? "1" : "0");
  }
  /** Whether this conversation was rated. */
  get rated() {
    return this.#storage.getItem(`${PREFIX}rated`) === "1";
  }
  set rated(yes) {
    this.#write(`${PREFIX}rated`, yes ? "1" : "0");
  }
  /** The language the person writes, once an answer came in it. */
  get language() {
    return this.#storage.getItem(`${PREFIX}language`) || "";
  }
  set language(code) {
    this.#write(`${PREFIX}language`, code);
  }
  /** The mail address named last. */
  get email() {
    return this.#storage.getItem(`${PREFIX}email`) || "";
  }
  set email(address) {
    this.#write(`${PREFIX}email`, address);
  }
  /** Whether WebSockets were found blocked here. */
  get blocked() {
    return this.#storage.getItem(`${PREFIX}blocked`) === "1";
  }
  set blocked(yes) {
    this.#write(`${PREFIX}blocked`, yes ? "1" : "0");
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
