/* The queue keeps itself current without moving under anybody's eyes: what changed is marked where
   it stands, what is new is counted and comes when it is asked for. */

"use strict";

const lines = document.getElementById("lines");
const fresh = document.getElementById("fresh");
const spoken = document.getElementById("news");
const HIDDEN = 60_000; // milliseconds a page that nobody sees goes on listening
let source = null;
let known = []; // what the list holds now: references and versions
let leaving = 0;

const rows = () => [...lines.querySelectorAll("tr[data-case]")];
const row = (reference) => rows().find((one) => one.dataset.case === reference);
const numbers = new Intl.NumberFormat(document.documentElement.lang === "fa" ? "fa-IR" : document.documentElement.lang);
const told = (text, count) => text.replace("#", numbers.format(count));

async function fetched() {
  const answer = await fetch(lines.dataset.lines, { headers: { Accept: "text/html" } });
  if (answer.redirected) location.reload(); // logged out meanwhile
  if (!answer.ok || answer.redirected) throw new Error("not now");
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function keepingFocus(change) {
  const focused = lines.contains(document.activeElement) ? document.activeElement.id : "";
  const chosen = new Set([...lines.querySelectorAll("input:checked")].map((box) => box.value));
  change();
  for (const box of lines.querySelectorAll('input[name="case"]')) box.checked = chosen.has(box.value);
  for (const form of lines.querySelectorAll('form[method="post"]:not([data-once])')) {
    form.dataset.once = "yes";
    once(form);
  }
  if (focused) document.getElementById(focused)?.focus();
  count();
}

/* How many are chosen, and whether that is all of this page. */
function count() {
  const boxes = [...lines.querySelectorAll('input[name="case"]')];
  const chosen = boxes.filter((box) => box.checked).length;
  const all = document.getElementById("pick-all");
  if (all) {
    all.hidden = false;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && !all.checked;
  }
  const shown = document.getElementById("chosen");
  if (shown) {
    shown.textContent = numbers.format(chosen);
    shown.hidden = chosen === 0;
    shown.closest("details").classList.toggle("some", chosen > 0);
  }
  return chosen;
}

function amend(page) {
  const changed = new Set();
  for (const one of rows()) {
    const newer = page.querySelector(`tr[data-case="${one.dataset.case}"]`);
    one.classList.toggle("gone", !newer);
    if (!newer || newer.dataset.version === one.dataset.version) continue;
    one.innerHTML = newer.innerHTML;
    one.dataset.version = newer.dataset.version;
    one.className = `${newer.className} changed`;
    changed.add(one.dataset.case);
  }
  for (const id of ["scopes", "total"]) {
    const [old, now] = [document.getElementById(id), page.getElementById(id)];
    if (old && now) old.innerHTML = now.innerHTML;
  }
  return changed.size;
}

async function look() {
  const added = known.filter(([reference]) => !row(reference)).length;
  const page = await fetched();
  let changed = 0;
  keepingFocus(() => { changed = amend(page); });
  const button = fresh.querySelector("button");
  fresh.hidden = added === 0;
  button.textContent = told(button.dataset.said, added);
  const news = [added ? button.textContent : "", changed ? told(lines.dataset.changed, changed) : ""];
  spoken.textContent = news.filter(Boolean).join(" ");
}

async function show() {
  const before = new Set(rows().map((one) => one.dataset.case));
  const page = await fetched();
  keepingFocus(() => { lines.innerHTML = page.body.innerHTML; });
  fresh.hidden = true;
  const added = rows().filter((one) => !before.has(one.dataset.case));
  for (const one of added) one.classList.add("new");
  (added[0] ?? rows()[0])?.querySelector("a")?.focus();
}

function differs() {
  const now = new Map(known);
  return rows().some((one) => String(now.get(one.dataset.case)) !== one.dataset.version)
    || known.some(([reference]) => !row(reference));
}

function listen() {
  if (source) return;
  source = new EventSource(lines.dataset.news);
  source.addEventListener("message", (event) => {
    known = JSON.parse(event.data);
    if (differs()) look().catch(() => {});
  });
  source.addEventListener("error", () => {
    if (source?.readyState !== EventSource.CLOSED) return; // else it comes again by itself
    source = null;
    setTimeout(() => fetched().then(listen, () => setTimeout(listen, 5000)), 1000);
  });
}

function rest() {
  source?.close();
  source = null;
}

fresh.querySelector("button").addEventListener("click", () => show().catch(() => {}));
lines.addEventListener("change", (event) => {
  if (event.target.id === "pick-all") {
    for (const box of lines.querySelectorAll('input[name="case"]')) box.checked = event.target.checked;
  }
  spoken.textContent = told(lines.dataset.chosen, count());
});
addEventListener("pageshow", count);
document.addEventListener("visibilitychange", () => {
  clearTimeout(leaving);
  if (document.hidden) leaving = setTimeout(rest, HIDDEN);
  else listen();
});
listen();
