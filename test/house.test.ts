/** The laws of ARCHITECTURE.md, as a test. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, describe, test} from 'node:test';
import {
  circles,
  folderCircles,
  folderOf,
  forbidden,
  isOurs,
  opensWithClause,
  widths,
} from './support/measures/house.js';
import {sourceFiles, type Import, type SourceFile} from './support/measures/source-file.js';

const src = sourceFiles('src');
const cli = sourceFiles('cli');
const demo = sourceFiles('demo');
const scripts = sourceFiles('scripts');
const tests = sourceFiles('test');
const everything = [...src, ...cli, ...demo, ...scripts, ...tests];

/** `src/session/live/line.ts` is in room `src/session`; a door, `src/client.ts`, is in none: it is its own room. */
const roomOf = (path: string): string => /^(src\/[^/]+|cli|demo|test|scripts)(?=\/)/.exec(path)?.[0] ?? path;
const inRoom = (room: string): readonly SourceFile[] => src.filter(({path}) => roomOf(path) === room);
const inFolder = (folder: string): readonly SourceFile[] => src.filter(({path}) => folderOf(path) === folder);
const doors = src.filter(({path}) => folderOf(path) === 'src');

/** Allows imports of these rooms, folders and files. */
const from =
  (...places: readonly string[]) =>
  ({target}: Import): boolean =>
    places.some((place) => [roomOf(target), folderOf(target), target].includes(place));

const isType = ({values}: Import): boolean => values.length === 0;

