import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {root} from '../setup/setup.mjs';

/** The applications as they are in the repository, without packages. */
export const sources = path.join(root, 'test/frameworks');

/** Their copies, with packages. Each checkout has its own. */
export const appsFolder = path.join(
  tmpdir(),
  `gms-chat-frameworks-${createHash('sha1').update(root).digest('hex').slice(0, 8)}`,
);
mkdirSync(appsFolder, {recursive: true});

/** The names of all applications: folders with a package.json. */
export const namesOfApps = () =>
  readdirSync(sources).filter((name) => existsSync(path.join(sources, name, 'package.json')));

/**
 * The file of an application with the element in its template.
 *
 * @param {string} folder of the application
 */
export function placeOfElement(folder) {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
    (name) =>
      !/node_modules|(^|[\\/])(dist|\.\w+)[\\/]/.test(name) && /\.(html|tsx?|vue|svelte|astro)$/.test(name),
  );
  for (const name of names) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    // True if the framework has types for the attributes of elements in its templates: those of a door of its own.
    if (/<gms-chat\s/.test(text)) return {file, text, isTyped: /gms-chat\/(?!invite|history)/.test(text)};
  }
  throw new Error(`${folder} has no <gms-chat>`);
}
