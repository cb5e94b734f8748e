/* What every page of the desk gains by a script: nothing is sent twice. */

"use strict";

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
