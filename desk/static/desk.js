/* What the desk gains by a script: the queue refreshes itself, and nothing is sent twice. */

"use strict";

const EVERY = 5000; // milliseconds between two looks, while somebody looks

function once(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}

for (const form of document.querySelectorAll('form[method="post"]')) once(form);
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

const lines = document.getElementById("lines");
if (lines) {
  let shown = "";
  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(lines.dataset.lines, { headers: { Accept: "text/html" } });
    if (answer.redirected) location.reload(); // logged out meanwhile
    if (!answer.ok || answer.redirected) return;
    const html = await answer.text();
    if (html !== shown) replace(html);
    shown = html;
  };
  const replace = (html) => {
    const focused = lines.contains(document.activeElement) ? document.activeElement.id : "";
    lines.innerHTML = html;
    for (const form of lines.querySelectorAll('form[method="post"]')) once(form);
    if (focused) document.getElementById(focused)?.focus();
    if (shown) document.getElementById("news").textContent = lines.dataset.fresh;
  };
  const again = () => look().catch(() => {}).finally(() => setTimeout(again, EVERY));
  setTimeout(again, EVERY);
  document.addEventListener("visibilitychange", () => look().catch(() => {}));
}
