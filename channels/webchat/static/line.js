// One line of the conversation as elements: text is always text, never markup.

import { picture } from "./picture.js";
import { dayOf, leftToRight, say, timeOf, visible, write } from "./words.js";

const COPIED_MS = 2_500;

/** @param {string} name @param {string} [className] @param {string} [text] @returns {any} */
export function make(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** @param {string} text @param {() => void} press @param {string} [className] */
export function button(text, press, className = "quiet") {
  const made = make("button", className, text);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/**
 * @param {any} frame a `message` frame of the server, or one alike of our own
 * @param {object} shared by the lines of a conversation
 * @param {Map<string, string>} shared.labels of choices, by value
 * @param {Set<string>} shared.references shown already
 * @param {(file: any, row: HTMLElement) => void} shared.fetch
 * @param {(file: any) => Promise<string>} shared.load
 * @param {(value: string, label: string) => void} [shared.choose] absent where it is too late
 */
export function draw(frame, shared) {
  const own = frame.author === "complainant";
  const line = make("article", own ? "own" : frame.author);
  line.dataset.id = frame.id;
  line.dataset.day = dayOf(new Date(frame.at));
  line.append(make("p", "who", say(own ? "you" : frame.author)), bubble(frame, own, shared));
  if (!own && frame.choices?.length) line.append(choices(frame.choices, shared));
  return line;
}

/** Show the day where it changes, and the speaker where they change. @param {any} line */
export function join(line) {
  const before = line.previousElementSibling;
  const newDay = line.dataset.day && before?.dataset.day !== line.dataset.day;
  line.classList.toggle("follows", !newDay && before?.classList[0] === line.classList[0]);
  line.querySelector(".day")?.remove();
  if (newDay) line.prepend(make("p", "day", line.dataset.day));
}

function bubble(frame, own, shared) {
  const box = make("div", "bubble");
  const text = make("p", "text");
  text.dir = "auto";
  if (frame.language) text.lang = frame.language;
  const words = own ? shared.labels.get(frame.text) ?? frame.text : frame.text;
  write(text, words, frame.reference);
  if (words) box.append(text);
  for (const file of frame.attachments ?? []) box.append(attachment(file, shared));
  if (frame.reference && !shared.references.has(frame.reference)) {
    shared.references.add(frame.reference);
    box.append(reference(frame.reference));
  }
  box.append(meta(frame, own));
  return box;
}

/** A file to press for; before the server has it, its name alone. */
function attachment(file, shared) {
  const row = make("p", "file");
  const name = make("bdi", "", visible(file.name));
  if (!file.url) {
    row.append(name);
    return row;
  }
  const press = button("", () => shared.fetch(file, row), "fetch");
  press.append(name);
  press.title = say("download");
  press.setAttribute("aria-label", `${say("download")}: ${visible(file.name)}`);
  row.append(picture(file, () => shared.load(file)) ?? "", press);
  return row;
}

/** The server has the files of an own line now: they can be had again. */
export function settleFiles(line, frame, shared) {
  if (line.querySelector(".fetch")) return;
  const rows = line.querySelectorAll(".file");
  frame.attachments?.forEach((file, place) => rows[place]?.replaceWith(attachment(file, shared)));
}

/** A player for sound that was fetched. @param {HTMLElement} row @param {string} address */
export function play(row, address) {
  const player = make("audio");
  player.controls = true;
  player.src = address;
  row.append(player);
  player.play().catch(() => {});
}

function reference(code) {
  const row = make("p", "reference", `${say("case")} `);
  const number = leftToRight(code);
  const copier = button(say("copy"), () => copy(code, number, copier));
  row.append(number, copier);
  return row;
}

function choices(offered, shared) {
  const group = make("div", "choices");
  for (const { value, label } of offered) {
    shared.labels.set(value, label);
    const choice = button(visible(label), () => shared.choose?.(value, label), "choice");
    choice.dir = "auto";
    choice.value = value;
    choice.disabled = !shared.choose;
    group.append(choice);
  }
  return group;
}

function meta(frame, own) {
  const row = make("p", "meta");
  const time = make("time", "", timeOf(new Date(frame.at)));
  time.dateTime = frame.at;
  row.append(time);
  if (!own) return row;
  const state = make("span", "state", say("sent"));
  state.ariaLive = "off";
  row.append(state);
  return row;
}

async function copy(code, number, copier) {
  try {
    await navigator.clipboard.writeText(code);
  } catch {
    getSelection().selectAllChildren(number);
    document.execCommand("copy");
  }
  copier.textContent = say("copied");
  setTimeout(() => (copier.textContent = say("copy")), COPIED_MS);
}
