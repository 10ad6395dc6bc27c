/** Programs that long steps need beside Node: found, installed by apt-get where this process may, or named. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {askDebian} from '../browsers/fetch.mjs';
import {fetchOlderChromium, hasOlderChromium} from '../browsers/older.mjs';
import {root} from '../setup/setup.mjs';

/**
 * @typedef {object} Tool
 * @property {() => boolean} isThere
 * @property {() => unknown} fetch
 * @property {string} how says how to get it by hand
 */

const java = path.join(root, 'test/engines/cometd-java');
/** One profile of its pom.xml each. */
const engines = ['jetty-12', 'jetty-9'];

/** @type {Record<'nginx' | 'java' | 'maven' | 'cometd' | 'older Chromium', Tool>} */
const tools = {
  nginx: {
    isThere: () =>
      `${process.env.PATH}:/usr/sbin`.split(':').some((folder) => existsSync(path.join(folder, 'nginx'))),
    fetch: () => askDebian('nginx-light'),
    how: 'nginx: apt-get install nginx-light',
  },
  java: {
    isThere: () => Number(/^javac (\d+)/.exec(outputOf('javac', '--version'))?.[1]) >= 17,
    fetch: () => askDebian('openjdk-17-jdk-headless'),
    how: 'a JDK, 17 or later: apt-get install openjdk-17-jdk-headless',
  },
  maven: {
    isThere: () => outputOf('mvn', '--version').includes('Apache Maven'),
    fetch: () => askDebian('maven'),
    how: 'Maven: apt-get install maven',
  },
  cometd: {
    isThere: () => engines.every(isCompiled),
    fetch: () => engines.filter((engine) => !isCompiled(engine)).every(compile),
    how: 'CometD for Java from Maven Central: mvn must be able to fetch what test/engines/cometd-java/pom.xml names',
  },
  'older Chromium': {
    isThere: hasOlderChromium,
    fetch: fetchOlderChromium,
    how: 'a Chromium of 2022: Linux on x64, and npm must be able to fetch @sparticuz/chromium',
  },
};

/** @typedef {keyof typeof tools} ToolName */

/**
 * Fetches what is missing.
 *
 * @param {readonly ToolName[]} names in the order in which they need each other
 * @returns {Promise<string | undefined>} how to get the first one that cannot be had
 */
export async function ensureTools(names) {
  for (const name of names) {
    const {isThere, fetch, how} = tools[name];
    if (isThere()) continue;
    console.log(`No ${name} yet; fetching it …`);
    await fetch();
    if (!isThere()) return how;
  }
  return undefined;
}

/** @param {string} engine */
function isCompiled(engine) {
  const main = path.join(outputFolder(engine), 'classes/Main.class');
  if (!existsSync(main)) return false;
  const newest = [...sources(engine), path.join(java, 'pom.xml')].map((file) => statSync(file).mtimeMs);
  return statSync(main).mtimeMs >= Math.max(...newest);
}

/**
 * Maven fetches the archives, and the JDK compiles: the compiler plugin would fetch ten times as much.
 *
 * @param {string} engine
 */
function compile(engine) {
  const folder = outputFolder(engine);
  const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime'];
  if (!run('mvn', '-q', '-B', '-f', path.join(java, 'pom.xml'), '-P', engine, ...copy)) return false;
  mkdirSync(path.join(folder, 'classes'), {recursive: true});
  const given = ['--release', '17', '-cp', `${folder}/dependency/*`, '-d', `${folder}/classes`];
  return run('javac', ...given, ...sources(engine));
}

/** @param {string} engine */
function outputFolder(engine) {
  return path.join(root, '.cache/engines', engine);
}

/** @param {string} engine */
function sources(engine) {
  return ['shared', engine].flatMap((folder) =>
    readdirSync(path.join(java, folder)).map((name) => path.join(java, folder, name)),
  );
}

/** @param {string} command @param {string[]} args */
function outputOf(command, ...args) {
  return spawnSync(command, args, {encoding: 'utf8'}).stdout ?? '';
}

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  // Maven Central is slow at times.
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8', timeout: 540_000});
  if (status !== 0) console.error(`${stdout ?? ''}${stderr ?? ''}`.trim());
  return status === 0;
}
