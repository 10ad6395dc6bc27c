/** Links of the pages lead somewhere, and names of ours in them exist. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import {elements, membersOfPackage} from '../support/docs/manifest.js';
import {pages, prose} from '../support/docs/pages.js';
import {record} from '../../src/wire/values.js';
import {root} from '../support/root.js';

/** The anchor that a heading gets on the web. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsIn = (text: string): readonly string[] =>
  Array.from(prose(text).matchAll(/^#+ (.*)$/gm), ([, heading = '']) => anchorOf(heading));

describe('the pages', () => {
  test('link only to files and headings that are there', () => {
    const broken = pages().flatMap(({file, text}) =>
      Array.from(prose(text).matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
        .filter((target) => !/^(https?|mailto):/.test(target))
        .filter((target) => {
          const [name = '', anchor] = target.split('#');
          const to = name ? path.join(root, path.dirname(file), name) : path.join(root, file);
          if (!existsSync(to)) return true;
          return anchor !== undefined && !anchorsIn(readFileSync(to, 'utf8')).includes(anchor);
        })
        .map((target) => `${file}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  test('are all reached from the README', () => {
    const all = pages();
    const readme = all.find(({file}) => file === 'README.md')?.text ?? '';
    const lost = all.filter(({file}) => file.startsWith('docs/') && !readme.includes(`(${file})`));
    assert.deepEqual(
      lost.map(({file}) => file),
      [],
    );
  });

  test('are all in the list of the site, which has no other', () => {
    const site = readFileSync(path.join(root, 'docs/site/.vitepress/config.mjs'), 'utf8');
    const listed = Array.from(site.matchAll(/page\('[^']+', '([^']+)'\)/g), ([, name]) => `docs/${name}.md`);
    const there = pages().flatMap(({file}) => (file.startsWith('docs/') ? [file] : []));
    assert.deepEqual(listed.sort(), there.sort());
  });

  test('name no other version of the package than this one', () => {
    const told = pages()
      .filter(({file}) => file !== 'CHANGELOG.md')
      .flatMap(({file, text}) =>
        Array.from(text.matchAll(/gms-chat[@-](\d+\.\d+\.\d+)/g), ([, version]) => ({file, version})),
      );
    assert.ok(told.length > 2);
    const now: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const {version} = record(now);
    assert.deepEqual(
      told.filter((each) => each.version !== version),
      [],
    );
  });

  test('name only events, methods and exports that are there', () => {
    const known = elements();
    const all = Array.from(known.values());
    const exports = membersOfPackage('exports');
    const names = new Set([
      ...known.keys(),
      ...all.flatMap((element) => element('events').map(({name}) => name)),
      // The command, the policy of trusted types, and files.
      ...['gms-chat', 'gms-chat-window', 'gms-chat-page'],
    ]);
    const doors = exports.map((door) => door.replace('.', 'gms-chat').replace(/\*.*/, ''));
    const told = pages()
      .filter(({file}) => file === 'README.md' || file.startsWith('docs/'))
      .filter(({file}) => !/conformance|accessibility/.test(file));
    const unknown = told.flatMap(({file, text}) => [
      ...Array.from(prose(text).matchAll(/`(gms-chat-[a-z-]+)`/g), ([, name = '']) => name)
        .filter((name) => !names.has(name))
        .map((name) => `${file}: ${name}`),
      ...Array.from(text.matchAll(/['"`](gms-chat\/[\w/.*-]+)['"`]/g), ([, name = '']) => name)
        .filter(
          (name) => !doors.some((door) => name === door || (door.endsWith('/') && name.startsWith(door))),
        )
        .map((name) => `${file}: ${name}`),
    ]);
    assert.deepEqual(unknown, []);
  });

  test('the manifest names each custom property once', () => {
    const names =
      elements()
        .get('gms-chat')?.('cssProperties')
        .map(({name}) => name) ?? [];
    assert.ok(names.length > 10);
    assert.deepEqual(names, [...new Set(names)]);
  });

  test('the tables for those who come from Genesys Widgets name only what this package has', () => {
    const chat = elements().get('gms-chat');
    const kinds = ['attributes', 'events', 'members', 'slots', 'cssProperties'] as const;
    const own = new Set(kinds.flatMap((kind) => chat?.(kind).map(({name}) => name) ?? []));
    const others = ['typed', 'lang', 'previous', 'whenDefined', 'preventDefault'];
    const text = pages().find(({file}) => file === 'docs/migration.md')?.text ?? '';
    const cells = Array.from(text.matchAll(/^\| [^|]* \| ([^|]*) \|/gm), ([, cell = '']) => cell);
    assert.ok(cells.length > 50);
    const unknown = cells
      .flatMap((cell) =>
        Array.from(cell.matchAll(/`(?:slots? )?([a-zA-Z-]+)(?:[(=][^`]*)?`/g), ([, name = '']) => name),
      )
      .filter((name) => !own.has(name) && !others.includes(name))
      .filter(
        (name) => !['event', 'kind', 'joined', 'left', 'lost', 'none', 'reconnecting', 'here'].includes(name),
      );
    assert.deepEqual(unknown, []);
  });
});
