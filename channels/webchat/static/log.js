// The conversation on screen: every line once, in order, whoever said it and however it came.

import { button, draw, join, make, settleFiles } from "./line.js";
import { say } from "./words.js";

const NEAR = 80;
const TYPING_MS = 8_000;

/** @param {string} id @returns {any} */
const $ = (id) => document.getElementById(id);

export class Log {
  #lines = new Map(); // id -> article
  #labels = new Map(); // of the choices on offer
  #references = new Set();
  #typing = 0;
  #stuck = true; // the newest line stays in sight while sizes change
  #height = 0;
  #list = $("log");
  #scroller = $("scroll");
  newest = 0;
  oldest = Infinity;

  /** @param {object} on @param {(value: string, label: string) => void} on.choose
   *  @param {(id: string) => void} on.retry @param {() => void} on.earlier
   *  @param {(file: any, row: HTMLElement) => void} on.fetch
   *  @param {(file: any) => Promise<string>} on.load an address of its bytes in this page */
  constructor(on) {
    this.on = on;
    const keep = new ResizeObserver(() => this.#resized());
    keep.observe(this.#list);
    keep.observe(this.#scroller);
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    $("latest").addEventListener("click", () => this.toEnd());
    $("earlier").addEventListener("click", () => on.earlier());
  }

  /** One line of the transcript. @param {any} frame @returns {boolean} whether it is new here */
  add(frame) {
    this.newest = Math.max(this.newest, frame.sequence);
    this.oldest = Math.min(this.oldest, frame.sequence);
    if (this.#settle(frame)) return false;
    if (frame.author !== "complainant") this.typing(false);
    this.#show(frame, frame.sequence);
    if (this.#stuck) this.toEnd();
    return true;
  }

  /** What the person just wrote, before the server has it. @param {import("./store.js").Item} item */
  addOwn(item) {
    if (this.#lines.has(item.id)) return;
    const at = new Date(item.at).toISOString();
    const attachments = item.names.map((name) => ({ name }));
    this.#show({ ...item, author: "complainant", at, attachments }, Infinity);
    this.state(item.id, item.fault ? "not_sent" : "sending", item.fault);
    this.toEnd();
  }

  /** A page of earlier lines, oldest first. @param {any[]} frames @param {boolean} start */
  addEarlier(frames, start) {
    const fromEnd = this.#scroller.scrollHeight - this.#scroller.scrollTop;
    const { fetch, load } = this.on;
    const shared = { labels: new Map(), references: this.#references, fetch, load };
    const fresh = frames.filter((frame) => !this.#settle(frame));
    const lines = fresh.map((frame) => this.#know(draw(frame, shared), frame.sequence));
    const border = this.#list.firstElementChild;
    this.#list.ariaBusy = "true";
    this.#list.prepend(...lines);
    lines.forEach(join);
    if (border) join(border);
    this.#list.ariaBusy = null;
    this.oldest = Math.min(this.oldest, ...frames.map((frame) => frame.sequence));
    this.#scroller.scrollTop = this.#scroller.scrollHeight - fromEnd;
    this.offerEarlier(!start);
  }

  /** @param {string} id @param {"sending" | "sent" | "not_sent"} state @param {string} [why] */
  state(id, state, why = "") {
    const line = this.#lines.get(id);
    if (!line || line.dataset.state === "sent") return;
    line.dataset.state = state;
    line.querySelector(".state").textContent = say(state);
    line.querySelector(".fault")?.remove();
    if (state !== "not_sent") return;
    const fault = make("p", "fault", `${why} `);
    fault.append(button(say("retry"), () => this.on.retry(id)));
    line.append(fault);
  }

  /** @param {string} id */
  remove(id) {
    this.#lines.get(id)?.remove();
    this.#lines.delete(id);
  }

  /** @param {boolean} on */
  typing(on) {
    clearTimeout(this.#typing);
    $("typing").hidden = !on;
    if (!on) return;
    this.#typing = setTimeout(() => this.typing(false), TYPING_MS);
    if (this.#stuck) this.toEnd();
  }

  /** Read new lines out from now on: never the backlog. @param {boolean} on */
  live(on) {
    this.#list.ariaLive = on ? "polite" : "off";
  }

  /** @param {boolean} there */
  offerEarlier(there) {
    $("earlier").hidden = !there;
  }

  /** A sentence of the chat itself. @param {string} text */
  note(text) {
    this.#list.append(make("p", "note", text));
    this.toEnd();
  }

  clear() {
    this.#list.replaceChildren();
    this.#lines.clear();
    this.#labels.clear();
    this.#references.clear();
    this.newest = 0;
    this.oldest = Infinity;
    this.typing(false);
    this.offerEarlier(false);
  }

  toEnd() {
    this.#stuck = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #show(frame, sequence) {
    const own = frame.author === "complainant";
    if (own) this.#answered(frame.value ?? frame.text);
    else if (frame.choices?.length) this.#closeChoices();
    const shared = { labels: this.#labels, references: this.#references, ...this.on };
    const line = draw(frame, shared);
    if (own) line.dataset.given = frame.value ?? frame.text;
    this.#place(this.#know(line, sequence));
    if (!own && frame.choices?.length) this.#answeredAlready();
  }

  /** A line that is here already takes its place. @returns {boolean} whether it was here */
  #settle(frame) {
    const line = this.#lines.get(frame.id);
    if (!line) return false;
    this.state(frame.id, "sent");
    settleFiles(line, frame, this.on);
    if (Number(line.dataset.sequence) !== frame.sequence) {
      this.#place(this.#know(line, frame.sequence));
    }
    return true;
  }

  #know(line, sequence) {
    line.dataset.sequence = String(sequence);
    this.#lines.set(line.dataset.id, line);
    return line;
  }

  /** Put a line after the last one that is not newer: mostly the end. */
  #place(line) {
    const sequence = Number(line.dataset.sequence);
    let after = this.#list.lastElementChild;
    while (after && (after === line || Number(after.dataset.sequence ?? 0) > sequence)) {
      after = after.previousElementSibling;
    }
    const next = after ? after.nextElementSibling : this.#list.firstElementChild;
    if (next !== line) this.#list.insertBefore(line, next);
    join(line);
    if (line.nextElementSibling) join(line.nextElementSibling);
  }

  /** Answers are given once; the transcript has them by value or by label. @param {string} given */
  #answered(given) {
    const isGiven = ([value, label]) => value === given || label === given;
    const answer = [...this.#labels].find(isGiven);
    if (!answer) return;
    for (const choice of this.#closeChoices()) {
      if (choice.value === answer[0]) choice.ariaPressed = "true";
    }
  }

  /** An answer kept over a reload is on screen before its question comes from the server. */
  #answeredAlready() {
    const waiting = [...this.#lines.values()].filter((line) => line.dataset.sequence === "Infinity");
    for (const line of waiting) this.#answered(line.dataset.given);
  }

  /** Newer questions replace older ones. @returns {any[]} the buttons that were open */
  #closeChoices() {
    const open = [...this.#list.querySelectorAll("button.choice:not(:disabled)")];
    for (const choice of open) choice.disabled = true;
    return open;
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #resized() {
    this.#height = this.#scroller.clientHeight;
    if (this.#stuck) this.toEnd();
  }

  #scrolled() {
    if (this.#scroller.clientHeight !== this.#height) return; // resized: nobody scrolled
    this.#stuck = this.#atEnd();
    $("latest").hidden = this.#stuck;
    if (this.#scroller.scrollTop < NEAR && !$("earlier").hidden) this.on.earlier();
  }
}
