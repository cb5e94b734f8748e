// A voice message: recorded where the browser can, then a file like any other.

import { say } from "./words.js";

const LONGEST_MS = 10 * 60_000;

/** @param {string} id @returns {any} */
const $ = (id) => document.getElementById(id);

export class Voice {
  /** @type {MediaRecorder | null} */
  #recorder = null;
  #tick = 0;

  /**
   * @param {object} on
   * @param {(files: File[]) => void} on.file
   * @param {(sentence: string) => void} on.complain
   */
  constructor(on) {
    this.on = on;
    $("record").hidden = !(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
    $("record").addEventListener("click", () => (this.#recorder ? this.stop() : this.#start()));
  }

  get recording() {
    return this.#recorder !== null;
  }

  /** @returns {boolean} whether something was being recorded: it is a file in a moment */
  stop() {
    if (this.#recorder?.state !== "recording") return false;
    this.#recorder.stop();
    return true;
  }

  async #start() {
    try {
      const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
      this.#record(sound);
    } catch {
      this.on.complain(say("record_denied"));
    }
  }

  /** @param {MediaStream} sound */
  #record(sound) {
    /** @type {Blob[]} */
    const parts = [];
    const recorder = new MediaRecorder(sound);
    this.#recorder = recorder;
    recorder.ondataavailable = (event) => parts.push(event.data);
    recorder.onstop = () => {
      for (const track of sound.getTracks()) track.stop();
      this.#recorder = null;
      this.#show(0);
      const type = recorder.mimeType.split(";")[0];
      const name = `${say("voice")}.${type.split("/")[1]}`;
      this.on.file([new File(parts, name, { type })]);
    };
    recorder.start();
    this.#show(Date.now());
  }

  /** @param {number} since milliseconds; 0 when nothing is recorded */
  #show(since) {
    clearInterval(this.#tick);
    const name = say(since ? "record_stop" : "record");
    $("record").ariaPressed = String(Boolean(since));
    $("record").ariaLabel = $("record").title = name;
    $("recording").textContent = since ? say("recording") : "";
    if (since) this.#tick = setInterval(() => Date.now() - since > LONGEST_MS && this.stop(), 1_000);
  }
}
