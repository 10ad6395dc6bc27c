import {inItsOrder, isVisible} from '../names.js';

/** Most characters of a name that is shown. The longest names of file systems have 255. */
const SHOWN = 80;
/** Most characters of a name under which a file is saved. */
const SAVED = 200;
/** Characters at the end of a name that are never left out: the extension is there. */
const END = 16;

/** Characters that no name of a file may have on some system, and line breaks. */
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"|?*]/g;

/** The name of a file to show: without folders, and in the middle of a long one "…". It never reads in another order than it has. */
export const shownName = (name: string): string => shortened(plain(name) || '?', SHOWN);

/** The name under which a file is saved: one name in the folder of the browser's choice, never a path or a hidden file. */
export const savedName = (name: string): string =>
  shortened(plain(name).replace(FORBIDDEN, '_').replace(/^\.+/, '') || 'file', SAVED);

/** The last part of a path. */
function plain(name: string): string {
  const last =
    inItsOrder(name)
      .replace(/[\s\u2028\u2029]+/g, ' ')
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? '';
  return isVisible(last) && !/^\.+$/.test(last) ? last : '';
}

function shortened(name: string, most: number): string {
  const characters = name.match(/./gsu) ?? [];
  if (characters.length <= most) return name;
  return [...characters.slice(0, most - END - 1), '…', ...characters.slice(-END)].join('');
}
