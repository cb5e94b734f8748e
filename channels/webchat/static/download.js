// Files of the conversation: fetched with the session, saved under their name, sound played here.

const SAVED_MS = 60_000;

/**
 * @param {{name: string, type: string, url: string}} file
 * @param {string | null} session
 * @returns {Promise<string>} an address of the bytes in this page. Rejects when they cannot be had.
 */
export async function fetched(file, session) {
  const answer = await fetch(file.url, { headers: { Authorization: `Bearer ${session}` } });
  if (!answer.ok) throw new Error(String(answer.status));
  return URL.createObjectURL(await answer.blob());
}

/** @param {string} address @param {string} name */
export function save(address, name) {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
}
