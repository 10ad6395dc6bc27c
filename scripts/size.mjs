/**
 * `npm run size`: what a visitor of the script tag has downloaded at each stage, in bytes after gzip -9. Fails if a budget is exceeded
 * by more than 2 %. `--modules` prints what each module weighs, before compression.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {moduleSizes} from './build/module-sizes.mjs';
import {root} from './setup/setup.mjs';

const door = 'gms-chat.js';
/** Room for a fix, so that none becomes a hunt for bytes. */
const SLACK = 1.02;
/** @type {Record<string, {gzip: number, loads?: string[], imports: string[]}>} */
const manifest = JSON.parse(readFileSync(path.join(root, 'dist/manifest.json'), 'utf8'));
const [panel = '', conversation = ''] = entryOf(door).loads ?? [];

const stages = [
  {what: 'before the customer opens', files: [door], budget: 5_550},
  {what: 'until the form can be filled in', files: [door, ...withImports(panel)], budget: 24_600},
  {what: 'until a form with fields of the page can be used', files: ownFields(), budget: 26_850},
  {what: 'until the first message', files: firstMessage('gms-v1'), budget: 72_350},
  {what: 'until the first message by version 2 of the API', files: firstMessage('gms-v2'), budget: 75_600},
].map((stage) => ({...stage, bytes: stage.files.reduce((sum, file) => sum + entryOf(file).gzip, 0)}));

for (const {what, files, budget, bytes} of stages) {
  console.log(`${what}: ${bytes} of ${budget} B${isOver(bytes, budget) ? ', TOO MUCH' : ''}`);
  for (const file of files) console.log(`  ${String(entryOf(file).gzip).padStart(6)}  ${file}`);
}
if (process.argv.includes('--modules')) printModules();
process.exitCode = stages.some(({bytes, budget}) => isOver(bytes, budget)) ? 1 : 0;

function isOver(/** @type {number} */ bytes, /** @type {number} */ budget) {
  return bytes > budget * SLACK;
}

function printModules() {
  for (const file of stages.at(-1)?.files ?? []) {
    console.log(`${file}, bytes before compression`);
    const sizes = [...moduleSizes(path.join(root, 'dist', file))].sort(([, a], [, b]) => b - a);
    for (const [name, bytes] of sizes) console.log(`  ${String(bytes).padStart(6)}  ${name}`);
  }
}

/**
 * @param {string} wire name of the chunk that speaks the version of the API
 */
function firstMessage(wire) {
  return [door, ...withImports(chunkOf(wire), withImports(conversation, withImports(panel)))];
}

function ownFields() {
  return [door, ...withImports(chunkOf('own-fields'), withImports(panel))];
}

/** @param {string} name */
function chunkOf(name) {
  return Object.keys(manifest).find((file) => file.startsWith(`gms-chat-${name}-`)) ?? '';
}

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
