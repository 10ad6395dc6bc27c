/** Stored only while the customer has switched the sound off. */
const KEY = 'gms-chat sound';

/** The choice when the storage is blocked. */
let isOff = false;

export function isMuted(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return isOff;
  }
}

export function mute(off: boolean): void {
  isOff = off;
  try {
    if (off) localStorage.setItem(KEY, 'off');
    else localStorage.removeItem(KEY);
  } catch {
    // The choice lasts as long as the page.
  }
}
