// Files before they are sent: checked, uploaded with progress, listed under the text.

import { button, make } from "./line.js";
import { say, setup, visible } from "./words.js";

const MEGABYTE = 1_000_000;

export class Files {
  /** @type {Map<Element, {id: string, name: string}>} */
  #done = new Map();
  #list = document.getElementById("files");

  /** @param {(sentence: string) => void} complain */
  constructor(complain) {
    this.complain = complain;
  }

  get busy() {
    return this.#list.querySelector("progress") !== null;
  }

  /** The uploaded files as listed, which are the message's from now on. */
  take() {
    const files = [...this.#list.children].map((row) => this.#done.get(row)).filter(Boolean);
    this.clear();
    return files;
  }

  clear() {
    this.#done.clear();
    this.#list.replaceChildren();
  }

  /** @param {Iterable<File>} files */
  add(files) {
    for (const file of files) {
      if (this.#list.childElementCount >= setup.maxFiles) {
        this.complain(say("too_many_files", { limit: setup.maxFiles }));
        return;
      }
      if (file.size > setup.maxBytes) this.#tooLarge(file);
      else this.#upload(file);
    }
  }

  #tooLarge(file) {
    const limit = Math.max(1, Math.floor(setup.maxBytes / MEGABYTE));
    this.complain(`${isolated(file)}: ${say("file_too_large", { limit })}`);
  }

  /** @param {File} file */
  #upload(file) {
    const row = make("li");
    const bar = make("progress");
    bar.max = 1;
    bar.value = 0;
    bar.ariaLabel = say("uploading", { name: visible(file.name) });
    const request = new XMLHttpRequest();
    if (file.type.startsWith("image/")) row.append(picture(file));
    row.append(make("bdi", "", visible(file.name)), bar, this.#remover(row, file, request));
    this.#list.append(row);
    request.upload.onprogress = (event) => (bar.value = event.loaded / event.total);
    request.onload = () => this.#answered(row, bar, file, request);
    request.onerror = request.ontimeout = () => this.#failed(row, bar, file);
    request.open("POST", `/chat/uploads?lang=${setup.language}`);
    request.responseType = "json";
    request.timeout = 300_000;
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  }

  #answered(row, bar, file, request) {
    if (request.response?.id) {
      bar.remove();
      this.#done.set(row, { id: request.response.id, name: file.name });
    } else if (request.status >= 500 || request.status === 429 || !request.response) {
      this.#failed(row, bar, file, request.response?.message);
    } else {
      row.remove();
      this.complain(`${isolated(file)}: ${request.response.message}`);
    }
  }

  #failed(row, bar, file, sentence) {
    this.complain(sentence ?? say("upload_failed", { name: isolated(file) }));
    const again = () => {
      row.remove();
      this.#upload(file);
    };
    bar.replaceWith(button(say("retry"), again));
  }

  #remover(row, file, request) {
    const remove = () => {
      request.abort();
      this.#done.delete(row);
      row.remove();
      document.getElementById("text").focus();
    };
    const cross = button("×", remove, "remove");
    cross.ariaLabel = cross.title = say("remove", { name: visible(file.name) });
    return cross;
  }
}

/** What the person is about to send, small; only ever shown to them. @param {File} file */
function picture(file) {
  const image = make("img", "thumb");
  image.alt = "";
  image.src = URL.createObjectURL(file);
  image.onload = image.onerror = () => URL.revokeObjectURL(image.src);
  return image;
}

/** A name inside a sentence of another direction. @param {File} file */
function isolated(file) {
  return `\u2068${visible(file.name)}\u2069`;
}