describe('imports point down', () => {
  test('base imports nothing of ours but base', () => {
    assert.deepEqual(forbidden(inRoom('src/base'), from('src/base')), []);
  });

  test('wire stands on base; its shared ground knows no version, and no version knows another', () => {
    assert.ok(inFolder('src/wire/v1').length > 0);
    for (const folder of new Set(inRoom('src/wire').map(({path}) => folderOf(path)))) {
      const allowed = ({target}: Import) =>
        roomOf(target) === 'src/base' || [folder, 'src/wire'].includes(folderOf(target));
      assert.deepEqual(forbidden(inFolder(folder), allowed), []);
    }
  });

  test('session stands on base, and knows of wire only its types and its errors: no version of an API shows', () => {
    const allowed = from('src/base', 'src/session', 'src/wire/types.ts', 'src/wire/errors.ts');
    assert.deepEqual(forbidden(inRoom('src/session'), allowed), []);
  });

  test('the model of a session is pure: it knows itself and the types of wire', () => {
    const allowed = from('src/session/model', 'src/wire/types.ts', 'src/wire/errors.ts');
    assert.deepEqual(forbidden(inFolder('src/session/model'), allowed), []);
  });

  test('the composition root stands on base, wire and session; the headless client only re-exports it', () => {
    assert.deepEqual(
      forbidden(inRoom('src/chat'), from('src/base', 'src/chat', 'src/wire', 'src/session')),
      [],
    );
    const client = src.filter(({path}) => path === 'src/client.ts');
    assert.equal(client.length, 1);
    assert.deepEqual(forbidden(client, from('src/base', 'src/chat', 'src/wire', 'src/session')), []);
  });

  test('the client of Context Services stands beside the session, of which it knows the transcript', () => {
    const allowed = from(
      'src/base',
      'src/context-services',
      'src/session/model/transcript.ts',
      'src/wire/decode-text.ts',
      'src/wire/errors.ts',
      'src/wire/http.ts',
      'src/wire/server-url.ts',
      'src/wire/types.ts',
      'src/wire/values.ts',
    );
    assert.deepEqual(forbidden(inRoom('src/context-services'), allowed), []);
  });

  test('i18n imports nothing of ours but i18n, and base, which fetches the words', () => {
    assert.deepEqual(forbidden(inRoom('src/i18n'), from('src/base', 'src/i18n')), []);
  });

  const LEAVES = ['start', 'transcript', 'composer', 'end'];
  /** The rooms of `src/ui` that each room may import; all may import the files of `src/ui` itself. */
  const UI: Readonly<Record<string, readonly string[]>> = {
    element: [],
    theme: [],
    start: ['theme'],
    transcript: ['theme'],
    composer: ['theme'],
    end: ['theme'],
    // A file of the conversation is drawn like a message.
    files: ['theme', 'transcript'],
    // A kept conversation is drawn like one that goes on.
    history: ['theme', 'transcript'],
    invite: [],
    // Asks in the name of the mount, and draws with the form.
    hours: ['theme', 'start', 'window', 'element'],
    // What a page, or a setting, has drawn in another way.
    looks: ['theme', 'transcript'],
    // Reads the settings, and says above the conversation when it cannot come.
    report: ['theme', 'window', 'element'],
    // Plays, and remembers who wants no sound.
    sound: [],
    window: ['theme', ...LEAVES],
    mount: ['theme', ...LEAVES, 'files', 'history', 'hours', 'looks', 'report', 'sound', 'window', 'element'],
  };

  test('every room of ui has its law', () => {
    const rooms = new Set(inRoom('src/ui').map(({path}) => folderOf(path)));
    assert.deepEqual(
      [...rooms].sort(),
      ['src/ui', ...Object.keys(UI).map((room) => `src/ui/${room}`)].sort(),
    );
  });

  const isSetting = (one: Import) => isType(one) && one.target === 'src/ui/element/settings.ts';
  /** Below ui: the pure questions to a session, and nothing that talks or stores. */
  const BELOW_UI = [
    'src/base',
    'src/i18n',
    'src/session/model/state.ts',
    'src/session/model/transcript.ts',
    'src/wire/types.ts',
    'src/wire/errors.ts',
  ];
  const MORE_BELOW: Readonly<Record<string, readonly string[]>> = {
    files: ['src/session/files'],
    history: ['src/context-services'],
    hours: ['src/chat/availability-of.ts'],
    mount: ['src/chat', 'src/session'],
  };

  for (const [room, others] of Object.entries(UI)) {
    test(`ui/${room} imports ${others.length ? `of ui only ${others.join(', ')}` : 'no other room of ui'}`, () => {
      const rooms = [room, ...others].map((name) => `src/ui/${name}`);
      const files = inFolder(`src/ui/${room}`);
      assert.ok(files.length > 0);
      const below = from(...BELOW_UI, ...(MORE_BELOW[room] ?? []));
      const within = ({target}: Import) =>
        rooms.includes(folderOf(target)) || (room !== 'element' && folderOf(target) === 'src/ui');
      assert.deepEqual(
        forbidden(files, (one) => below(one) || within(one) || isSetting(one)),
        [],
      );
    });
  }

  test('the files that all of ui may use know no room, but the types of settings', () => {
    const allowed = (one: Import) =>
      from('src/base', 'src/i18n', 'src/wire/types.ts', 'src/wire/errors.ts')(one) ||
      folderOf(one.target) === 'src/ui' ||
      isSetting(one);
    assert.deepEqual(forbidden(inFolder('src/ui'), allowed), []);
  });

  test('the command stands on the clock and on what wire decodes, and needs Node alone', () => {
    const allowed = (one: Import) =>
      one.target.startsWith('node:') ||
      from(
        'cli',
        'src/base/clock.ts',
        'src/wire/decode-availability.ts',
        'src/wire/errors.ts',
        'src/wire/server-url.ts',
        'src/wire/types.ts',
        'src/wire/values.ts',
        'src/wire/v1/decode.ts',
        'src/wire/v2/decode.ts',
      )(one);
    const wrong = cli.flatMap(({path, imports}) =>
      imports.filter((one) => !allowed(one)).map(({target}) => `${path} → ${target}`),
    );
    assert.ok(cli.length > 0);
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      forbidden([...src, ...demo, ...scripts], ({target}) => !target.startsWith('cli/')),
      [],
    );
  });

  test('what templates may set is types alone, of elements, their settings and their events', () => {
    const files = inRoom('src/templates');
    assert.ok(files.length > 0);
    const allowed = (one: Import) =>
      isType(one) && from('src/ui/element', 'src/ui/history', 'src/ui/invite')(one);
    assert.deepEqual(forbidden(files, allowed), []);
  });

  test('src knows neither demo nor tests, and only two packages; a door knows the types of its framework', () => {
    assert.deepEqual(
      forbidden(src, ({target}) => target.startsWith('src/')),
      [],
    );
    const isFramework = (one: Import, path: string) =>
      isType(one) && path === `src/${one.target.replace(/-js$|\/elements$/, '')}.ts`;
    const isKnown = (one: Import, path: string) =>
      /^(cometd|lit)(\/|$)/.test(one.target) || isFramework(one, path);
    const unknown = src.flatMap(({path, imports}) =>
      imports.filter((one) => !isOurs(one) && !isKnown(one, path)).map(({target}) => `${path} → ${target}`),
    );
    assert.deepEqual(unknown, []);
  });

  test('the demo uses the widget as any page does, by its door; desk, server, gallery and playground share nothing', () => {
    const isDoor = (target: string) => doors.some(({path}) => path === target);
    const partOf = (path: string) => /^demo\/(desk|server|gallery|playground)(?=[/.])/.exec(path)?.[1];
    const usesDoor = /^demo\/(host|history|recipes|start-form|playground\/page)\.ts$/;
    // The gallery shows the parts of the widget, which have no door: from values, without session and wire.
    const isShown = (one: Import) =>
      /^src\/(ui|i18n|base)\//.test(one.target) ||
      one.target === 'src/session/model/transcript.ts' ||
      (isType(one) &&
        from('src/session/model/state.ts', 'src/wire/types.ts', 'src/context-services/interaction.ts')(one));
    const allowed = (one: Import, path: string) => {
      const {target} = one;
      const [own, other] = [partOf(path), partOf(target)];
      if (!target.startsWith('src/')) return target.startsWith('demo/') && (!own || !other || own === other);
      if (own === 'gallery') return isShown(one);
      // The playground reads the text of the settings.
      const isText = path === 'demo/playground/source.ts' && target.startsWith('src/ui/element/settings');
      return isText || (usesDoor.test(path) && isDoor(target));
    };
    assert.deepEqual(forbidden(demo, allowed), []);
  });

  test('at the desk, only its page and its state use the client of the server', () => {
    const isClient = ({target}: Import) => target === 'demo/desk/api/api.ts';
    const mayUse = (path: string) => /^demo\/desk\/(desk\.ts|state\/)/.test(path);
    const desk = demo.filter(({path}) => path.startsWith('demo/desk/'));
    assert.ok(desk.some(({imports}) => imports.some(isClient)));
    assert.deepEqual(
      forbidden(desk, (one, path) => isType(one) || !isClient(one) || mayUse(path)),
      [],
    );
  });

  test('no imports go round in a circle, types included, neither files nor folders', () => {
    assert.deepEqual(circles(everything), []);
    assert.deepEqual(folderCircles(everything), []);
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

  const LONGEST = {source: 300, test: 400};
  const WIDEST = 22;
  /** Folders of data, which have one file a language: all of one form, each found by its name. */
  const A_FILE_A_LANGUAGE = ['src/i18n/locales', 'src/i18n/files'];
  const DEEPEST = 4;
  /** In applications, the framework's router says where files are. */
  const deepest = (path: string) => DEEPEST + Number(path.startsWith('test/frameworks/'));
  /** Comments that open with a free relative clause, of a hundred. */
  const CLAUSES = 2;

  const longest = (files: readonly SourceFile[]) =>
    files.map(({path, lines}) => ({path, lines})).sort((a, b) => b.lines - a.lines)[0];
  const paths = everything.map(({path}) => path);
  const depth = (path: string) => folderOf(path).split('/').length;
  const comments = everything.flatMap(({path, comments: own}) => own.map((text) => ({path, text})));
  const clauses = comments.filter(({text}) => opensWithClause(text));
  const share = (clauses.length / comments.length) * 100;

  test(`is in files of at most ${LONGEST.source} lines, tests of at most ${LONGEST.test}: one idea each`, () => {
    const most = (path: string) => (path.startsWith('test/') ? LONGEST.test : LONGEST.source);
    const long = everything.filter(({path, lines}) => lines > most(path));
    assert.deepEqual(
      long.map(({path, lines}) => `${path}: ${lines}`),
      [],
    );
  });

  test(`is in folders of at most ${WIDEST} files, at most ${DEEPEST} deep, under names that say what is in them`, () => {
    assert.deepEqual(
      widths(paths).filter(([folder, files]) => files > WIDEST && !A_FILE_A_LANGUAGE.includes(folder)),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => depth(path) > deepest(path) || /\b(utils?|helpers?|common|misc)\b/.test(path)),
      [],
    );
  });

  test(`has comments that begin with their subject: at most ${CLAUSES} % open with What, Who, Of, Those, Where …`, () => {
    const list = clauses.map(({path, text}) => `${path}: ${text.slice(0, 60)}`);
    assert.ok(share <= CLAUSES, `${share.toFixed(1)} %\n${list.join('\n')}`);
  });

  for (const page of ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/decisions.md']) {
    test(`is where ${page} says`, () => {
      const named = [
        ...readFileSync(page, 'utf8').matchAll(/`((?:src|cli|demo|test|scripts|docs)\/[^`*…\s]*)`/g),
      ];
      assert.ok(named.length > 0);
      const missing = named.map(([, name]) => name ?? '').filter((name) => !existsSync(name));
      assert.deepEqual(missing, []);
    });
  }

  after(() => {
    const [widest] = widths(paths).filter(([folder]) => !A_FILE_A_LANGUAGE.includes(folder));
    const [source, spec] = [longest([...src, ...cli, ...demo, ...scripts]), longest(tests)];
    console.log(
      `house: widest folder ${widest?.[0]} with ${widest?.[1]} files; longest source ${source?.path} with ${source?.lines} lines, ` +
        `longest test ${spec?.path} with ${spec?.lines}; deepest folder ${Math.max(...paths.map(depth))} levels; ` +
        `${clauses.length} of ${comments.length} comments (${share.toFixed(1)} %) open with a free relative clause`,
    );
  });
});
