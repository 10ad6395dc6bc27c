/** The house rules of ARCHITECTURE.md, as a test. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parse, sourceFiles, type Import, type SourceFile} from './support/measures/source-file.js';

const src = sourceFiles('src');
const demo = sourceFiles('demo');
const everything = [...src, ...demo, ...sourceFiles('test')];

/** `src/session/live/line.ts` is in room `src/session`; a door, `src/client.ts`, is in none: it is its own room. */
const roomOf = (path: string): string => /^(src\/[^/]+|demo|test)(?=\/)/.exec(path)?.[0] ?? path;
const isOurs = ({target}: Import): boolean => /^(src|demo|test)\//.test(target);

/** What breaks a rule, one line each: `src/ui/a.ts → src/wire/http.ts`. */
function forbidden(
  files: readonly SourceFile[],
  isAllowed: (one: Import, from: string) => boolean,
): string[] {
  return files.flatMap(({path, imports}) =>
    imports.filter((one) => isOurs(one) && !isAllowed(one, path)).map(({target}) => `${path} → ${target}`),
  );
}

const inRoom = (room: string): readonly SourceFile[] => src.filter(({path}) => roomOf(path) === room);
const doors = src.filter(({path}) => /^src\/[^/]+$/.test(path));

/** A file in one of these rooms, or one of these files. */
const from =
  (...places: readonly string[]) =>
  ({target}: Import): boolean =>
    places.includes(roomOf(target)) || places.includes(target);

describe('imports point down', () => {
  test('base imports nothing of ours but base', () => {
    assert.deepEqual(forbidden(inRoom('src/base'), from('src/base')), []);
  });

  test('wire stands on base', () => {
    assert.deepEqual(forbidden(inRoom('src/wire'), from('src/base', 'src/wire')), []);
  });

  test('session stands on base, and knows of wire only its types and its error: no version of an API shows', () => {
    const allowed = from('src/base', 'src/session', 'src/wire/types.ts', 'src/wire/errors.ts');
    assert.deepEqual(forbidden(inRoom('src/session'), allowed), []);
  });

  test('i18n imports nothing of ours but i18n', () => {
    assert.deepEqual(forbidden(inRoom('src/i18n'), from('src/i18n')), []);
  });

  test('ui asks session pure questions only, and wire for nothing but types and the error', () => {
    const allowed = from(
      'src/base',
      'src/i18n',
      'src/ui',
      'src/session',
      'src/wire/types.ts',
      'src/wire/errors.ts',
    );
    const pure: Readonly<Record<string, readonly string[]>> = {};
    const isPure = ({target, values}: Import) =>
      target === 'src/session/model/state.ts' ||
      target === 'src/session/model/transcript.ts' ||
      values.every((name) => pure[target]?.includes(name));
    const isTheOneThatMakesTheChat = ({target}: Import, path: string) =>
      path === 'src/ui/mount/chat-of.ts' && target === 'src/chat/create-chat.ts';
    const isHistory = ({target}: Import, path: string) =>
      path.startsWith('src/ui/history/') && roomOf(target) === 'src/context-services';
    assert.deepEqual(
      forbidden(
        inRoom('src/ui'),
        (one, path) =>
          isTheOneThatMakesTheChat(one, path) ||
          isHistory(one, path) ||
          (allowed(one) && (roomOf(one.target) !== 'src/session' || isPure(one))),
      ),
      [],
    );
  });

  test('the client of Context Services stands beside the session, of which it knows the transcript', () => {
    const allowed = from(
      'src/base',
      'src/context-services',
      'src/session/model/transcript.ts',
      'src/wire/errors.ts',
      'src/wire/http.ts',
      'src/wire/server-url.ts',
      'src/wire/types.ts',
    );
    assert.deepEqual(forbidden(inRoom('src/context-services'), allowed), []);
  });

  test('the headless client knows no ui and no words', () => {
    const client = src.filter(({path}) => path === 'src/client.ts');
    assert.equal(client.length, 1);
    assert.deepEqual(forbidden(client, from('src/base', 'src/chat', 'src/wire', 'src/session')), []);
    assert.deepEqual(forbidden(inRoom('src/chat'), from('src/base', 'src/wire', 'src/session')), []);
  });

  test('src knows neither demo nor tests, and only two packages; of React its door knows the types', () => {
    assert.deepEqual(
      forbidden(src, ({target}) => target.startsWith('src/')),
      [],
    );
    const isKnown = ({target, values}: Import, path: string) =>
      /^(cometd|lit)(\/|$)/.test(target) ||
      (path === 'src/react.ts' && target === 'react' && values.length === 0);
    const unknown = src.flatMap(({path, imports}) =>
      imports.filter((one) => !isOurs(one) && !isKnown(one, path)).map(({target}) => `${path} → ${target}`),
    );
    assert.deepEqual(unknown, []);
  });

  test('the demo uses the widget as any page does, by its door; desk, server and gallery share nothing', () => {
    const isDoor = (target: string) => doors.some(({path}) => path === target);
    const partOf = (path: string) => /^demo\/(desk|server|gallery)(?=[/.])/.exec(path)?.[1];
    // The gallery shows the parts of the widget, which have no door: from values, without session and wire.
    const isShown = ({target, values}: Import) =>
      /^src\/(ui|i18n|base)\//.test(target) ||
      target === 'src/session/model/transcript.ts' ||
      (values.length === 0 && /^src\/(session\/model\/state|wire\/types)\.ts$/.test(target));
    assert.deepEqual(
      forbidden(demo, (one, path) => {
        const {target} = one;
        if (target.startsWith('src/'))
          return partOf(path) === 'gallery'
            ? isShown(one)
            : /^demo\/(host|history)\.ts$/.test(path) && isDoor(target);
        const [own, other] = [partOf(path), partOf(target)];
        return target.startsWith('demo/') && (!own || !other || own === other);
      }),
      [],
    );
  });

  test('nothing goes round in a circle, types included', () => {
    assert.deepEqual(circles(everything), []);
  });
});

