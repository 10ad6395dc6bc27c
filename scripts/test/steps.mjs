/** What `npm test` is made of, in order. A command names a file in node_modules or in this repository. */
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {root} from '../setup.mjs';

/**
 * @typedef {object} Step
 * @property {(options: {flags: string[], filters: string[]}) => string[][]} commands
 * @property {boolean} [atOnce] runs its commands side by side
 * @property {boolean} [onBuild] looks at what the build step wrote
 * @property {boolean} [isDeep] takes long, and is for `npm run test:deep`
 * @property {boolean} [inBrowser] needs a Chromium, whose path it reads from CHROME_PATH
 */

/** In `test/ui` a test runs in a browser, unless its name says that it runs in Node: most of those about pure functions. */
const onPage = /^ui\/.*(?<!\.node)\.test\.ts$/;
/** The other tests run in Node; those of `deep/` and `browsers/` have steps of their own. */
const inNode = /^(?!(ui|deep|browsers)\/).*\.test\.ts$|\.node\.test\.ts$/;

const nodeTest = [
  '--import=./scripts/node-hooks.mjs',
  '--test',
  '--test-concurrency=2',
  '--test-reporter=./scripts/test/node-count.mjs',
  '--test-reporter-destination=stdout',
];

/** @type {Record<string, Step>} */
export const steps = {
  lint: {
    atOnce: true,
    commands: () => [
      ['node_modules/eslint/bin/eslint.js', '.'],
      ['node_modules/prettier/bin/prettier.cjs', '--check', '**/*.{ts,tsx,js,mjs,json,css,html}'],
    ],
  },
  types: {
    atOnce: true,
    commands: () => [
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
      // Once more without Node's types, which src must not lean on.
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmit'],
    ],
  },
  unit: {
    commands: ({flags, filters}) => [[...nodeTest, ...flags, ...testFiles(inNode, filters)]],
  },
  simulation: {
    commands: () => [['scripts/simulate.mjs', '--seeds=1000']],
  },
  'deep-simulation': {
    isDeep: true,
    commands: () => [['scripts/simulate.mjs', '--seeds=20000']],
  },
  'deep-kills': {
    isDeep: true,
    commands: () => [[...nodeTest, 'test/deep/killed-server.test.ts']],
  },
  build: {
    commands: () => [['scripts/build.mjs']],
  },
  package: {
    onBuild: true,
    commands: () => [
      ['node_modules/publint/src/cli.js', '--strict'],
      [
        'node_modules/@arethetypeswrong/cli/dist/index.js',
        '--pack',
        '--profile=esm-only',
        '--no-summary',
        // The script tag's file exports nothing, so it has no types.
        '--exclude-entrypoints=./gms-chat.js',
      ],
    ],
  },
  size: {
    onBuild: true,
    commands: () => [['scripts/size.mjs']],
  },
  ui: {
    inBrowser: true,
    commands: (options) => [inBrowser(onPage, options)],
  },
  // Of what the component tests have shown; so it comes after them, and after all of them.
  accessibility: {
    commands: () => [['scripts/accessibility/write.mjs']],
  },
  'deep-ui': {
    isDeep: true,
    inBrowser: true,
    commands: (options) => [inBrowser(/^deep\/ui\/.*\.test\.ts$/, options)],
  },
  browsers: {
    isDeep: true,
    onBuild: true,
    inBrowser: true,
    commands: ({flags, filters}) => {
      const elements = new RegExp(`${onPage.source}|^browsers/.*\\.test\\.ts$`);
      // What engines differ in most. Not print: of a released Firefox only a PDF shows what it puts on paper.
      const inFirefox = /^e2e\/(chat\/(conversation|languages)|embed\/(embedding|page-cache))\.spec\.ts$/;
      const all = testFiles(new RegExp(`${elements.source}|${inFirefox.source}`), filters);
      const isSpec = (file) => file.endsWith('.spec.ts');
      const files = all.filter((file) => !isSpec(file));
      const specs = all.filter(isSpec);
      const inOne = (name) => [
        'node_modules/@web/test-runner/dist/bin.js',
        `--config=test/browsers/${name}.config.mjs`,
        // Where the files are, the configuration is not.
        '--root-dir=.',
        '--static-logging',
        ...flags,
        ...files.flatMap((file) => ['--files', file]),
      ];
      return [
        ...(files.length ? ['chromium', 'firefox', 'webkit'].map(inOne) : []),
        ...(specs.length ? [endToEnd('test/browsers/playwright-firefox.config.mjs', flags, specs)] : []),
      ];
    },
  },
  e2e: {
    onBuild: true,
    inBrowser: true,
    commands: ({flags, filters}) => [
      endToEnd('test/playwright.config.mjs', flags, testFiles(/^e2e\/.*\.spec\.ts$/, filters)),
    ],
  },
};

/** Component tests. */
function inBrowser(pattern, {flags, filters}) {
  return [
    'node_modules/@web/test-runner/dist/bin.js',
    '--config=test/web-test-runner.config.mjs',
    '--static-logging',
    ...flags,
    ...testFiles(pattern, filters).flatMap((file) => ['--files', file]),
  ];
}

function endToEnd(config, flags, specs) {
  return ['node_modules/@playwright/test/cli.js', 'test', `--config=${config}`, ...flags, ...specs];
}

/** Node 20's test runner takes no patterns, so the files are named one by one. */
function testFiles(pattern, filters) {
  const names = readdirSync(path.join(root, 'test'), {recursive: true}).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = names.filter(
    (name) => pattern.test(name) && filters.every((filter) => name.includes(filter)),
  );
  if (files.length === 0)
    throw new Error(`no test file is named like ${[pattern, ...filters].join(' and ')}`);
  return files.sort().map((name) => `test/${name}`);
}
