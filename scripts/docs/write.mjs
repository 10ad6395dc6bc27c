/**
 * Fills in the tables of docs/api.md and docs/theming.md, between the marks `<!-- NAME -->` and `<!-- /NAME -->`, from
 * dist/custom-elements.json. As a step of `npm test` it only checks that they are up to date.
 * `node scripts/docs/write.mjs --write` writes them, after `npm run build`.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../setup/setup.mjs';
import {putBetweenMarks} from './marked.mjs';
import {tables} from './tables.mjs';

const isWriting = process.argv.includes('--write');
/** @type {unknown} */
const manifest = JSON.parse(readFileSync(path.join(root, 'dist/custom-elements.json'), 'utf8'));
const faults = [];
for (const [page, ofPage] of Object.entries(tables(manifest))) {
  const file = path.join(root, 'docs', page);
  const before = readFileSync(file, 'utf8');
  let text = before;
  for (const [name, table] of Object.entries(ofPage)) {
    const filled = putBetweenMarks(text, name, table);
    if (filled === undefined) faults.push(`docs/${page} has no place for the table ${name}.`);
    else text = filled;
  }
  if (isWriting) writeFileSync(file, text);
  else if (text !== before)
    faults.push(`docs/${page} is out of date: run npm run build, then node scripts/docs/write.mjs --write.`);
}

for (const fault of faults) console.log(`  ${fault}`);
console.log(`tables from the manifest, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
