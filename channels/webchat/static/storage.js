// Where this device remembers. Some browsers deny storage to frames of other sites: then the page
// around us keeps it (only sites the operator names may be that), and without one, memory has to do.

export const PREFIX = "arzuhal.";
const PATIENCE_MS = 1_000;

export class MemoryStorage {
  /** @type {Map<string, string>} */
  items = new Map();
  get length() {
    return this.items.size;
  }
  /** @param {number} index */
  key(index) {
    return [...this.items.keys()][index] ?? null;
  }
  /** @param {string} key */
  getItem(key) {
    return this.items.get(key) ?? null;
  }
  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.items.set(key, value);
  }
  /** @param {string} key */
  removeItem(key) {
    this.items.delete(key);
  }
}

/** Memory here, kept by the page around us. */
class HostStorage extends MemoryStorage {
  /** @param {Record<string, string>} kept @param {string} origin of the page around us */
  constructor(kept, origin) {
    super();
    this.items = new Map(Object.entries(kept));
    this.origin = origin;
    addEventListener("message", (event) => this.#changed(event));
  }
  setItem(key, value) {
    super.setItem(key, value);
    parent.postMessage({ arzuhal: "keep", key, value }, this.origin);
  }
  removeItem(key) {
    super.removeItem(key);
    parent.postMessage({ arzuhal: "keep", key, value: null }, this.origin);
  }

  /** Another tab changed something: tell it as the browser would. @param {MessageEvent} event */
  #changed(event) {
    const { arzuhal, key, value } = event.data ?? {};
    if (event.source !== parent || arzuhal !== "changed") return;
    if (value === null) super.removeItem(key);
    else super.setItem(key, value);
    dispatchEvent(new StorageEvent("storage", { key, newValue: value }));
  }
}

/** @returns {Promise<HostStorage | MemoryStorage>} */
function askHost() {
  return new Promise((found) => {
    /** @param {MessageEvent} event */
    const hear = ({ source, origin, data }) => {
      if (source === parent && data?.arzuhal === "kept") found(new HostStorage(data.items, origin));
    };
    addEventListener("message", hear);
    setTimeout(() => found(new MemoryStorage()), PATIENCE_MS);
    parent.postMessage({ arzuhal: "kept?" }, "*");
  });
}

async function find() {
  try {
    localStorage.setItem(`${PREFIX}probe`, "1");
    localStorage.removeItem(`${PREFIX}probe`);
    return localStorage;
  } catch {
    return window.parent === window ? new MemoryStorage() : askHost();
  }
}

export const storage = await find();
