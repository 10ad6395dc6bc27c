/** Written only when the customer does not want to hear anything, and removed when they do. */
const KEY = 'gms-chat sound';

/** What is chosen where nothing can be stored. */
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
    // It holds for this page.
  }
}
