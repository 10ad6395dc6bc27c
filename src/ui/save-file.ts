import {systemClock} from '../base/clock.js';

/** Lets the browser save a file under `name`. It never opens the file. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser may read the URL only after `click` has returned.
  systemClock.after(60_000, () => URL.revokeObjectURL(link.href));
}
