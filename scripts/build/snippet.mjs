import {readFileSync} from 'node:fs';
import path from 'node:path';

/**
 * The script tags for a page, with version and integrity. The integrity of a script stands for all files that it loads later.
 *
 * @param {string} dist the built folder
 * @param {string} version of the package
 * @param {string} [place] URL of the built folder
 */
export function scriptTags(dist, version, place = `https://cdn.example.com/gms-chat@${version}/dist`) {
  const manifest = manifestOf(dist);
  const tag = (/** @type {string} */ file) => {
    const integrity = manifest[file]?.integrity ?? '';
    return `<script async src="${place}/${file}"\n  integrity="${integrity}" crossorigin="anonymous"></script>`;
  };
  return {chat: tag('gms-chat.js'), invite: tag('gms-chat-invite.js')};
}

/**
 * Prints what each file of the script tag weighs on the wire.
 *
 * @param {string} dist
 */
export function printSizes(dist) {
  for (const [file, {bytes, gzip, brotli}] of Object.entries(manifestOf(dist)))
    console.log(`${file}: ${bytes} B, ${gzip} B by gzip, ${brotli} B by brotli`);
}

/**
 * @param {string} dist
 * @returns {Record<string, {bytes: number, gzip: number, brotli: number, integrity: string}>}
 */
function manifestOf(dist) {
  return JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
}
