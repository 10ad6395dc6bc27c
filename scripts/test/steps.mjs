/** The steps of `npm test`, in order. Node runs each command: its first word is a file in node_modules or in this repository. */
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {root} from '../setup/setup.mjs';

/**
 * @typedef {{flags: string[], filters: string[]}} Options
 *
 * @typedef {object} Step
 * @property {(options: Options) => string[][]} commands
 * @property {boolean} [atOnce] runs its commands in parallel. The first is the longest: the others give way to it
 * @property {string} [beside] runs at the same time as this step, if that runs; for steps with `atOnce`, whose output comes in one piece
 * @property {boolean} [onBuild] needs the output of the build step
 * @property {boolean} [isDeep] takes long: part of `npm run test:deep` only
 * @property {readonly import('./tools.mjs').ToolName[]} [needs] programs beside Node
 * @property {boolean} [inBrowser] needs a Chromium; its path is in CHROME_PATH
 */

/** Tests in `test/ui` run in a browser unless they are named `*.node.test.ts`, and so do all named `*.browser.test.ts`. */
const onPage = /^ui\/.*(?<!\.node)\.test\.ts$|\.browser\.test\.ts$/;
/** All other tests run in Node. `deep/`, `docs/`, `browsers/`, `screen-reader/` and `engines/` have their own steps. */
const inNode =
  /^(?!(ui|deep|docs|browsers|screen-reader|engines)\/).*(?<!\.browser)\.test\.ts$|\.node\.test\.ts$/;

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
      ['node_modules/prettier/bin/prettier.cjs', '--check', '**/*.{ts,tsx,js,mjs,json,css,html}'],
      ['node_modules/eslint/bin/eslint.js', '.'],
      ['node_modules/oxlint/bin/oxlint', '.'],
    ],
  },
  types: {
    atOnce: true,
    beside: 'lint',
    commands: () => [
      ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json'],
      // The build checks src again, without Node's types: it must not depend on them.
      ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.scripts.json'],
    ],
  },
  unit: {
    commands: ({flags, filters}) => [[...nodeTest, ...flags, ...testFiles(inNode, filters)]],
  },
  simulation: {
    commands: () => simulations(500, 250),
  },
  'deep-simulation': {
    isDeep: true,
    commands: () => simulations(5_000, 5_000),
  },
  'deep-kills': {
    isDeep: true,
    commands: () => [[...nodeTest, 'test/deep/killed-server.test.ts']],
  },
  // Hours of sleep and an open chat of a day, on a fake clock.
  'deep-sleep': {
    isDeep: true,
    commands: () => [[...nodeTest, 'test/deep/long-sleep.test.ts']],
  },
  // Any value into each decoder.
  'deep-fuzz': {
    isDeep: true,
    commands: () => [[...nodeTest, 'test/deep/decoders.test.ts']],
  },
  build: {
    commands: () => [['scripts/build.mjs']],
  },
  // The doctor behind nginx, and as it is packed.
  'deep-doctor': {
    isDeep: true,
    onBuild: true,
    needs: ['nginx'],
    commands: ({flags, filters}) => [
      [...nodeTest, ...flags, ...testFiles(/^deep\/doctor\/.*\.test\.ts$/, filters)],
    ],
  },
  package: {
    atOnce: true,
    onBuild: true,
    commands: () => [
      ['node_modules/@arethetypeswrong/cli/dist/index.js', '--pack', '--profile=esm-only', '--no-summary'],
      ['node_modules/publint/src/cli.js', '--strict'],
    ],
  },
  // The pages of docs/: tables are those of the manifest, snippets fit the built types, links lead somewhere.
  docs: {
    atOnce: true,
    beside: 'package',
    onBuild: true,
    commands: ({flags, filters}) => [
      [...nodeTest, ...flags, ...testFiles(/^docs\/.*\.test\.ts$/, filters)],
      ['scripts/docs/write.mjs'],
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
  // Reads the results of all component tests, so it runs after them.
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
      // The tests in which browser engines differ most. Without print: Playwright shows Firefox's print layout only as a PDF.
      const inFirefox = /^e2e\/(chat\/(conversation|languages)|embed\/(embedding|page-cache))\.spec\.ts$/;
      const all = testFiles(new RegExp(`${elements.source}|${inFirefox.source}`), filters);
      const isSpec = (/** @type {string} */ file) => file.endsWith('.spec.ts');
      const files = all.filter((file) => !isSpec(file));
      const specs = all.filter(isSpec);
      const inOne = (/** @type {string} */ name, /** @type {string[]} */ ofElements) => [
        'node_modules/@web/test-runner/dist/bin.js',
        `--config=test/browsers/${name}.config.mjs`,
        // The default is the folder of the configuration.
        '--root-dir=.',
        '--static-logging',
        ...flags,
        ...ofElements.flatMap((file) => ['--files', file]),
      ];
      // `npm test` has run the others in Chromium.
      const built = files.filter((file) => file.startsWith('test/browsers/'));
      return [
        ...(built.length ? [inOne('chromium', built)] : []),
        ...(files.length ? [inOne('firefox', files), inOne('webkit', files)] : []),
        ...(specs.length ? [endToEnd('test/browsers/playwright-firefox.config.mjs', flags, specs)] : []),
      ];
    },
  },
  'older-browser': {
    isDeep: true,
    onBuild: true,
    needs: ['older Chromium'],
    commands: ({flags, filters}) => [
      endToEnd(
        'test/browsers/playwright-older.config.mjs',
        flags,
        testFiles(
          /^e2e\/chat\/(conversation|files|languages|reload|start-form|version-2)\.spec\.ts$/,
          filters,
        ),
      ),
    ],
  },
  'screen-reader': {
    isDeep: true,
    onBuild: true,
    commands: ({flags, filters}) => [
      ['scripts/browsers/screen-reader.mjs'],
      [...nodeTest, '--test-concurrency=1', ...flags, ...testFiles(/^screen-reader\/.*\.test\.ts$/, filters)],
    ],
  },
  e2e: {
    onBuild: true,
    inBrowser: true,
    commands: ({flags, filters}) => [
      endToEnd('test/playwright.config.mjs', flags, testFiles(/^e2e\/.*\.spec\.ts$/, filters)),
    ],
  },
  // Faults of the field, and whole chats in which one feature after another is missing.
  'deep-e2e': {
    isDeep: true,
    onBuild: true,
    inBrowser: true,
    commands: ({flags, filters}) => [
      endToEnd('test/playwright.config.mjs', flags, testFiles(/^(deep|field)\/.*\.spec\.ts$/, filters)),
    ],
  },
  // The packed package in an application of each framework. Filters name applications.
  frameworks: {
    isDeep: true,
    onBuild: true,
    inBrowser: true,
    commands: ({flags, filters}) => [
      ['scripts/frameworks/build.mjs', ...filters],
      endToEnd('test/frameworks/playwright.config.mjs', [
        ...flags,
        ...filters.flatMap((name) => ['--project', name]),
      ]),
    ],
  },
  // CometD for Java, nginx, and two nodes of GMS.
  engines: {
    isDeep: true,
    onBuild: true,
    inBrowser: true,
    needs: ['java', 'maven', 'cometd', 'nginx'],
    commands: ({flags, filters}) => {
      const files = testFiles(/^engines\/.*\.test\.ts$/, filters, true);
      const specs = testFiles(
        /^(engines\/.*|e2e\/chat\/(delivery|line|reload|version-2))\.spec\.ts$/,
        filters,
        true,
      );
      const soak = ['scripts/soak/soak.mjs', '--engine=jetty-12', '--chats=100', '--seconds=30'];
      return [
        // After the test of two nodes some timers of its lost sessions still run.
        ...(files.length ? [[...nodeTest, '--test-force-exit', ...flags, ...files]] : []),
        ...(specs.length ? [endToEnd('test/engines/playwright.config.mjs', flags, specs)] : []),
        ...(filters.length ? [] : [['--import=./scripts/node-hooks.mjs', ...soak]]),
      ];
    },
  },
  // Reads the results of the steps unit, ui and e2e, so it runs last.
  conformance: {
    commands: () => [['scripts/conformance/write.mjs']],
  },
};

