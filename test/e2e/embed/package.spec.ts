/** The package as its users import it: by name. */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import ts from 'typescript';
import {ATTRIBUTES} from '../../../src/ui/element/settings.js';
import {root} from '../../support/root.js';
const WITHOUT_FRAMEWORK = [
  'gms-chat',
  'gms-chat/client',
  'gms-chat/history',
  'gms-chat/invite',
  'gms-chat/locales/de',
];
/** Doors with types for templates, and the module that each takes types from. */
const FRAMEWORKS: Readonly<Record<string, string>> = {
  'gms-chat/preact': 'preact',
  'gms-chat/react': 'react',
  'gms-chat/solid': 'solid-js',
  'gms-chat/svelte': 'svelte/elements',
  'gms-chat/vue': 'vue',
};
const NAMES = [...WITHOUT_FRAMEWORK, ...Object.keys(FRAMEWORKS)];

for (const names of [...NAMES.map((name) => [name]), NAMES, NAMES.toReversed()])
  test(`${names.join(', then ')} can be imported on a server, without a window`, () => {
    const {stdout, stderr} = run(`
      const there = ['window', 'document', 'HTMLElement', 'customElements'].filter((name) => name in globalThis);
      for (const name of ${JSON.stringify(names)}) there.push(Object.keys(await import(name)).length > 0);
      console.log(JSON.stringify(there));
    `);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(names.map(() => true));
  });

test('on a server React renders <gms-chat> with its texts, numbers and switches, and the fallback', () => {
  const {stdout, stderr} = run(`
    import 'gms-chat/react';
    import {createElement} from 'react';
    import {renderToString} from 'react-dom/server';
    const settings = {
      server: 'https://gms.example.com/genesys', open: false, sound: true, 'max-length': 200, headers: {},
      transformOutgoing: (text) => text, 'ongms-chat-started': () => {},
    };
    console.log(renderToString(createElement('gms-chat', settings, createElement('b', null, 'Call us'))));
  `);
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe(
    '<gms-chat server="https://gms.example.com/genesys" sound="" max-length="200"><b>Call us</b></gms-chat>',
  );
});

test('the manifest lists exactly the attributes, events, slots, parts and custom properties', () => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'dist/custom-elements.json'), 'utf8'));
  const chat = listIn(manifest, 'modules')
    .flatMap((module) => listIn(module, 'declarations'))
    .find((declaration) => textIn(declaration, 'tagName') === 'gms-chat');
  const named = (kind: string) => listIn(chat, kind).map((one) => textIn(one, 'name'));
  const untold = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties']
    .flatMap((kind) => listIn(chat, kind))
    .filter((one) => !textIn(one, 'description'));
  expect(untold).toEqual([]);
  expect(named('attributes')).toEqual([...ATTRIBUTES.keys()]);
  expect(named('members').filter((name) => name.startsWith('#'))).toEqual([]);
  expect(named('slots')).toEqual([
    '',
    'launcher',
    'header',
    'intro',
    'form-extra',
    'closed',
    'composer',
    'ended',
  ]);
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  for (const name of [...named('events'), ...named('cssParts')]) expect(readme).toContain(`\`${name}\``);
  const used = ['theme/tokens', 'element/launcher-styles'].flatMap((file) =>
    Array.from(
      readFileSync(path.join(root, `src/ui/${file}.ts`), 'utf8').matchAll(/var\(\s*(--gms-chat-[\w-]+)/g),
      ([, name]) => name ?? '',
    ),
  );
  expect(new Set(named('cssProperties'))).toEqual(new Set(used));
});

test('the types are complete, and only the doors of frameworks need types of others, each of its own', () => {
  expect(faultsWithoutFrameworks(WITHOUT_FRAMEWORK)).toEqual([]);
  const faults = faultsWithoutFrameworks(Object.keys(FRAMEWORKS)).join();
  const missing = Array.from(faults.matchAll(/Cannot find module '([^']+)'/g), ([, name]) => name);
  expect(new Set(missing)).toEqual(new Set(Object.values(FRAMEWORKS)));
});

function run(program: string): {readonly stdout: string; readonly stderr: string} {
  const flags = ['--input-type=module', '--eval', program];
  return spawnSync(process.execPath, flags, {cwd: root, encoding: 'utf8'});
}

/** TypeScript's errors for a page that imports these modules, in a project without any framework. */
function faultsWithoutFrameworks(names: readonly string[]): readonly string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    types: [],
  };
  const page = path.join(root, 'page.ts');
  const text = names.map((name) => `import '${name}';`).join('');
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    getSourceFile: (file, ...how) =>
      file === page
        ? ts.createSourceFile(page, text, ts.ScriptTarget.ES2022)
        : disk.getSourceFile(file, ...how),
    resolveModuleNameLiterals: (literals, from) =>
      literals.map((name) =>
        Object.values(FRAMEWORKS).includes(name.text)
          ? {resolvedModule: undefined}
          : ts.resolveModuleName(name.text, from, options, disk),
      ),
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([page], options, host))
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, key: string): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof text === 'string' ? text : '';
}
