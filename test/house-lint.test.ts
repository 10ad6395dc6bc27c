/** Two linters share the rules of typescript-eslint: no rule may fall between them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import ts from 'typescript';
import {configs, plugin} from 'typescript-eslint';
import {root} from './support/root.js';

const LEFT_OUT = [
  'no-confusing-void-expression',
  'no-unnecessary-condition',
  'no-unsafe-class-instance-assignment',
  'no-unsafe-enum-assignment',
];

test('oxlint has every rule of the strict set that needs types, but those that its configuration names', () => {
  const file = path.join(root, '.oxlintrc.json');
  const text = readFileSync(file, 'utf8');
  const config: unknown = ts.parseConfigFileTextToJson(file, text).config;
  const given: unknown = Reflect.get(Object(config), 'rules');
  const strict = configs.strictTypeChecked.flatMap(({rules}) =>
    Object.entries(rules ?? {}).flatMap(([name, level]) => (level === 'off' ? [] : [name])),
  );
  const typed = strict.map((name) => name.replace('@typescript-eslint/', '')).filter(needsTypes);
  const expected = typed.filter((name) => !LEFT_OUT.includes(name)).map((name) => `typescript/${name}`);
  assert.ok(typeof given === 'object' && given !== null);
  assert.deepEqual(Object.keys(given).sort(), expected.sort());
  for (const name of LEFT_OUT) assert.ok(typed.includes(name) && text.includes(name), name);
});

function needsTypes(name: string): boolean {
  const way = ['rules', name, 'meta', 'docs', 'requiresTypeChecking'];
  let value: unknown = plugin;
  for (const step of way) value = Reflect.get(Object(value), step);
  return value === true;
}
