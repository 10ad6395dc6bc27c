/** The sound of a new message. Generated, so that no file is fetched. This module is loaded for the first sound. */
import {systemClock} from '../../base/clock.js';
import {hasLocks, noLock, webLock} from '../../base/lock.js';

/** Two notes, Hz. */
const NOTES = [660, 880];
/** Length of each note, s. */
const LASTS = 0.15;
const LOUDNESS = 0.1;
/** At most one sound in this time in all tabs, ms. */
const QUIET = 3_000;

let speaker: AudioContext | undefined;

/** Plays the sound, unless another tab of the site has just done so. Browsers forbid it before the customer's first press. */
export async function ring(): Promise<void> {
  if (!navigator.userActivation?.hasBeenActive) return;
  const giveBack = await (hasLocks() ? webLock : noLock).tryNow('gms-chat sound');
  if (!giveBack) return;
  systemClock.after(QUIET, giveBack);
  speaker ??= new AudioContext();
  await speaker.resume();
  play(speaker);
}

/** @param at s, by the clock of `audio` */
export function play(audio: BaseAudioContext, at = audio.currentTime): void {
  NOTES.forEach((pitch, i) => {
    const start = at + i * LASTS;
    const [note, loudness] = [audio.createOscillator(), audio.createGain()];
    note.frequency.value = pitch;
    // Fade in and out: a tone that is cut off clicks.
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + LASTS / 8);
    loudness.gain.linearRampToValueAtTime(0, start + LASTS);
    note.connect(loudness).connect(audio.destination);
    note.start(start);
    note.stop(start + LASTS);
  });
}
