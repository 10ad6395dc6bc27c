/** Checks HTML in the pages: it is well-formed, and says of our elements only what the manifest knows. */
import {parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {elements} from './manifest.js';
import type {Snippet} from './pages.js';

/** Attributes that every element has. */
const GLOBAL = /^(id|class|style|hidden|slot|lang|dir|title|inert|translate|data-[\w-]+|aria-[\w-]+)$/;
const COMMANDS = ['--show', '--hide', '--start', '--end'];

/** As `docs/page.md:12: message`. */
export function faultsOfHtml({place, code}: Snippet): readonly string[] {
  const faults: string[] = [];
  const known = elements();
  const root = parseFragment(code, {
    onParseError: ({code: name, startLine}) => faults.push(`${name} in line ${startLine}`),
  });
  for (const {element, parent} of elementsIn(root)) {
    const attributes = new Map(element.attrs.map(({name, value}) => [name, value]));
    const own = known.get(element.tagName);
    if (element.tagName.startsWith('gms-') && !own) faults.push(`<${element.tagName}> is none of ours`);
    if (own) {
      const types = new Map(own('attributes').map(({name, type}) => [name, type]));
      for (const [name, value] of attributes) faults.push(...faultsOfAttribute(name, value, types));
    }
    const slot = attributes.get('slot');
    const slots =
      parent &&
      known
        .get(parent)?.('slots')
        .map(({name}) => name);
    if (slot !== undefined && slots && !slots.includes(slot)) faults.push(`<${parent}> has no slot ${slot}`);
    const command = attributes.get('command');
    if (command !== undefined && !COMMANDS.includes(command)) faults.push(`there is no command ${command}`);
    const source = element.tagName === 'script' ? attributes.get('src') : undefined;
    if (source?.includes('gms-chat.js')) faults.push(...faultsOfScript(source, attributes));
  }
  return faults.map((fault) => `${place}: ${fault}`);

  function faultsOfScript(source: string, given: ReadonlyMap<string, string>): readonly string[] {
    const types = new Map(
      known
        .get('gms-chat')?.('attributes')
        .map(({name, type}) => [name, type]),
    );
    const inTag = Array.from(given).filter(([name]) => name.startsWith('data-') && name !== 'data-cfasync');
    const inQuery = Array.from(new URL(source).searchParams);
    return [...inTag.map(([name, value]) => [name.slice(5), value] as const), ...inQuery].flatMap(
      ([name, value]) => (name === 'v' ? [] : faultsOfAttribute(name, value, types)),
    );
  }
}

function faultsOfAttribute(
  name: string,
  value: string,
  types: ReadonlyMap<string, string>,
): readonly string[] {
  const type = types.get(name);
  if (type === undefined) return GLOBAL.test(name) ? [] : [`there is no attribute ${name}`];
  const words = Array.from(type.matchAll(/'([^']*)'/g), ([, word]) => word);
  const isKnown = !/^'/.test(type) || words.includes(value);
  return isKnown ? [] : [`${name}="${value}" is none of ${words.join(', ')}`];
}

function* elementsIn(
  node: Tree.ParentNode,
  parent?: string,
): Generator<{readonly element: Tree.Element; readonly parent: string | undefined}> {
  for (const child of node.childNodes) {
    if (!('attrs' in child)) continue;
    yield {element: child, parent};
    yield* elementsIn(child, child.tagName);
  }
}
