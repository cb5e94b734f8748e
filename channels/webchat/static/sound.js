// Two soft notes for a new message: made here, after the person's first gesture, in one tab only.

const NOTES = [660, 880]; // hertz
const NOTE_S = 0.14;
const LOUD = 0.08;

/** @type {AudioContext | null} */
let audio = null;

/** Browsers let a page sound only after a gesture; until then there is nothing to play on. */
function gesture() {
  audio ??= new AudioContext();
  if (audio.state === "suspended") audio.resume();
}

for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, gesture);

/** @param {number} sequence @param {import("./store.js").Store} store */
export function ring(sequence, store) {
  if (!audio || store.muted || sequence <= store.rung) return;
  store.rung = sequence;
  NOTES.forEach((pitch, number) => note(audio, pitch, audio.currentTime + number * NOTE_S));
}

/** @param {AudioContext} on @param {number} pitch @param {number} at seconds of the context */
function note(on, pitch, at) {
  const tone = new OscillatorNode(on, { frequency: pitch });
  const volume = new GainNode(on, { gain: 0 });
  volume.gain.setTargetAtTime(LOUD, at, 0.01);
  volume.gain.setTargetAtTime(0, at + NOTE_S / 2, 0.05);
  tone.connect(volume).connect(on.destination);
  tone.start(at);
  tone.stop(at + NOTE_S * 3);
}