describe('each thing has one place', () => {
  /** Files of `files` that `breaks`, those of `places` left out. */
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

  test('the network is in wire/http.ts', () => {
    const network = names('fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon');
    assert.deepEqual(elsewhere(src, ['src/wire/http.ts'], network), []);
  });

  test('timers, and what time it is, are in base/clock.ts', () => {
    const timers = names('setTimeout', 'setInterval', 'setImmediate', 'requestIdleCallback');
    const nows = ['Date.now()', 'new Date()', 'performance.now()', 'new Date'];
    const tellsTime = ({bareCalls}: SourceFile) => nows.some((now) => bareCalls.has(now));
    assert.deepEqual(
      elsewhere(src, ['src/base/clock.ts'], (file) => timers(file) || tellsTime(file)),
      [],
    );
  });

  test('CometD is in wire/comet.ts', () => {
    const knows = ({imports}: SourceFile) => imports.some(({target}) => target === 'cometd');
    assert.deepEqual(elsewhere(src, ['src/wire/comet.ts'], knows), []);
    assert.deepEqual(elsewhere(src, [], knows), ['src/wire/comet.ts']);
  });

  test('SQLite is in the archive of the server', () => {
    const knows = ({imports}: SourceFile) => imports.some(({target}) => target === 'libsql');
    assert.deepEqual(elsewhere([...src, ...demo], [], knows), ['demo/server/interactions/archive.ts']);
  });

  test('XML is read in context-services/structured-text.ts', () => {
    assert.deepEqual(elsewhere(src, ['src/context-services/structured-text.ts'], names('DOMParser')), []);
  });

  test('the storage of the browser is in the element and in what it mounts', () => {
    const storage = names('sessionStorage', 'localStorage', 'indexedDB', 'caches', 'cookie');
    const places = [
      'src/ui/mount/chat-of.ts',
      'src/ui/element/saved-chat.ts',
      'src/ui/mount/sound-switch.ts',
    ];
    assert.deepEqual(elsewhere(src, places, storage), []);
  });

  test('below ui there is no DOM', () => {
    const below = src.filter(({path}) => /^src\/(wire|session|i18n)\//.test(path));
    const dom = names('document', 'window', 'navigator', 'location', 'HTMLElement', 'CustomEvent');
    assert.deepEqual(elsewhere(below, [], dom), []);
  });

  test('what is there before the chat is opened has no Lit in it', () => {
    const launcher = reachableAtOnce('src/ui/element/gms-chat.ts');
    assert.ok(launcher.has('src/ui/element/gms-chat.ts'));
    assert.deepEqual(
      [...launcher].filter((name) => /^lit(\/|$)|^cometd$|^src\/client\.ts$/.test(name)),
      [],
    );
  });
});

describe('the code', () => {
  test('never makes HTML of text', () => {
    const makesHtml = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'unsafeHTML', 'unsafeSVG', 'eval'];
    const guilty = [...src, ...demo].filter(({identifiers}) =>
      makesHtml.some((name) => identifiers.has(name)),
    );
    assert.deepEqual(
      guilty.map(({path}) => path),
      [],
    );
  });

  test('has no any', () => {
    assert.deepEqual(
      everything.filter(({hasAny}) => hasAny).map(({path}) => path),
      [],
    );
  });

  test('is in files of at most 300 lines: one idea each', () => {
    const long = [...src, ...demo].filter(({lines}) => lines > 300);
    assert.deepEqual(
      long.map(({path, lines}) => `${path}: ${lines}`),
      [],
    );
  });

  test('lies no deeper than src/x/y, under names that say what it is', () => {
    const paths = [...src, ...demo].map(({path}) => path);
    assert.deepEqual(
      paths.filter((path) => path.split('/').length > 4),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => /\b(utils?|helpers?|common|misc)\b/.test(path)),
      [],
    );
  });
});

