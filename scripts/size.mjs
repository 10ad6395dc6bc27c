/** `npm run size`: what a visitor pays for the script tag, in bytes after gzip -9. Fails past a budget. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './setup.mjs';

const door = 'gms-chat.js';
const manifest = JSON.parse(readFileSync(path.join(root, 'dist/manifest.json'), 'utf8'));

const rows = [
  {what: 'before the customer opens', files: [door], budget: 3_560},
  {what: 'to send the first message', files: [door, ...withImports(manifest[door].loads)], budget: 45_500},
].map((row) => ({...row, bytes: row.files.reduce((sum, file) => sum + manifest[file].gzip, 0)}));

for (const {what, files, budget, bytes} of rows) {
  console.log(`${what}: ${bytes} of ${budget} B${bytes > budget ? ', TOO MUCH' : ''}`);
  for (const file of files) console.log(`  ${String(manifest[file].gzip).padStart(6)}  ${file}`);
}
process.exitCode = rows.some(({bytes, budget}) => bytes > budget) ? 1 : 0;

/** A chunk and all that the browser must fetch before it runs. */
function withImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const other of manifest[file].imports) withImports(other, seen);
  return seen;
}
