/** What the custom elements manifest of the build names. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../root.js';

type Kind = 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'members';

export interface Named {
  readonly name: string;
  readonly type: string;
}

/** By tag. */
export function elements(): ReadonlyMap<string, (kind: Kind) => readonly Named[]> {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'dist/custom-elements.json'), 'utf8'));
  const declarations = listIn(manifest, 'modules').flatMap((module) => listIn(module, 'declarations'));
  return new Map(
    declarations.flatMap((declaration) => {
      const tag = textIn(declaration, 'tagName');
      return tag ? [[tag, (kind: Kind) => listIn(declaration, kind).map(named)] as const] : [];
    }),
  );
}

/** Names in a part of package.json. */
export function membersOfPackage(part: 'exports' | 'scripts'): readonly string[] {
  const file: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const members = valueIn(file, part);
  return typeof members === 'object' && members !== null ? Object.keys(members) : [];
}

const named = (value: unknown): Named => ({
  name: textIn(value, 'name'),
  type: textIn(valueIn(value, 'type'), 'text'),
});

function valueIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = valueIn(value, key);
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, key: string): string {
  const text = valueIn(value, key);
  return typeof text === 'string' ? text : '';
}