describe('the eyes of this test', () => {
  const file = parse(
    'src/ui/a.ts',
    `// fetch('in a comment'); Date.now()
import type {A} from '../wire/http.js';
import {type B, c as d} from '../session/ticket.js';
import * as e from 'lit';
import './effects.js';
export {f} from './f.js';
export * from './g.js';
const h = () => import('./h.js');
let i: import('./i.js').I = "fetch('in a text')" as any;
j.innerHTML = String(Date.now());
`,
  );

  test('see every kind of import, and what of it is there when the program runs', () => {
    assert.deepEqual(
      file.imports.map(
        ({target, values, isOnDemand}) => `${target} ${values.join()}${isOnDemand ? ' on demand' : ''}`,
      ),
      [
        'src/wire/http.ts ',
        'src/session/ticket.ts c',
        'lit *',
        'src/ui/effects.ts *',
        'src/ui/f.ts f',
        'src/ui/g.ts *',
        'src/ui/h.ts * on demand',
        'src/ui/i.ts ',
      ],
    );
  });

  test('see code, and neither comments nor texts', () => {
    const {identifiers, bareCalls, hasAny, lines} = file;
    assert.deepEqual(
      [identifiers.has('innerHTML'), identifiers.has('fetch'), [...bareCalls], hasAny, lines],
      [true, false, ['Date.now()'], true, 10],
    );
  });

  test('see circles', () => {
    const [a, b, c] = [
      parse('src/a.ts', "import type {B} from './b.js';"),
      parse('src/b.ts', "import './c.js';"),
      parse('src/c.ts', "import './b.js';"),
    ];
    assert.deepEqual(circles([a, b, c]), ['src/b.ts → src/c.ts → src/b.ts']);
  });
});

/** Every circle that a walk along the imports comes upon. */
function circles(files: readonly SourceFile[]): string[] {
  const importsOf = new Map(files.map(({path, imports}) => [path, imports.map(({target}) => target)]));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of importsOf.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const {path} of files) walk(path, []);
  return found;
}

/** What is loaded with a file: its imports and theirs, those for types and those on demand left out. */
function reachableAtOnce(start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const path of reached) {
    const {imports = []} = src.find((file) => file.path === path) ?? {};
    for (const {target, values, isOnDemand} of imports) if (values.length && !isOnDemand) reached.add(target);
  }
  return reached;
}
