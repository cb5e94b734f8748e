// Words and how they are written: texts of the page, safe display, links, times of the reader's place.

/** @type {{language: string, languages: string[], maxChars: number, maxBytes: number, maxFiles: number,
 *   texts: Record<string, string>}} */
export const setup = JSON.parse(document.body.dataset.setup);

const LOCALES = { fa: "fa-IR-u-ca-persian", ru: "ru-RU", tr: "tr-TR", en: navigator.language };
const locale = setup.language === "en" && !/^en/i.test(LOCALES.en) ? "en-GB" : LOCALES[setup.language];
const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
const calendar = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
const numbers = new Intl.NumberFormat(locale);

// Controls except line break and tab, and the characters that reverse text behind its own bubble.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g;
const PILED = /(\p{M}{4})\p{M}+/gu;
const LINK = /\bhttps?:\/\/[^\s<>"'«»\u200e\u200f\u2066-\u2069]+/gi;
const TRAILING = /[.,;:!?)\]}،؛؟…]+$/;

/** @param {string} name @param {Record<string, string | number>} [values] */
export function say(name, values = {}) {
  return setup.texts[name].replace(/\{(\w+)\}/g, (_, key) =>
    typeof values[key] === "number" ? numbers.format(values[key]) : values[key],
  );
}

/** The text as it may be shown: without characters that act instead of being read. @param {string} text */
export function visible(text) {
  return text.replace(/\r\n?/g, "\n").replace(HIDDEN, "").replace(PILED, "$1");
}

/** @param {Date} at */
export const timeOf = (at) => clock.format(at);

/** @param {Date} at */
export const dayOf = (at) => calendar.format(at);

/**
 * Put text into an element: links become clickable, a case number keeps its direction,
 * everything else stays text.
 * @param {HTMLElement} into @param {string} text @param {string} [reference]
 */
export function write(into, text, reference = "") {
  const shown = visible(text);
  let done = 0;
  for (const match of shown.matchAll(LINK)) {
    const address = match[0].replace(TRAILING, "");
    isolate(into, shown.slice(done, match.index), reference);
    into.append(anchor(address));
    done = match.index + address.length;
  }
  isolate(into, shown.slice(done), reference);
}

function anchor(address) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = address;
  link.target = "_blank";
  link.rel = "noopener noreferrer nofollow";
  link.dir = "ltr";
  return link;
}

function isolate(into, text, reference) {
  const parts = reference ? text.split(reference) : [text];
  parts.forEach((part, index) => {
    if (index) into.append(leftToRight(reference));
    if (part) into.append(part);
  });
}

/** A number or code that reads from left to right in any language. @param {string} code */
export function leftToRight(code) {
  const mark = document.createElement("bdi");
  mark.dir = "ltr";
  mark.textContent = code;
  return mark;
}