/**
 * The simulation of version 1, and of version 2 pushed and polled.
 *
 * @param {number} ofV1 seeds
 * @param {number} ofV2 seeds, of each way
 */
function simulations(ofV1, ofV2) {
  const v2 = (/** @type {string} */ delivery) => [`--seeds=${ofV2}`, '--api=2', `--delivery=${delivery}`];
  return [[`--seeds=${ofV1}`], v2('comet'), v2('poll')].map((args) => ['scripts/simulate.mjs', ...args]);
}

/**
 * The command of component tests.
 *
 * @param {RegExp} pattern
 * @param {Options} options
 */
function inBrowser(pattern, {flags, filters}) {
  return [
    'node_modules/@web/test-runner/dist/bin.js',
    '--config=test/web-test-runner.config.mjs',
    '--static-logging',
    ...flags,
    ...testFiles(pattern, filters).flatMap((file) => ['--files', file]),
  ];
}

/** @param {string} config @param {string[]} flags @param {string[]} specs */
function endToEnd(config, flags, specs = []) {
  return ['node_modules/@playwright/test/cli.js', 'test', `--config=${config}`, ...flags, ...specs];
}

/**
 * The test files, one by one: the test runner of Node 20 takes no patterns.
 *
 * @param {RegExp} pattern
 * @param {string[]} filters each path contains all of them
 * @param {boolean} [mayBeNone]
 */
function testFiles(pattern, filters, mayBeNone = false) {
  const names = readdirSync(path.join(root, 'test'), {recursive: true, encoding: 'utf8'}).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = names.filter(
    (name) => pattern.test(name) && filters.every((filter) => name.includes(filter)),
  );
  if (files.length === 0 && !mayBeNone)
    throw new Error(`no test file matches ${[pattern, ...filters].join(' and ')}`);
  return files.sort().map((name) => `test/${name}`);
}
