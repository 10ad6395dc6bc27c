import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/**
 * Writes and prints the script tag for a page, with version and integrity. The integrity of this script stands for all files
 * that it loads later.
 *
 * @param {string} dist the built folder
 * @param {string} version of the package
 */
export function writeScriptTag(dist, version) {
  const url = `https://cdn.example.com/gms-chat@${version}/dist/gms-chat.js`;
  const integrity = manifestOf(dist)['gms-chat.js']?.integrity ?? '';
  const tag = `<script async src="${url}"\n  integrity="${integrity}" crossorigin="anonymous"></script>\n`;
  writeFileSync(path.join(dist, 'script-tag.html'), tag);
  console.log(tag);
}

/** Words of one language, of the conversation or about files. */
const LANGUAGE = /^gms-chat-[a-z]{2}(-[A-Z]\w+)?-[\w-]{8}\.js$/;

/**
 * Prints what each file of the script tag weighs on the wire. Languages are one line: a page loads one at the most.
 *
 * @param {string} dist
 */
export function printSizes(dist) {
  const files = Object.entries(manifestOf(dist));
  const languages = files.filter(([file]) => LANGUAGE.test(file)).map(([, {gzip}]) => gzip);
  for (const [file, {bytes, gzip, brotli}] of files.filter(([name]) => !LANGUAGE.test(name)))
    console.log(`${file}: ${bytes} B, ${gzip} B by gzip, ${brotli} B by brotli`);
  console.log(
    `${languages.length} files of words: ${Math.min(...languages)} to ${Math.max(...languages)} B by gzip`,
  );
}

/**
 * @param {string} dist
 * @returns {Record<string, {bytes: number, gzip: number, brotli: number, integrity: string}>}
 */
function manifestOf(dist) {
  return JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
}
