/* What writing gains by a script: drafts keep themselves, moments count down, names complete,
   translations come by themselves where the deployment wants it. */

"use strict";

const composer = document.getElementById("composer");
const PAUSE = 800; // milliseconds without a key before a draft is kept

if (composer) {
  const text = composer.elements.text;
  const said = document.getElementById("kept-when");
  let kept = text.value;
  let waiting = 0;
  let busy = Promise.resolve();
  let keeping = false;

  const keep = async (leaving = false) => {
    if (text.value === kept || composer.dataset.sent) return;
    const sending = text.value;
    const form = new URLSearchParams();
    for (const name of ["csrf", "version"]) form.set(name, composer.elements[name].value);
    form.set("text", sending);
    if (composer.elements.asks?.checked) form.set("asks", "yes");
    const answer = await fetch(composer.dataset.draft, {
      method: "POST", body: form, headers: { Accept: "application/json" }, keepalive: leaving,
    });
    if (!answer.ok) {
      said.textContent = answer.status === 409 || answer.status === 422
        ? composer.dataset.changed : composer.dataset.lost;
      return;
    }
    const told = await answer.json();
    composer.elements.version.value = told.version;
    said.textContent = told.said;
    kept = sending;
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (keeping) return soon();
      keeping = true;
      busy = keep().catch(() => { said.textContent = composer.dataset.lost; })
        .finally(() => { keeping = false; });
    }, PAUSE);
  };
  text.addEventListener("input", soon);
  addEventListener("pagehide", () => { if (!keeping) keep(true).catch(() => {}); });
  // Enter beside a moment sends then, and does not press the first button of the form.
  composer.querySelector(".later").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input")) return;
    event.preventDefault();
    composer.requestSubmit(composer.querySelector(".later button"));
  });
  // A draft on its way is waited for: its version goes along with what is sent. Any other form of
  // the page, the one to log out too, goes after the newest words are kept.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    clearTimeout(waiting);
    const unkept = form !== composer && text.value !== kept && !form.dataset.kept;
    if (!keeping && !unkept) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    form.dataset.kept = "yes"; // once: what cannot be kept holds nothing up
    busy.then(() => (unkept ? keep() : null)).catch(() => {})
      .finally(() => form.requestSubmit(event.submitter));
  }, true);
}

/* An answer that can be taken back: for how long still. */
for (const one of document.querySelectorAll(".waiting[data-left]")) {
  const due = performance.now() + 1000 * Number(one.dataset.left); // whatever the clock here says
  const shown = one.querySelector(".countdown");
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const tick = () => {
    const left = Math.ceil((due - performance.now()) / 1000);
    shown.textContent = left > 0 ? numbers.format(left) : "";
    if (left < -1) document.dispatchEvent(new Event("due")); // the case looks what became of it
    if (one.isConnected) setTimeout(tick, left < -1 ? 2000 : 500);
  };
  tick();
}

/* "@" in a note offers the logins of those who may read it. */
const named = document.getElementById("mentionable");
const note = document.getElementById("note-text");
if (named && note) {
  const logins = named.dataset.logins.split(" ").filter(Boolean);
  const list = document.createElement("ul");
  list.className = "names";
  list.id = "names";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", note.labels[0]?.textContent ?? "@");
  list.hidden = true;
  note.after(list);
  note.parentElement.classList.add("named");
  note.setAttribute("aria-autocomplete", "list");
  note.setAttribute("aria-controls", "names");
  let chosen = 0;

  const begun = () => /(?:^|[^\w@.])@([\w.-]*)$/u.exec(note.value.slice(0, note.selectionStart));
  const close = () => { list.hidden = true; note.removeAttribute("aria-activedescendant"); };
  const mark = (place) => {
    chosen = (place + list.children.length) % list.children.length;
    for (const [at, item] of [...list.children].entries()) {
      item.setAttribute("aria-selected", String(at === chosen));
    }
    list.children[chosen].scrollIntoView({ block: "nearest" });
    note.setAttribute("aria-activedescendant", list.children[chosen].id);
  };
  const take = () => {
    const start = note.selectionStart - begun()[1].length;
    note.setRangeText(`${list.children[chosen].textContent} `, start, note.selectionStart, "end");
    close();
  };
  note.addEventListener("input", () => {
    const found = begun();
    const fitting = found ? logins.filter((one) => one.startsWith(found[1].toLowerCase())) : [];
    list.replaceChildren(...fitting.map((login, at) => {
      const item = document.createElement("li");
      item.id = `name-${at}`;
      item.setAttribute("role", "option");
      item.textContent = login;
      item.addEventListener("mousedown", (event) => { event.preventDefault(); chosen = at; take(); });
      return item;
    }));
    list.hidden = !fitting.length;
    if (fitting.length) mark(0); else close();
  });
  note.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const does = {
      ArrowDown: () => mark(chosen + 1), ArrowUp: () => mark(chosen - 1),
      Enter: take, Tab: take, Escape: close,
    }[event.key];
    if (does) { event.preventDefault(); does(); }
  });
  note.addEventListener("blur", close);
}

/* Correspondence is translated when a case is opened, and put beside the originals. */
const unread = document.querySelector("form[data-automatic]");
if (unread) {
  const fetched = async () => {
    const answer = await fetch(unread.action, { method: "POST", body: new URLSearchParams(new FormData(unread)) });
    if (!answer.ok) return; // the button stays
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const shown = document.querySelectorAll("[aria-labelledby=said] > .message");
    const said = fresh.querySelectorAll("[aria-labelledby=said] > .message");
    if (shown.length === said.length) shown.forEach((old, place) => old.replaceWith(said[place]));
    unread.remove();
  };
  fetched().catch(() => {});
}
