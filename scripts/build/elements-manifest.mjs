/**
 * `custom-elements.json`, for editors and documentation. The analyzer reads only the classes. This script adds the attributes
 * and defaults of `<gms-chat>` from `ui/element/settings.ts` and the custom properties from `ui/theme/tokens.ts`.
 *
 * @typedef {{name: string, description?: string}} Named
 * @typedef {Named & {type?: unknown, attribute?: string, reflects?: boolean, default?: string}} Member
 *
 * @typedef {object} Declaration
 * @property {string} [tagName]
 * @property {Member[]} members
 * @property {Named[]} events
 * @property {Named[]} cssProperties
 * @property {object[]} attributes
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from '../setup/setup.mjs';

/** Properties whose attribute is updated when they are set. */
const REFLECTED = ['open', 'layout'];

/**
 * Completes the output of the analyzer in `dist`, and replaces paths of sources by modules of the package.
 *
 * @param {string} dist
 */
export async function completeManifest(dist) {
  const file = path.join(dist, 'custom-elements.json');
  const text = readFileSync(file, 'utf8').replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
  /** @type {{modules: {declarations: Declaration[]}[]}} */
  const manifest = JSON.parse(text);
  /** @param {string} name */
  const distModule = (name) => import(pathToFileURL(path.join(dist, name)).href);
  const {ATTRIBUTES, DEFAULTS} = await distModule('ui/element/settings.js');
  const {ALLOWED} = await distModule('ui/element/allowed-values.js');
  const cssProperties = tokens();
  for (const element of manifest.modules.flatMap(({declarations}) => declarations)) {
    if (!element.tagName) continue;
    element.members = element.members.filter(({name}) => !name.startsWith('#'));
    // The analyzer cannot know the names of events that `emit` dispatches.
    element.events = element.events.filter(({name}) => name.startsWith('gms-chat-'));
    element.cssProperties = cssProperties;
    if (element.tagName !== 'gms-chat') continue;
    addDefaults(element, DEFAULTS);
    addAttributes(element, ATTRIBUTES, ALLOWED);
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * An empty text is no default: the description says what holds instead.
 *
 * @param {Declaration} element
 * @param {Readonly<Record<string, unknown>>} defaults by name of the property
 */
function addDefaults(element, defaults) {
  for (const member of element.members) {
    const value = defaults[member.name];
    if (value === undefined || value === '') continue;
    member.default = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
  }
}

/**
 * @param {Declaration} element
 * @param {ReadonlyMap<string, string>} attributes name of the property by name of the attribute
 * @param {Readonly<Record<string, readonly string[]>>} allowedValues by name of the property, where there are any
 */
function addAttributes(element, attributes, allowedValues) {
  element.attributes = [...attributes].map(([name, fieldName]) => {
    const member = element.members.find((one) => one.name === fieldName);
    if (!member) throw new Error(`<gms-chat> has the attribute ${name}, but no property ${fieldName}`);
    member.attribute = name;
    const allowed = allowedValues[fieldName];
    if (allowed)
      member.type = {
        text: allowed
          .filter(Boolean)
          .map((value) => `'${value}'`)
          .join(' | '),
      };
    if (REFLECTED.includes(name)) member.reflects = true;
    const {type, description, default: usual} = member;
    return {name, fieldName, type, description, ...(usual !== undefined && {default: usual})};
  });
}

/**
 * The custom properties, each with the comment above it.
 *
 * @returns {Named[]}
 */
function tokens() {
  const source = readFileSync(path.join(root, 'src/ui/theme/tokens.ts'), 'utf8');
  const token =
    /\/\* ([^*]+?)(?:: (--gms-chat-[\w-]+)\.)? \*\/(?:\s*--_[\w-]+: var\(\s*(--gms-chat-[\w-]+))?/g;
  return [...source.matchAll(token)].flatMap(([, description = '', named, name = named]) =>
    name ? [{name, description}] : [],
  );
}
