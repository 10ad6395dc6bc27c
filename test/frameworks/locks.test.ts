/** Applications of frameworks install the same on each machine. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import {root} from '../support/root.js';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const own = read('package.json') as Package;
const apps = readdirSync(path.join(root, 'test/frameworks'), {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name);

describe('each application of a framework', () => {
  test('is there', () => assert.ok(apps.length >= 12));

  for (const app of apps) {
    const {dependencies, devDependencies} = read(`test/frameworks/${app}/package.json`) as Package;
    const lock = read(`test/frameworks/${app}/package-lock.json`) as {packages: Record<string, Package>};

    test(`${app} names exact versions, and the packed package`, () => {
      const {'gms-chat': chat, ...others} = {...dependencies, ...devDependencies};
      assert.equal(chat, 'file:../gms-chat.tgz');
      assert.deepEqual(
        Object.values(others).filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
        [],
      );
    });

    test(`${app} locks its packages, wherever they come from, and what the package needs today`, () => {
      const {'node_modules/gms-chat': chat, ...others} = lock.packages;
      const hosts = Object.values(others).map(({resolved}) => resolved && new URL(resolved).host);
      assert.deepEqual([...new Set(hosts)].filter(Boolean), []);
      // Each build is another file.
      assert.equal(chat?.integrity, undefined);
      assert.deepEqual(chat?.dependencies, own.dependencies);
    });
  }
});
