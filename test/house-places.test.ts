/** Laws of ARCHITECTURE.md about things that have one place. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {reachableAtOnce} from './support/measures/house.js';
import {sourceFiles, type SourceFile} from './support/measures/source-file.js';

const src = sourceFiles('src');
const demo = sourceFiles('demo');
const tests = sourceFiles('test');

describe('each thing has one place', () => {
  /** Files of `files` that `breaks`, without those of `places`. */
  const elsewhere = (
    files: readonly SourceFile[],
    places: readonly string[],
    breaks: (file: SourceFile) => boolean,
  ): readonly string[] =>
    files.filter((file) => !places.includes(file.path) && breaks(file)).map(({path}) => path);
  const names =
    (...words: readonly string[]) =>
    ({identifiers}: SourceFile) =>
      words.some((word) => identifiers.has(word));
  const imports =
    (name: string) =>
    ({imports: all}: SourceFile) =>
      all.some(({target}) => target === name);

  test('the network is in wire/http.ts, and in wire/transfer.ts for files', () => {
    const network = names('fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon');
    assert.deepEqual(elsewhere(src, ['src/wire/http.ts', 'src/wire/transfer.ts'], network), []);
  });

  test('timers, and the time of day, are in base/clock.ts', () => {
    const timers = names('setTimeout', 'setInterval', 'setImmediate', 'requestIdleCallback');
    const nows = ['Date.now()', 'new Date()', 'performance.now()', 'new Date'];
    const tellsTime = ({bareCalls}: SourceFile) => nows.some((now) => bareCalls.has(now));
    assert.deepEqual(
      elsewhere(src, ['src/base/clock.ts'], (file) => timers(file) || tellsTime(file)),
      [],
    );
  });

  test('CometD is in wire/comet.ts', () => {
    assert.deepEqual(elsewhere(src, [], imports('cometd')), ['src/wire/comet.ts']);
  });

  test('SQLite is in the archive of the server', () => {
    assert.deepEqual(elsewhere([...src, ...demo], [], imports('libsql')), [
      'demo/server/interactions/archive.ts',
    ]);
  });

  test('XML is read in context-services/structured-text.ts', () => {
    const place = 'src/context-services/structured-text.ts';
    assert.deepEqual(elsewhere(src, [], names('DOMParser')), [place]);
  });

  test('the storage of the browser is in the elements and in the mount', () => {
    const storage = names('sessionStorage', 'localStorage', 'indexedDB', 'caches', 'cookie');
    const places = [
      'src/ui/mount/chat-of.ts',
      'src/ui/mount/form-place.ts',
      'src/ui/element/saved-chat.ts',
      'src/ui/invite/answer-memory.ts',
      'src/ui/sound/sound-switch.ts',
    ];
    assert.deepEqual(elsewhere(src, places, storage), []);
  });

  test('below ui there is no DOM', () => {
    const below = src.filter(({path}) => /^src\/(wire|session|i18n)\//.test(path));
    const dom = names('document', 'window', 'navigator', 'location', 'HTMLElement', 'CustomEvent');
    assert.deepEqual(elsewhere(below, [], dom), []);
  });

  test('the half of the element that every page loads has no Lit in it', () => {
    const launcher = reachableAtOnce(src, 'src/ui/element/gms-chat.ts');
    assert.ok(launcher.has('src/ui/element/gms-chat.ts'));
    assert.deepEqual(
      [...launcher].filter((name) => /^lit(\/|$)|^cometd$|^src\/chat\//.test(name)),
      [],
    );
  });

  test('the manifest of the build is read only by tests that run after the build', () => {
    assert.deepEqual(elsewhere(tests, [], imports('test/support/docs/manifest.ts')), [
      'test/docs/pages.test.ts',
      'test/docs/public-names.test.ts',
      'test/docs/snippets.test.ts',
      'test/support/docs/faults-of-html.ts',
    ]);
  });
});
