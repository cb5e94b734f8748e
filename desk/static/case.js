/* An open case keeps itself current: what is said, noted and happens comes by itself, and what
   somebody fills in or has opened is never touched. */

"use strict";

{
  const LEFT = 60_000; // milliseconds a page that nobody sees goes on listening
  // What shows something and is not written in, by the section it stands in.
  const SHOWN = [
    "#case-head", ".timeline", "[aria-labelledby=clocks] dl", "[aria-labelledby=person] dl",
    "[aria-labelledby=understood] dl", "[aria-labelledby=known]", "[aria-labelledby=deeds]",
  ];
  const about = document.getElementById("case-head");
  const spoken = document.getElementById("case-news");
  let source = null;
  let leaving = 0;

  const said = (page) => [...page.querySelectorAll("[aria-labelledby=said] > .message")];
  const notes = (page) => [...page.querySelectorAll("[aria-labelledby=notes] > .note")];

  const put = (old, fresh) => {
    if (!old || !fresh || old.innerHTML === fresh.innerHTML) return;
    if (old.contains(document.activeElement) || old.querySelector("details[open]")) return;
    old.innerHTML = fresh.innerHTML;
    for (const form of old.querySelectorAll('form[method="post"]')) once(form);
  };

  /* What is there may show how it was delivered; what is new comes after it. */
  const append = (shown, fresh, heading) => {
    shown.forEach((old, at) => put(old, fresh[at]));
    const added = fresh.slice(shown.length);
    for (const one of added) one.classList.add("new");
    (shown.at(-1) ?? heading).after(...added);
    return added;
  };

  /* An answer may go once what was said last has been on the screen. */
  const read = (head) => {
    const last = said(document).at(-1);
    if (!composer || !last) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      composer.elements.head.value = head;
      watch.disconnect();
    });
    watch.observe(last);
  };

  const refresh = async () => {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    about.dataset.version = page.getElementById("case-head").dataset.version;
    for (const part of SHOWN) put(document.querySelector(part), page.querySelector(part));
    const added = append(said(document), said(page), document.getElementById("said"));
    append(notes(document), notes(page), document.getElementById("notes"));
    for (const one of document.querySelectorAll(".waiting[id]")) {
      if (!page.getElementById(one.id)) one.remove();
    }
    const head = page.querySelector("#composer [name=head]");
    if (head) read(head.value);
    const written = added.some((one) => one.classList.contains("complainant"));
    spoken.textContent = written ? spoken.dataset.written : spoken.dataset.changed;
  };

  const listen = () => {
    if (source) return;
    source = new EventSource(about.dataset.news);
    source.addEventListener("message", (event) => {
      const known = JSON.parse(event.data).find(([reference]) => reference === about.dataset.case);
      if (known && String(known[1]) !== about.dataset.version) refresh().catch(() => {});
    });
  };

  document.addEventListener("due", () => refresh().catch(() => {}));
  document.addEventListener("visibilitychange", () => {
    clearTimeout(leaving);
    if (!document.hidden) return listen();
    leaving = setTimeout(() => { source?.close(); source = null; }, LEFT);
  });
  listen();
}
