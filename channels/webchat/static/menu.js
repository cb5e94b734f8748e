// The chat's own menu and dialogs: sound, answers elsewhere, and a goodbye that asks once.

import { say } from "./words.js";

const PATIENCE_MS = 3_000;

/** @param {string} id @returns {any} */
const $ = (id) => document.getElementById(id);

export class Menu {
  #transcript = false; // what the address in the dialog is asked for
  #menu = $("menu");

  /**
   * @param {import("./store.js").Store} store
   * @param {object} on
   * @param {(value: string, label: string) => void} on.command
   * @param {() => boolean} on.spoken whether there was a conversation
   * @param {() => void} on.end
   */
  constructor(store, on) {
    this.store = store;
    this.on = on;
    $("menu").addEventListener("click", (event) => this.#chosen(event));
    $("menu").addEventListener("focusout", (event) => this.#left(event));
    $("sound").addEventListener("click", () => this.#toggleSound());
    $("by-email")?.addEventListener("click", () => this.#askAddress(false));
    $("by-telegram")?.addEventListener("click", () => on.command("telegram", say("by_telegram")));
    $("end").addEventListener("click", () => this.#askToEnd());
    $("rating").addEventListener("change", (event) => {
      $("grade").textContent = event.target.ariaLabel;
    });
    $("keep").addEventListener("click", () => this.#keep());
    $("clear").addEventListener("click", () => this.#end());
    $("transcript")?.addEventListener("click", () => this.#askAddress(true));
    $("reach-no")?.addEventListener("click", () => $("reach").close());
    $("reach")?.addEventListener("submit", (event) => this.#named(event));
    this.showSound();
  }

  /** Whether Escape belongs to something of ours that is open; closes the menu. */
  escape() {
    const open = this.#menu.open || $("ending").open || $("reach")?.open;
    if (this.#menu.open) this.#close();
    return Boolean(open);
  }

  showSound() {
    $("sound").ariaPressed = String(!this.store.muted);
  }

  #toggleSound() {
    this.store.muted = !this.store.muted;
    this.showSound();
  }

  #chosen(event) {
    const button = event.target.closest(".items button");
    if (button && button.id !== "sound") this.#menu.open = false;
  }

  #left(event) {
    if (event.relatedTarget && !this.#menu.contains(event.relatedTarget)) this.#menu.open = false;
  }

  #close() {
    this.#menu.open = false;
    this.#menu.querySelector("summary").focus();
  }

  #askAddress(transcript) {
    this.#transcript = transcript;
    $("ending").close();
    $("address").value = this.store.email;
    $("reach").showModal();
  }

  #named(event) {
    event.preventDefault();
    const email = $("address").value.trim();
    this.store.email = email;
    $("reach").close();
    const [wish, label] = this.#transcript ? ["transcript", "transcript"] : ["email", "by_email"];
    this.on.command(`${wish} ${email}`, `${say(label)}: \u2068${email}\u2069`);
  }

  #askToEnd() {
    const count = this.store.unsent().length;
    $("unsent").textContent = count ? say("end_unsent", { count }) : "";
    $("rating").hidden = this.store.rated || !this.on.spoken();
    if ($("copy-offer")) $("copy-offer").hidden = !this.on.spoken();
    $("ending").showModal();
  }

  #keep() {
    this.#rate();
    $("ending").close();
  }

  async #end() {
    const wait = this.#rate() ? Date.now() + PATIENCE_MS : 0;
    while (this.store.unsent().length && Date.now() < wait) {
      await new Promise((done) => setTimeout(done, 50));
    }
    $("ending").close();
    this.on.end();
  }

  /** @returns {boolean} whether a grade goes out: asked once a conversation */
  #rate() {
    const chosen = $("rating").querySelector("input:checked");
    if (!chosen || $("rating").hidden) return false;
    this.store.rated = true;
    this.on.command(`rate ${chosen.value}`, `${say("rating")} ${chosen.ariaLabel}`);
    chosen.checked = false;
    return true;
  }
}
