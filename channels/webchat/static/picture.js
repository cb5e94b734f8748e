// Pictures of the conversation, shown small: fetched with the session once they come into sight.
// Only kinds that cannot carry a script, as the server found them to be, and never by an address
// that could be opened or passed on.

import { visible } from "./words.js";

const KINDS = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);
const LARGEST = 3_000_000; // bytes; what is larger is fetched by whoever presses for it

/** @type {WeakMap<Element, () => Promise<string>>} */
const fetchers = new WeakMap();
const sight = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) if (isIntersecting) show(target);
});

/**
 * @param {{name: string, type: string, size: number}} file
 * @param {() => Promise<string>} fetch an address of its bytes in this page
 * @returns {HTMLImageElement | null} null for what is no small picture
 */
export function picture(file, fetch) {
  if (!KINDS.has(file.type) || file.size > LARGEST) return null;
  const image = new Image();
  image.className = "picture";
  image.alt = visible(file.name);
  fetchers.set(image, fetch);
  sight.observe(image);
  return image;
}

/** What cannot be fetched or drawn goes; the file itself can still be asked for. */
async function show(image) {
  sight.unobserve(image);
  try {
    image.src = await fetchers.get(image)();
    await image.decode();
  } catch {
    image.remove();
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
