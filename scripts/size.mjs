/** `npm run size`: what a visitor downloads for the script tag, in bytes after gzip -9. Fails if a budget is exceeded. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './setup/setup.mjs';

const door = 'gms-chat.js';
/** @type {Record<string, {gzip: number, loads?: string, imports: string[]}>} */
const manifest = JSON.parse(readFileSync(path.join(root, 'dist/manifest.json'), 'utf8'));

const rows = [
  {what: 'before the customer opens', files: [door], budget: 4_700},
  {
    what: 'to send the first message',
    files: [door, ...withImports(entryOf(door).loads ?? '')],
    budget: 57_500,
  },
].map((row) => ({...row, bytes: row.files.reduce((sum, file) => sum + entryOf(file).gzip, 0)}));

for (const {what, files, budget, bytes} of rows) {
  console.log(`${what}: ${bytes} of ${budget} B${bytes > budget ? ', TOO MUCH' : ''}`);
  for (const file of files) console.log(`  ${String(entryOf(file).gzip).padStart(6)}  ${file}`);
}
process.exitCode = rows.some(({bytes, budget}) => bytes > budget) ? 1 : 0;

/**
 * A chunk and all chunks that it imports.
 *
 * @param {string} file
 * @param {Set<string>} seen
 */
function withImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const other of entryOf(file).imports) withImports(other, seen);
  return seen;
}

/** @param {string} file */
function entryOf(file) {
  const entry = manifest[file];
  if (!entry) throw new Error(`dist/manifest.json has no entry for ${file}.`);
  return entry;
}
