// Where the person writes: the text box that grows, its draft, files dropped or pasted into it.

import { Files } from "./files.js";
import { Voice } from "./voice.js";
import { say, setup } from "./words.js";

const TYPING_EVERY_MS = 3_000;

/** @param {string} id @returns {any} */
const $ = (id) => document.getElementById(id);

/** A sentence above the text box; it is read out. @param {string} sentence */
export function notice(sentence) {
  $("notice").textContent = sentence;
}

export class Composer {
  #typed = 0;
  #files = new Files(notice);
  #box = $("text");
  #voice = new Voice({ file: (files) => this.#files.add(files), complain: notice });

  /**
   * @param {import("./store.js").Store} store
   * @param {object} on
   * @param {(item: Pick<import("./store.js").Item, "type" | "text" | "attachments" | "names">) => void} on.say
   * @param {() => boolean} on.typing returns whether anybody was told
   */
  constructor(store, on) {
    this.store = store;
    this.on = on;
    this.#box.value ||= store.draft; // on a slow link somebody may have begun to write
    this.#listen();
    this.#grow();
  }

  /** Whether something is being written, attached or recorded. */
  get busy() {
    return Boolean(this.#box.value || this.#voice.recording || $("files").childElementCount);
  }

  focus() {
    this.#box.focus();
  }

  /** Put back what could not be sent, before what was written since. @param {string} text */
  restore(text) {
    this.#write([text, this.#box.value].filter(Boolean).join("\n"));
    this.focus();
  }

  clear() {
    this.#files.clear();
    this.#write("");
    notice("");
  }

  #listen() {
    $("composer").addEventListener("submit", (event) => (event.preventDefault(), this.#submit()));
    this.#box.addEventListener("keydown", (event) => this.#key(event));
    this.#box.addEventListener("input", () => this.#input());
    $("attach").addEventListener("click", () => $("file").click());
    $("file").addEventListener("change", () => {
      this.#files.add($("file").files);
      $("file").value = "";
    });
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => this.#dropped(event, event.dataTransfer));
    addEventListener("paste", (event) => this.#dropped(event, event.clipboardData));
  }

  #submit() {
    const text = this.#box.value;
    const count = [...text].length;
    if (this.#voice.stop() || this.#files.busy) return notice(say("uploading_wait"));
    if (count > setup.maxChars) return notice(say("too_long", { count, limit: setup.maxChars }));
    const files = this.#files.take();
    if (!text.trim() && !files.length) return;
    const attachments = files.map((file) => file.id);
    const names = files.map((file) => file.name);
    this.on.say({ type: "message", text, attachments, names });
    this.clear();
  }

  /** Enter sends, Shift+Enter breaks the line, an input method is left alone. */
  #key(event) {
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    event.preventDefault();
    this.#submit();
  }

  #input() {
    this.#write(this.#box.value);
    if (!this.#box.value || Date.now() - this.#typed < TYPING_EVERY_MS) return;
    if (this.on.typing()) this.#typed = Date.now();
  }

  #write(text) {
    if (this.#box.value !== text) this.#box.value = text;
    this.store.draft = text;
    this.#grow();
  }

  #grow() {
    this.#box.style.blockSize = "auto";
    this.#box.style.blockSize = `${this.#box.scrollHeight + 2}px`;
  }

  #dropped(event, data) {
    if (!data?.files.length) return;
    event.preventDefault();
    this.#files.add(data.files);
  }
}
