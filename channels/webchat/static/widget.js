// One script line on any site: a launcher button, and the chat in a frame of its own.
// Everything lives in a shadow root: the host's styles do not reach in, ours do not leak out.
"use strict";
(() => {
  const TAG = "arzuhal-chat";
  const KEPT = "arzuhal.";
  const me = /** @type {HTMLScriptElement | null} */ (
    document.currentScript || document.querySelector('script[src$="/widget.js"]')
  );
  if (!me || document.querySelector(TAG)) return;

  const origin = new URL(me.src).origin;
  /** @type {any} */
  const allTexts = "{texts}"; // filled in by the server: texts by language
  const language = chosenLanguage();
  const texts = allTexts[language];
  const small = matchMedia("(max-width: 520px), (max-height: 480px)");
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: "open" });
  const plainTitle = /^\(\d+\) /;

  /** @type {HTMLIFrameElement | null} */
  let frame = null;
  /** @type {HTMLElement | null} where focus returns when the panel closes */
  let opener = null;
  let unread = 0;
  let keeper = false; // whether the chat has no storage of its own

  const launcher = element("button", {
    type: "button",
    class: "launcher",
    "aria-label": texts.open,
    "aria-expanded": "false",
    "aria-haspopup": "dialog",
  });
  launcher.append(icon("M4 5h16v11H12l-5 4v-4H4z"), icon("M6 6l12 12M18 6 6 18"));
  const badge = element("span", { class: "badge", "aria-hidden": "true", hidden: "" });
  launcher.append(badge);
  const panel = /** @type {HTMLDialogElement} */ (element("dialog", { "aria-label": texts.title }));

  /** The language of the script tag, of the page, or of the reader; English otherwise. */
  function chosenLanguage() {
    const wishes = [me.dataset.lang, document.documentElement.lang, ...navigator.languages];
    const codes = wishes.map((wish) => (wish || "").slice(0, 2).toLowerCase());
    return codes.find((code) => code in allTexts) || "en";
  }

  /** @param {string} name @param {Record<string, string>} attributes */
  function element(name, attributes) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  /** @param {string} path */
  function icon(path) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const line = document.createElementNS(space, "path");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }

  function load() {
    if (frame) return;
    frame = /** @type {HTMLIFrameElement} */ (
      element("iframe", {
        src: `${origin}/chat/?lang=${language}`,
        title: texts.title,
        allow: "clipboard-write; microphone; autoplay",
      })
    );
    panel.append(frame);
  }

  /** @param {EventTarget | null} by */
  function open(by) {
    load();
    if (panel.open) return frame.focus();
    opener = by instanceof HTMLElement ? by : launcher;
    show();
    launcher.setAttribute("aria-expanded", "true");
    frame.focus();
    tell("open");
  }

  function show() {
    if (small.matches) panel.showModal();
    else panel.show();
  }

  /** A turned phone or a keyboard made the page small or large: the panel stays, in its new shape. */
  function reshape() {
    if (!panel.open) return;
    const inside = root.activeElement === frame;
    panel.close();
    show();
    if (inside) frame.focus();
  }

  function close() {
    if (panel.open) panel.close();
  }

  function closed() {
    if (panel.open) return; // in a new shape
    launcher.setAttribute("aria-expanded", "false");
    tell("closed");
    (opener || launcher).focus();
  }

  /** @param {"open" | "closed"} state */
  function tell(state) {
    frame?.contentWindow?.postMessage({ arzuhal: state }, origin);
  }

  /** The chat is there. One opened before that had lost the focus when it was loaded. */
  function ready() {
    if (!panel.open) return tell("closed");
    if (root.activeElement === frame) {
      frame.blur();
      frame.focus();
    }
    tell("open");
  }

  /** @param {number} count */
  function showUnread(count) {
    unread = count;
    badge.textContent = String(count > 99 ? "99+" : count);
    badge.hidden = count === 0;
    const news = texts.unread.replace("{count}", String(count));
    launcher.setAttribute("aria-label", count ? `${texts.open}. ${news}` : texts.open);
    const title = document.title.replace(plainTitle, "");
    document.title = count ? `(${count}) ${title}` : title;
  }

  /** @param {MessageEvent} event */
  function hear(event) {
    if (!frame || event.source !== frame.contentWindow || event.origin !== origin) return;
    const { arzuhal, count } = event.data || {};
    if (arzuhal === "kept?" || arzuhal === "keep") store(event.data);
    if (arzuhal === "ready") ready();
    if (arzuhal === "close") close();
    if (arzuhal === "unread" && count !== unread) showUnread(Number(count) || 0);
  }

  /** For browsers that deny storage to frames: what the chat keeps on this device, by its keys. */
  const kept = () => Object.entries(localStorage).filter(([key]) => key.startsWith(KEPT));

  /** @param {string} key @param {string | null} value */
  function keep(key, value) {
    if (!key.startsWith(KEPT)) return;
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  }

  /** @param {StorageEvent} event another tab changed something */
  function changed({ key, newValue }) {
    if (!keeper || !key?.startsWith(KEPT)) return;
    frame.contentWindow.postMessage({ arzuhal: "changed", key, value: newValue }, origin);
  }

  /** @param {{arzuhal: string, key: string, value: string | null}} asked */
  function store({ arzuhal, key, value }) {
    try {
      if (arzuhal === "keep") return keep(key, value);
      const items = Object.fromEntries(kept());
      keeper = true;
      frame.contentWindow.postMessage({ arzuhal: "kept", items }, origin);
    } catch {
      // No storage here either: the chat does without after a second.
    }
  }

  /** @param {MouseEvent} event */
  function pageClick(event) {
    const button = event.target instanceof Element && event.target.closest("[data-arzuhal-open]");
    if (button) open(button);
  }

  const styles = `
    :host { color-scheme: light dark; }
    [hidden] { display: none !important; }
    .launcher, dialog { position: fixed; z-index: 2147483647; box-sizing: border-box; }
    .launcher { inset-block-end: 20px; inset-inline-end: 20px; inline-size: 60px; block-size: 60px;
      padding: 0; border: 2px solid transparent; border-radius: 50%; background: #0b5d62; color: #fff;
      cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / .28); display: grid; place-items: center; }
    .launcher:hover { background: #084a4e; }
    .launcher:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #0b5d62; }
    svg { inline-size: 28px; block-size: 28px; fill: none; stroke: currentColor; stroke-width: 2;
      stroke-linejoin: round; stroke-linecap: round; }
    [aria-expanded="false"] svg + svg, [aria-expanded="true"] svg:first-child { display: none; }
    .badge { position: absolute; inset-block-start: -6px; inset-inline-end: -6px; min-inline-size: 24px;
      block-size: 24px; padding-inline: 6px; box-sizing: border-box; border-radius: 12px;
      background: #b3261e; color: #fff; font: 700 13px/24px system-ui, sans-serif; text-align: center; }
    dialog { inset: auto; inset-block-end: 94px; inset-inline-end: 20px; margin: 0; padding: 0;
      border: 1px solid rgb(128 128 128 / .35); border-radius: 16px; overflow: hidden;
      inline-size: 400px; block-size: min(640px, calc(100vh - 114px)); max-inline-size: none;
      max-block-size: none; background: Canvas; box-shadow: 0 12px 40px rgb(0 0 0 / .3); }
    dialog[open] { animation: rise .16s ease-out; }
    iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
    @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    @media (max-width: 520px), (max-height: 480px) {
      dialog { inset: 0; inline-size: 100%; block-size: 100dvh; border: 0; border-radius: 0; }
    }
    @media (prefers-reduced-motion: reduce) { dialog[open] { animation: none; } }
    @media (forced-colors: active) { .launcher, .badge { border: 2px solid ButtonText; } }
    @media print { :host { display: none; } }
  `;

  function dress() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    host.style.setProperty("all", "initial", "important");
    host.style.setProperty("position", "fixed", "important");
    host.style.setProperty("z-index", "2147483647", "important");
    host.lang = language;
    panel.dir = launcher.dir = host.dir = language === "fa" ? "rtl" : "ltr";
  }

  function start() {
    dress();
    root.append(launcher, panel);
    document.body.append(host);
    launcher.addEventListener("click", () => (panel.open ? close() : open(launcher)));
    panel.addEventListener("close", closed);
    small.addEventListener("change", reshape);
    addEventListener("message", hear);
    addEventListener("storage", changed);
    document.addEventListener("click", pageClick);
    for (const button of document.querySelectorAll("[data-arzuhal-open]")) {
      button.removeAttribute("hidden");
    }
    if (window.requestIdleCallback) requestIdleCallback(load, { timeout: 3000 });
    else setTimeout(load);
  }

  if (document.body) start();
  else addEventListener("DOMContentLoaded", start, { once: true });
})();
