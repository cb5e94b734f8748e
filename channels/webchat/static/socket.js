// Frames by WebSocket, and the question whether WebSockets last where this page is.

const LASTING_MS = 5_000;
const PATIENCE_MS = 20_000;

/**
 * @typedef {object} Ears what a way to the server tells
 * @property {() => void} open frames may go out
 * @property {(frame: any) => void} frame
 * @property {() => void} lost not by us
 */

function dial() {
  const address = new URL("/chat/ws?v=1", location.href);
  address.protocol = address.protocol.replace("http", "ws");
  return new WebSocket(address);
}

export class Socket {
  #socket = dial();

  /** @param {Ears} on */
  constructor(on) {
    this.#socket.onopen = on.open;
    this.#socket.onmessage = (event) => on.frame(JSON.parse(event.data));
    this.#socket.onclose = on.lost;
  }

  /** @param {object} frame @returns {boolean} whether it went out */
  send(frame) {
    if (this.#socket.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  close() {
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
  }
}

/** @returns {Promise<boolean>} whether one more socket opens, answers, and still does after a while */
export async function lasting() {
  const socket = dial();
  const ping = () => socket.send('{"type":"ping"}');
  const lasts = await new Promise((found) => {
    let heard = 0;
    socket.onopen = ping;
    socket.onmessage = () => (heard++ ? found(true) : setTimeout(ping, LASTING_MS));
    socket.onclose = () => found(false);
    setTimeout(() => found(false), PATIENCE_MS);
  });
  socket.close();
  return lasts;
}
