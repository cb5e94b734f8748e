// The chat: puts the parts together and passes on what the server, the person and other tabs do.

import { Composer, notice } from "./composer.js";
import { fetched, save } from "./download.js";
import { Host } from "./host.js";
import { play } from "./line.js";
import { Link } from "./link.js";
import { Log } from "./log.js";
import { Menu } from "./menu.js";
import { Outbox } from "./outbox.js";
import { ring } from "./sound.js";
import { Store } from "./store.js";
import { say, setup } from "./words.js";

const TAIL = 60;
const ONLINE_SHOWN_MS = 3_000;

/** @param {string} id @returns {any} */
const $ = (id) => document.getElementById(id);
const store = new Store();
const host = new Host(appear);
const log = new Log({ choose, retry, earlier: askEarlier, fetch: fetchFile, load });
const link = new Link(store, { hello, frame: hear, change: connection });
const outbox = new Outbox(store, link, {
  stored: (id) => log.state(id, "sent"),
  refused: (item, sentence) => log.state(item.id, "not_sent", sentence),
  delayed: notice,
});
const composer = new Composer(store, {
  say: utter,
  typing: () => link.ready && link.send({ type: "typing" }),
});
const menu = new Menu(store, { command, spoken: () => log.newest > 0, end });

let backlog = 0; // lines up to this sequence were there before: neither read out nor rung for
let unread = new Set();
let asking = false;
let wasDown = false;
const translated = location.search.endsWith("&again"); // the person was here, in another language

/** 128 random bits; `crypto.randomUUID` is missing where a site is not served by https. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// --- the server -------------------------------------------------------------------------------

function hello() {
  const since = log.newest;
  // A first look shows the last lines; a return, or unsent lines to find again, everything.
  const tail = since || store.unsent().length ? 0 : TAIL;
  return { type: "hello", session: store.session, since, tail, language: setup.language };
}

const answers = { welcome, message, accepted, history, typing: () => log.typing(true), error: failed };

/** @param {any} frame */
function hear(frame) {
  answers[frame.type]?.(frame);
}

function welcome(frame) {
  const lost = store.session && store.session !== frame.session;
  if (lost || frame.sequence < log.newest) startAfresh();
  store.session = frame.session;
  backlog = log.newest || (translated ? store.read : frame.sequence);
  log.live(backlog <= log.newest);
  if (log.newest === 0) log.offerEarlier(frame.sequence > TAIL && !store.unsent().length);
}

/** The server does not know our conversation (any more): say so, keep what is not sent. */
function startAfresh() {
  log.clear();
  store.read = 0;
  log.note(say("fresh"));
  for (const item of store.unsent()) log.addOwn(item);
}

function message(frame) {
  const theirs = frame.author !== "complainant";
  if (!theirs) store.forget(frame.id);
  const news = log.add(frame) && theirs && frame.sequence > store.read;
  if (news) unread.add(frame.sequence);
  if (news && frame.sequence > backlog && !host.watched) ring(frame.sequence, store);
  if (frame.sequence >= backlog) log.live(true);
  const answered = news && frame.author === "assistant" && !composer.busy;
  if (!answered || !speak(frame.language)) look();
}

/** The whole chat speaks the language the person is answered in. @param {string} language */
function speak(language) {
  if (language === setup.language || !setup.languages.includes(language)) return false;
  store.language = language;
  location.replace(`/chat/?lang=${language}&again`);
  return true;
}

function accepted(frame) {
  notice("");
  outbox.stored(frame.id);
}

function history(frame) {
  asking = false;
  log.addEarlier(frame.messages, frame.start);
}

function failed(frame) {
  log.typing(false);
  if (frame.code !== "silent") notice(frame.message);
  outbox.failed(frame);
}

function askEarlier() {
  if (!asking) asking = link.ready && link.send({ type: "history", before: log.oldest });
}

/** @param {boolean} up */
function connection(up) {
  asking = false;
  outbox.reset();
  if (up) {
    status(wasDown ? say("online") : "", "up");
    outbox.flush();
  } else {
    log.typing(false);
    status(say("offline"), "down");
  }
  wasDown = !up;
}

function status(text, kind) {
  const line = $("status");
  line.className = kind;
  if (line.textContent !== text) line.textContent = text;
  if (kind === "up") setTimeout(() => line.className === "up" && status("", ""), ONLINE_SHOWN_MS);
}

// --- the person -------------------------------------------------------------------------------

/** @param {Pick<import("./store.js").Item, "type" | "text"> & Partial<import("./store.js").Item>} item */
function utter(item) {
  const whole = { id: newId(), at: Date.now(), attachments: [], names: [], ...item };
  log.addOwn(whole);
  outbox.add(whole);
  link.open();
}

function choose(value, label) {
  utter({ type: "choice", value, text: label });
  composer.focus();
}

/** @param {string} value @param {string} label how it reads in the conversation */
function command(value, label) {
  utter({ type: "command", value, text: label });
  composer.focus();
}

/** @param {any} file */
function load(file) {
  return fetched(file, store.session);
}

/** @param {any} file @param {HTMLElement} row */
async function fetchFile(file, row) {
  try {
    const address = await load(file);
    if (/^audio\/|webm$|ogg$/.test(file.type)) play(row, address);
    else save(address, file.name);
  } catch {
    notice(say("download_failed", { name: `\u2068${file.name}\u2069` }));
  }
}

/** A refused message goes back to where it can be mended. @param {string} id */
function retry(id) {
  const item = store.unsent().find((waiting) => waiting.id === id);
  store.forget(id);
  log.remove(id);
  if (item) composer.restore(item.text);
}

/** Say what is new while nobody looks; what was on screen is read. */
function look() {
  if (host.seen && log.newest > store.read) store.read = log.newest;
  const read = store.read;
  unread = new Set([...unread].filter((sequence) => sequence > read));
  host.unread(unread.size);
}

function appear() {
  link.open();
  log.toEnd();
  composer.focus();
  look();
}

// --- ending, here or in another tab -----------------------------------------------------------

function end() {
  forget();
  link.open();
  composer.focus();
}

/** Nothing of the conversation stays on this device. */
function forget() {
  link.close();
  outbox.reset();
  log.clear();
  composer.clear();
  unread.clear();
  store.clear();
  log.note(say("ended"));
  look();
}

/** @param {string} name @param {string | null} value */
function otherTab(name, value) {
  if (name === "read") look();
  if (name === "muted") menu.showSound();
  if (name !== "session") return;
  if (value === null) forget();
  else if (log.newest === 0) link.restart();
}

/** @param {KeyboardEvent} event */
function escape(event) {
  if (event.key === "Escape" && !event.isComposing && !menu.escape()) host.close();
}

function start() {
  if (speak(store.language)) return;
  $("close").hidden = !host.embedded;
  $("close").addEventListener("click", () => host.close());
  addEventListener("keydown", escape);
  document.addEventListener("visibilitychange", look);
  store.onChange(otherTab);
  for (const item of store.unsent()) log.addOwn(item);
  if (store.session || !host.embedded) link.open();
  if (!host.embedded) composer.focus();
  host.ready();
}

start();
