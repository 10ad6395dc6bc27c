/**
 * `custom-elements.json`, for editors and documentation. The analyzer reads what stands in the classes; what is said in
 * another place (the attributes of `<gms-chat>` in `ui/element/settings.ts`, the custom properties in `ui/theme/tokens.ts`) is read there.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from '../setup.mjs';

/** Those that an attribute shows again when the property is set. */
const REFLECTED = ['open', 'layout'];

/** Completes what the analyzer wrote into `dist`, and makes it name modules of the package, not sources. */
export async function completeManifest(dist) {
  const file = path.join(dist, 'custom-elements.json');
  const text = readFileSync(file, 'utf8').replaceAll(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
  const manifest = JSON.parse(text);
  const distModule = (name) => import(pathToFileURL(path.join(dist, name)).href);
  const {ATTRIBUTES} = await distModule('ui/element/settings.js');
  const {ALLOWED} = await distModule('ui/element/allowed-values.js');
  const cssProperties = tokens();
  for (const element of manifest.modules.flatMap(({declarations}) => declarations)) {
    if (!element.tagName) continue;
    element.members = element.members.filter(({name}) => !name.startsWith('#'));
    // What `emit` makes has no name that an analyzer could know.
    element.events = element.events.filter(({name}) => name.startsWith('gms-chat-'));
    element.cssProperties = cssProperties;
    if (element.tagName === 'gms-chat') addAttributes(element, ATTRIBUTES, ALLOWED);
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

function addAttributes(element, attributes, allowedValues) {
  element.attributes = [...attributes].map(([name, fieldName]) => {
    const member = element.members.find((one) => one.name === fieldName);
    if (!member) throw new Error(`<gms-chat> has an attribute ${name}, and no property ${fieldName}`);
    member.attribute = name;
    const allowed = allowedValues[fieldName];
    if (allowed) member.type = {text: allowed.map((value) => `'${value}'`).join(' | ')};
    if (REFLECTED.includes(name)) member.reflects = true;
    return {name, fieldName, type: member.type, description: member.description};
  });
}

/** Each with the comment above it. */
function tokens() {
  const source = readFileSync(path.join(root, 'src/ui/theme/tokens.ts'), 'utf8');
  const token =
    /\/\* ([^*]+?)(?:: (--gms-chat-[\w-]+)\.)? \*\/(?:\s*--_[\w-]+: var\(\s*(--gms-chat-[\w-]+))?/g;
  return [...source.matchAll(token)].flatMap(([, description, named, name = named]) =>
    name ? [{name, description}] : [],
  );
}
