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
 * @param {string} app
 * @returns {{file: string, isTyped: boolean, isRendered: boolean}} its place in the copy; whether a checker
 *     looks at the attributes of elements (with the types of a door); whether the application has a server, or is HTML already
 */
export function placeOfElement(app) {
  const description = readFileSync(path.join(sources, app, 'package.json'), 'utf8');
  for (const name of readdirSync(path.join(sources, app), {recursive: true, encoding: 'utf8'})) {
    if (!/\.(html|tsx?|vue|svelte|astro)$/.test(name)) continue;
    const text = readFileSync(path.join(sources, app, name), 'utf8');
    const isRendered = /\.(html|astro)$/.test(name) || description.includes('"start":');
    const isTyped = description.includes('"check":') && /'gms-chat\/(?!invite|history)/.test(text);
    if (/<gms-chat\s/.test(text)) return {file: path.join(appsFolder, app, name), isTyped, isRendered};
  }
  throw new Error(`test/frameworks/${app} has no <gms-chat>`);
}
