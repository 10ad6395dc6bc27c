/** The sound of a new message: made here, so that no file is fetched. Loaded when there is something to hear. */
import {systemClock} from '../../base/clock.js';
import {hasLocks, noLock, webLock} from '../../base/lock.js';

/** Two notes, Hz. */
const NOTES = [660, 880];
/** How long each of them sounds, s. */
const LASTS = 0.15;
const LOUDNESS = 0.1;
/** Milliseconds in which there is one sound at the most, in whichever tab. */
const QUIET = 3_000;

let speaker: AudioContext | undefined;

/** Sounds, unless another tab of the site does or has just done so. A page that nobody has touched may not. */
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
    // It swells and dies away: cut off, a tone clicks.
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + LASTS / 8);
    loudness.gain.linearRampToValueAtTime(0, start + LASTS);
    note.connect(loudness).connect(audio.destination);
    note.start(start);
    note.stop(start + LASTS);
  });
}
