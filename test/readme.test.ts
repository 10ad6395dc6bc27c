/** README and docs have all that a page can use. The names are read from the sources, since types do not exist at run time. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import ts from 'typescript';
import {ATTRIBUTES, DEFAULTS} from '../src/ui/element/settings.js';
import {root} from './support/root.js';

const pageOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const readme = pageOf('README.md');

describe('the README', () => {
  test('has a row for each attribute, and for each property without an attribute', () => {
    const properties = new Set(ATTRIBUTES.values());
    const withoutAttribute = Object.keys(DEFAULTS).filter((name) => !properties.has(name));
    const inCamelCase = (name: string) => properties.has(name) && !ATTRIBUTES.has(name);
    const rows = rowsOf('Attributes and properties').filter((name) => !inCamelCase(name));
    assert.deepEqual(rows.toSorted(), [...ATTRIBUTES.keys(), ...withoutAttribute].toSorted());
  });

  test('names each method and each read-only property', () => {
    const section = sectionOf('Attributes and properties');
    const members = [
      ...membersOf('ui/element/gms-chat', 'GmsChat').filter((name) => !name.endsWith('Callback')),
      ...membersOf('ui/element/talking-element', 'TalkingElement'),
    ];
    assert.ok(members.includes('show') && members.includes('state'));
    assert.deepEqual(unnamed(members, section), []);
  });

  test('has a row for each event', () => {
    const events = membersOf('ui/element/events', 'GmsChatEvents');
    assert.deepEqual(rowsOf('Events').toSorted(), events.toSorted());
  });

  test('names each option of the headless client, and each of the details that it keeps', () => {
    const section = pageOf('docs/headless.md');
    const forTests = new Set(['clock', 'lifecycle', 'lock']);
    const options = [
      ...membersOf('chat/create-chat', 'ChatOptions').filter((name) => !forTests.has(name)),
      ...membersOf('wire/types', 'StartOptions'),
    ];
    assert.ok(options.includes('verbose') && options.includes('gmsUser'));
    assert.deepEqual(unnamed([...options, ...membersOf('wire/types', 'ServerDetails')], section), []);
  });

  test('is read in two minutes', () => {
    assert.ok(readme.split('\n').length <= 125);
  });
});

describe('the docs', () => {
  test('have a row for each option and method of the headless client, and name each of the details that it keeps', () => {
    const section = pageOf('docs/headless.md');
    const forTests = new Set(['clock', 'lifecycle', 'lock']);
    const options = [
      ...membersOf('chat/create-chat', 'ChatOptions').filter((name) => !forTests.has(name)),
      ...membersOf('wire/types', 'StartOptions'),
    ];
    assert.ok(options.includes('verbose') && options.includes('gmsUser'));
    assert.deepEqual(rowsIn(sectionIn(section, 'Options of `createChat`')).toSorted(), options.toSorted());
    // The view is of the screen of the element.
    const methods = membersOf('session/chat', 'Chat').filter((name) => !['state', 'view'].includes(name));
    assert.deepEqual(rowsIn(sectionIn(section, 'Methods')).toSorted(), methods.toSorted());
    assert.deepEqual(unnamed(membersOf('wire/types', 'ServerDetails'), section), []);
    const state = ['Starting', 'Failed', 'Open', 'Ended'].flatMap((name) =>
      membersOf('session/model/state', name),
    );
    // For the element's own screen.
    assert.deepEqual(
      unnamed(
        state.filter((name) => name !== 'until'),
        section,
      ),
      [],
    );
  });

  test('have a row for each call to Context Services, and name the settings of the element', () => {
    const section = pageOf('docs/earlier-conversations.md');
    const calls = membersOf('context-services/interactions', 'Interactions');
    assert.deepEqual(rowsIn(section).toSorted(), calls.map((name) => `.${name}`).toSorted());
    const settings = ['server', 'customer-id', 'headers', 'strings', 'locale', 'types', 'refresh'];
    assert.deepEqual(unnamed(settings, section), []);
  });
});

const sectionOf = (heading: string): string => sectionIn(readme, heading);
const rowsOf = (heading: string): readonly string[] => rowsIn(sectionOf(heading));

/** The text below a heading, up to the next one. */
function sectionIn(text: string, heading: string): string {
  const [, section] = text.split(new RegExp(`^#+ ${heading}$`, 'm'));
  assert.ok(section, `There is no section “${heading}”.`);
  return section.split(/^#+ /m)[0] ?? '';
}

/** The names in the first column of the tables in a text. */
function rowsIn(text: string): readonly string[] {
  const cells = Array.from(text.matchAll(/^\| (.*?) \|/gm), ([, cell]) => cell ?? '');
  return cells.flatMap((cell) => Array.from(cell.matchAll(/`([.\w-]+)/g), ([, name]) => name ?? ''));
}

function unnamed(names: readonly string[], text: string): readonly string[] {
  const code = Array.from(text.matchAll(/```[^]*?```|`[^`]+`/g), ([all]) => all).join(' ');
  return names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code));
}

/** The public members of an interface or a class, and those that it picks from another type. */
function membersOf(file: string, name: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(root, `src/${file}.ts`), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const type = source.statements.find(
    (one) => (ts.isInterfaceDeclaration(one) || ts.isClassDeclaration(one)) && one.name?.text === name,
  );
  assert.ok(
    type && (ts.isInterfaceDeclaration(type) || ts.isClassDeclaration(type)),
    `${file} has no ${name}.`,
  );
  const own = Array.from<ts.ClassElement | ts.TypeElement>(type.members)
    .filter((member) => !isHidden(member))
    .flatMap(({name: key}) => (key && (ts.isIdentifier(key) || ts.isStringLiteral(key)) ? [key.text] : []));
  const picked = (type.heritageClauses ?? []).flatMap((clause) =>
    Array.from(clause.getText().matchAll(/'(\w+)'/g), ([, key]) => key ?? ''),
  );
  return [...own, ...picked];
}

function isHidden(member: ts.Declaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  const isInternal = ts.getJSDocTags(member).some((tag) => tag.tagName.text === 'internal');
  return isInternal || (ts.getCombinedModifierFlags(member) & hidden) !== 0;
}
