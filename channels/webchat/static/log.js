// The conversation on screen: every line once, in order, whoever said it and however it came.

import { dayOf, leftToRight, say, timeOf, visible, write } from "./words.js";

const NEAR = 80;
const TYPING_MS = 8_000;

/** @param {string} id */
const $ = (id) => document.getElementById(id);

/** @param {string} name @param {string} [className] @param {string} [text] */
export function make(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export class Log {
  #lines = new Map(); // id -> article
  #labels = new Map(); // value of the choices on offer -> label
  #references = new Set();
  #typing = 0;
  newest = 0;
  oldest = Infinity;

  /** @param {object} on @param {(value: string, label: string) => void} on.choose
   *  @param {(id: string) => void} on.retry @param {() => void} on.earlier */
  constructor(on) {
    this.on = on;
    this.list = $("log");
    this.scroller = $("scroll");
    this.stuck = true; // the newest line stays in sight while sizes change
    const keep = new ResizeObserver(() => this.stuck && this.toEnd());
    keep.observe(this.list);
    keep.observe(this.scroller);
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    $("latest").addEventListener("click", () => this.toEnd());
    $("earlier").addEventListener("click", () => on.earlier());
  }

  /** One line of the transcript. @param {any} frame @returns {boolean} whether it is new here */
  add(frame) {
    this.newest = Math.max(this.newest, frame.sequence);
    this.oldest = Math.min(this.oldest, frame.sequence);
    const known = this.#lines.get(frame.id);
    if (known) {
      this.#settle(known, frame);
      return false;
    }
    if (frame.author !== "complainant") this.typing(false);
    this.#place(this.#draw(frame), frame.sequence);
    if (this.stuck) this.toEnd();
    return true;
  }

  /** A page of earlier lines, oldest first. @param {any[]} frames @param {boolean} start */
  addEarlier(frames, start) {
    const before = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.list.ariaBusy = "true";
    for (const frame of frames) {
      if (!this.#lines.has(frame.id)) this.#place(this.#draw(frame), frame.sequence);
      this.oldest = Math.min(this.oldest, frame.sequence);
    }
    this.scroller.scrollTop = this.scroller.scrollHeight - before;
    this.list.ariaBusy = null;
    this.offerEarlier(!start);
  }

  /** What the person just wrote, before the server has it. @param {import("./store.js").Item} item */
  addOwn(item) {
    if (this.#lines.has(item.id)) return;
    const at = new Date(item.at).toISOString();
    const files = item.names.map((name) => ({ name }));
    const line = this.#draw({ ...item, author: "complainant", at, attachments: files });
    this.#place(line, Infinity);
    this.state(item.id, item.fault ? "not_sent" : "sending", item.fault);
    this.toEnd();
  }

  /** @param {string} id @param {"sending" | "sent" | "not_sent"} state @param {string} [why] */
  state(id, state, why = "") {
    const line = this.#lines.get(id);
    if (!line || line.dataset.state === "sent") return;
    line.dataset.state = state;
    line.querySelector(".state").textContent = say(state);
    line.querySelector(".fault")?.remove();
    if (state === "not_sent") line.append(this.#fault(id, why));
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
    if (on) this.#typing = setTimeout(() => this.typing(false), TYPING_MS);
    if (on && this.stuck) this.toEnd();
  }

  /** Read new lines out from now on: never the backlog. @param {boolean} on */
  live(on) {
    this.list.ariaLive = on ? "polite" : "off";
  }

  /** @param {boolean} there */
  offerEarlier(there) {
    $("earlier").hidden = !there;
  }

  /** A sentence of the chat itself. @param {string} text */
  note(text) {
    this.list.append(make("p", "note", text));
    this.toEnd();
  }

  clear() {
    this.list.replaceChildren();
    this.#lines.clear();
    this.#labels.clear();
    this.#references.clear();
    this.newest = 0;
    this.oldest = Infinity;
    this.typing(false);
    this.offerEarlier(false);
  }

  toEnd() {
    this.stuck = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #draw(frame) {
    const own = frame.author === "complainant";
    const line = make("article", own ? "own" : frame.author);
    line.dataset.id = frame.id;
    line.dataset.day = dayOf(new Date(frame.at));
    line.append(make("p", "who", say(own ? "you" : frame.author)));
    line.append(this.#bubble(frame, own));
    if (!own && frame.choices?.length) line.append(this.#choices(frame));
    if (own) this.#closeChoices(frame.text);
    this.#lines.set(frame.id, line);
    return line;
  }

  #bubble(frame, own) {
    const bubble = make("div", "bubble");
    const text = make("p", "text");
    text.dir = "auto";
    if (frame.language) text.lang = frame.language;
    write(text, own ? this.#labels.get(frame.text) ?? frame.text : frame.text, frame.reference);
    if (frame.text) bubble.append(text);
    for (const file of frame.attachments ?? []) bubble.append(fileName(file.name));
    if (frame.reference && !this.#references.has(frame.reference)) {
      bubble.append(this.#reference(frame.reference));
    }
    bubble.append(meta(frame, own));
    return bubble;
  }

  #reference(code) {
    this.#references.add(code);
    const row = make("p", "reference", `${say("case")} `);
    const number = leftToRight(code);
    const button = make("button", "quiet", say("copy"));
    button.type = "button";
    button.addEventListener("click", () => copy(code, number, button));
    row.append(number, button);
    return row;
  }

  #choices(frame) {
    this.#closeChoices();
    const group = make("div", "choices");
    for (const { value, label } of frame.choices) {
      this.#labels.set(value, label);
      const button = make("button", "choice", visible(label));
      button.type = "button";
      button.dir = "auto";
      button.value = value;
      button.addEventListener("click", () => this.on.choose(value, label));
      group.append(button);
    }
    return group;
  }

  /** Answers are given once; newer questions replace older ones. @param {string} [given] */
  #closeChoices(given) {
    if (given !== undefined && !this.#labels.has(given)) {
      const labels = [...this.#labels.values()];
      if (!labels.includes(given)) return;
    }
    for (const button of this.list.querySelectorAll("button.choice:not(:disabled)")) {
      button.disabled = true;
      const chosen = given === button.value || given === this.#labels.get(button.value);
      if (given !== undefined && chosen) button.ariaPressed = "true";
    }
  }

  #fault(id, why) {
    const row = make("p", "fault", `${why} `);
    const button = make("button", "quiet", say("retry"));
    button.type = "button";
    button.addEventListener("click", () => this.on.retry(id));
    row.append(button);
    return row;
  }

  #settle(line, frame) {
    line.querySelector(".fault")?.remove();
    this.state(frame.id, "sent");
    if (Number(line.dataset.sequence) === frame.sequence) return;
    this.#place(line, frame.sequence);
  }

  /** Put a line where its sequence says; what has none yet stays at the end. */
  #place(line, sequence) {
    line.dataset.sequence = String(sequence);
    let after = this.list.lastElementChild;
    while (after && (after === line || Number(after.dataset.sequence ?? 0) > sequence)) {
      after = after.previousElementSibling;
    }
    if (after) {
      if (after.nextElementSibling !== line) after.after(line);
    } else if (this.list.firstElementChild !== line) this.list.prepend(line);
    join(line);
    if (line.nextElementSibling) join(line.nextElementSibling);
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #scrolled() {
    this.stuck = this.#atEnd();
    $("latest").hidden = this.stuck;
    if (this.scroller.scrollTop < NEAR && !$("earlier").hidden) this.on.earlier();
  }
}

/** Show the day where it changes, and the speaker where they change. @param {Element} line */
function join(line) {
  const before = line.previousElementSibling;
  const newDay = before?.dataset.day !== line.dataset.day;
  line.classList.toggle("follows", !newDay && before?.className.split(" ")[0] === line.classList[0]);
  line.querySelector(".day")?.remove();
  if (newDay && line.dataset.day) line.prepend(make("p", "day", line.dataset.day));
}

function meta(frame, own) {
  const row = make("p", "meta");
  const time = make("time", "", timeOf(new Date(frame.at)));
  time.dateTime = frame.at;
  row.append(time);
  if (own) {
    const state = make("span", "state", say("sent"));
    state.ariaLive = "off";
    row.append(state);
  }
  return row;
}

function fileName(name) {
  const row = make("p", "file");
  const shown = make("bdi", "", visible(name));
  row.append(shown);
  return row;
}

async function copy(code, number, button) {
  try {
    await navigator.clipboard.writeText(code);
  } catch {
    getSelection().selectAllChildren(number);
    document.execCommand("copy");
  }
  button.textContent = say("copied");
  setTimeout(() => (button.textContent = say("copy")), 2_500);
}
