// The chat: puts the parts together and answers to the person, the server, the host page, other tabs.

import { Files } from "./files.js";
import { Link } from "./link.js";
import { Log } from "./log.js";
import { Outbox } from "./outbox.js";
import { Store } from "./store.js";
import { say, setup } from "./words.js";

const TAIL = 60;
const TYPING_EVERY_MS = 3_000;
const ONLINE_SHOWN_MS = 3_000;
const embedded = window.parent !== window;

/** @param {string} id @returns {any} */
const $ = (id) => document.getElementById(id);
const store = new Store();
const log = new Log({ choose, retry, earlier: askEarlier });
const link = new Link({ hello, frame: hear, change: connection });
const outbox = new Outbox(store, link, {
  stored: (id) => log.state(id, "sent"),
  refused: (item, sentence) => log.state(item.id, "not_sent", sentence),
  delayed: notice,
});
const files = new Files(notice);

let shown = !embedded; // whether the host shows our frame
let typed = 0;
let backlog = 0; // lines up to this sequence were there before we came: not read out
let unread = new Set();
let asking = false;
let wasDown = false;

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

/** @param {any} frame */
function hear(frame) {
  if (frame.type === "welcome") welcome(frame);
  else if (frame.type === "message") message(frame);
  else if (frame.type === "accepted") accepted(frame);
  else if (frame.type === "history") history(frame);
  else if (frame.type === "typing") log.typing(true);
  else if (frame.type === "error") failed(frame);
}

function welcome(frame) {
  const lost = store.session && store.session !== frame.session;
  if (lost || frame.sequence < log.newest) startAfresh();
  store.session = frame.session;
  backlog = frame.sequence;
  log.live(frame.sequence <= log.newest);
  if (log.newest === 0) log.offerEarlier(frame.sequence > TAIL);
}

/** The server does not know our conversation (any more): say so, keep what is not sent. */
function startAfresh() {
  log.clear();
  store.read = 0;
  log.note(say("fresh"));
  for (const item of store.unsent()) log.addOwn(item);
}

function message(frame) {
  if (frame.author === "complainant") store.forget(frame.id);
  if (log.add(frame) && frame.author !== "complainant" && frame.sequence > store.read) {
    unread.add(frame.sequence);
  }
  if (frame.sequence >= backlog) log.live(true);
  look();
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
  if (asking || !link.send({ type: "history", before: log.oldest })) return;
  asking = true;
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
  if (kind === "up" && text) setTimeout(() => kind === line.className && status("", ""), ONLINE_SHOWN_MS);
}

// --- the person -------------------------------------------------------------------------------

/** @param {string} sentence */
function notice(sentence) {
  $("notice").textContent = sentence;
}

function submit() {
  const text = $("text").value;
  if (files.busy) return notice(say("uploading_wait"));
  if ([...text].length > setup.maxChars) {
    return notice(say("too_long", { count: [...text].length, limit: setup.maxChars }));
  }
  const attached = files.take();
  if (!text.trim() && !attached.length) return;
  utter({ type: "message", text, attachments: attached.map((f) => f.id), names: attached.map((f) => f.name) });
  $("text").value = store.draft = "";
  grow();
  notice("");
}

/** @param {Partial<import("./store.js").Item>} item */
function utter(item) {
  const whole = { id: newId(), at: Date.now(), attachments: [], names: [], ...item };
  log.addOwn(whole);
  outbox.add(whole);
  link.open();
}

function choose(value, label) {
  utter({ type: "choice", value, text: label });
  $("text").focus();
}

/** A refused message goes back to where it can be mended. @param {string} id */
function retry(id) {
  const item = store.unsent().find((waiting) => waiting.id === id);
  store.forget(id);
  log.remove(id);
  if (!item) return;
  const draft = $("text").value;
  $("text").value = draft ? `${item.text}\n${draft}` : item.text;
  keepDraft();
  $("text").focus();
}

function keepDraft() {
  store.draft = $("text").value;
  grow();
}

function grow() {
  const box = $("text");
  box.style.blockSize = "auto";
  box.style.blockSize = `${box.scrollHeight + 2}px`;
}

function typing() {
  keepDraft();
  if (Date.now() - typed < TYPING_EVERY_MS || !$("text").value) return;
  if (link.send({ type: "typing" })) typed = Date.now();
}

/** @param {KeyboardEvent} event */
function key(event) {
  const composing = event.isComposing || event.keyCode === 229;
  if (event.key !== "Enter" || event.shiftKey || composing) return;
  event.preventDefault();
  submit();
}

function askToEnd() {
  const waiting = store.unsent().length;
  $("unsent").textContent = waiting ? say("end_unsent", { count: waiting }) : "";
  $("ending").showModal();
}

function end() {
  $("ending").close();
  store.clear();
  forgetAll();
  log.note(say("ended"));
  link.restart();
  $("text").focus();
}

function forgetAll() {
  link.close();
  outbox.reset();
  log.clear();
  files.clear();
  unread.clear();
  $("text").value = "";
  grow();
  notice("");
  look();
}

// --- the host page, other tabs ----------------------------------------------------------------

/** Say what is new while nobody looks; what was on screen is read. */
function look() {
  if (shown && !document.hidden && log.newest > store.read) store.read = log.newest;
  const read = store.read;
  unread = new Set([...unread].filter((sequence) => sequence > read));
  if (embedded) toHost("unread", unread.size);
  else document.title = document.title.replace(/^(\(\d+\) )?/, unread.size ? `(${unread.size}) ` : "");
}

function toHost(what, count = 0) {
  if (embedded) parent.postMessage({ arzuhal: what, count }, "*");
}

/** @param {MessageEvent} event */
function fromHost(event) {
  if (event.source !== parent) return;
  if (event.data?.arzuhal === "open") appear();
  if (event.data?.arzuhal === "closed") shown = false;
}

function appear() {
  shown = true;
  link.open();
  log.toEnd();
  $("text").focus();
  look();
}

/** @param {string} name @param {string | null} value */
function otherTab(name, value) {
  if (name === "read") look();
  if (name !== "session") return;
  if (value === null) {
    forgetAll();
    log.note(say("ended"));
  } else if (log.newest === 0) link.restart();
}

/** @param {DragEvent | ClipboardEvent} event @param {DataTransfer | null} data */
function dropped(event, data) {
  if (!data?.files.length) return;
  event.preventDefault();
  files.add(data.files);
}

function start() {
  $("close").hidden = !embedded;
  $("close").addEventListener("click", () => toHost("close"));
  $("end").addEventListener("click", askToEnd);
  $("keep").addEventListener("click", () => $("ending").close());
  $("clear").addEventListener("click", end);
  $("composer").addEventListener("submit", (event) => (event.preventDefault(), submit()));
  $("text").addEventListener("keydown", key);
  $("text").addEventListener("input", typing);
  $("attach").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", () => (files.add($("file").files), ($("file").value = "")));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => dropped(event, event.dataTransfer));
  addEventListener("paste", (event) => dropped(event, event.clipboardData));
  addEventListener("message", fromHost);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !$("ending").open && !event.isComposing) toHost("close");
  });
  document.addEventListener("visibilitychange", look);
  store.onChange(otherTab);
  $("text").value = store.draft;
  for (const item of store.unsent()) log.addOwn(item);
  grow();
  if (store.session || !embedded) link.open();
  if (!embedded) $("text").focus();
  toHost("ready");
}

start();
