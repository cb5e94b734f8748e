/* Single keys (WCAG 2.1.4): never while somebody writes, and they can be switched off. */

"use strict";

const opener = document.getElementById("keys-open");
const STORED = "arzuhal-keys";
const PATIENCE = 1500; // milliseconds between g and where to go
const base = new URL(opener.href).pathname.replace(/\/keys$/, "");
const PLACES = {
  q: "/", a: "/?scope=all", m: "/?scope=mine", t: "/?scope=team", u: "/?scope=unassigned",
  v: "/views", c: "/actions", r: "/reports",
};
let going = 0;
let dialog = null;

const on = () => localStorage.getItem(STORED) !== "off";
const links = () => [...document.querySelectorAll("tr[data-case] a[id^='case-']")];
const current = () => document.activeElement?.closest("tr[data-case]");

function step(by) {
  const all = links();
  const here = all.indexOf(current()?.querySelector("a[id^='case-']"));
  const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by;
  all[Math.max(0, Math.min(next, all.length - 1))]?.focus();
}

function open(deed) {
  const place = document.getElementById(`deed-${deed}`);
  const line = current()?.querySelector("a[id^='case-']");
  if (!place && line) location.assign(`${line.href}#deed-${deed}`);
  if (place) reveal(place);
}

function reveal(place) {
  place.open = true;
  const first = place.querySelector("[data-first]")
    ?? place.querySelector("textarea, select, input:not([type=hidden]), button");
  (first ?? place.querySelector("summary")).focus();
}

function take() {
  const here = current() ?? document.getElementById("deed-take");
  here?.querySelector("[data-key=c], form button")?.click();
}

function seek() {
  const field = document.getElementById("q");
  if (field) field.focus();
  else location.assign(`${base}/?scope=all#q`);
}

const DOES = {
  j: () => step(1),
  k: () => step(-1),
  o: () => current()?.querySelector("a[id^='case-']")?.click(),
  x: () => current()?.querySelector("input[name=case]")?.click(),
  c: take,
  r: () => open("reply"),
  n: () => open("note"),
  i: () => open("inquire"),
  l: () => open("relate"),
  p: () => open("restrict"),
  a: () => document.querySelector("#deeds ~ .deed summary")?.focus(),
  s: seek,
  z: () => [...document.querySelectorAll("[data-key=z]")].at(-1)?.click(),
  u: () => document.querySelector("[data-key=u]:not([hidden])")?.click(),
  h: () => { help().catch(() => location.assign(opener.href)); },
  g: () => { going = Date.now(); },
};
const SAME = { "/": "s", ".": "u", "?": "h", "؟": "h" };

/* The letter of the key: on a Russian or Persian keyboard the one that stands there in Latin. */
function letter(event) {
  if (SAME[event.key]) return SAME[event.key];
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  return /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : "";
}

function writing(target) {
  if (target.isContentEditable || target.closest("textarea, select, [role=textbox]")) return true;
  return target.matches("input:not([type=checkbox], [type=radio], [type=button], [type=submit])");
}

document.addEventListener("keydown", (event) => {
  const other = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
  if (!on() || other || dialog?.open || writing(event.target)) return;
  const key = letter(event);
  const place = Date.now() - going < PATIENCE ? PLACES[key] : "";
  going = 0;
  if (place) location.assign(base + place);
  else if (DOES[key]) DOES[key]();
  else return;
  event.preventDefault();
});

/* The switch, on the page of keys or in the window that shows it. */
function wire(place) {
  const box = place.querySelector("#keys-on");
  if (!box) return;
  place.querySelector("#keys-switch").hidden = false;
  box.checked = on();
  box.addEventListener("change", () => localStorage.setItem(STORED, box.checked ? "on" : "off"));
}

async function help() {
  if (!dialog) {
    const answer = await fetch(opener.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    dialog = document.createElement("dialog");
    dialog.setAttribute("aria-labelledby", "keys-title");
    dialog.append(...page.getElementById("keys").childNodes);
    dialog.querySelector("form").hidden = false;
    document.body.append(dialog);
    wire(dialog);
  }
  dialog.showModal();
}

if (!document.getElementById("keys")) opener.addEventListener("click", (event) => {
  event.preventDefault();
  DOES.h();
});
wire(document);
/* What the address names is opened after the browser has gone there, which takes the focus away. */
addEventListener("load", () => {
  const place = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (place?.matches(".deed")) reveal(place);
  if (place?.id === "q") place.focus();
});
