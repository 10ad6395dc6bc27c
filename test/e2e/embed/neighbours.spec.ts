import {readFileSync} from 'node:fs';
import path from 'node:path';
import {rolldown} from 'rolldown';
import {root} from '../../support/root.js';
import {expect, test} from '../chat-test.js';

/** The script that a page of old loads in front of the chat. */
type Neighbour = () => string | Promise<string>;

const inModules = (file: string) => path.join(root, 'node_modules', file);
const script = (file: string) => readFileSync(inModules(file), 'utf8');
/** Modules of Node in one script, with what they export as globals. */
async function bundled(file: string): Promise<string> {
  const bundle = await rolldown({
    transform: {define: {global: 'window'}},
    input: inModules(file),
    logLevel: 'silent',
    treeshake: false,
    shimMissingExports: true,
  });
  const {output} = await bundle.generate({format: 'iife', name: 'neighbour'});
  await bundle.close();
  return `${output[0].code}; Object.assign(window, neighbour.default ?? neighbour);`;
}

const NEIGHBOURS: Readonly<Record<string, Neighbour>> = {
  'prototype.js': () => bundled('prototype/lib/index.js'),
  MooTools: () => script('mootools/lib/mootools-core-1.5.2-server.js'),
  RightJS: () => bundled('rightjs/lib/right.js'),
  'Sugar on every prototype': () =>
    `${script('sugar/dist/sugar.js')}; Sugar.extend({objectPrototype: true, enhance: true});`,
  'core-js 2': () => script('core-js/client/shim.min.js'),
  'es5-shim and es6-shim': () =>
    ['es5-shim/es5-shim.js', 'es5-shim/es5-sham.js', 'es6-shim/es6-shim.js', 'es6-shim/es6-sham.js']
      .map(script)
      .join(';\n'),
  'zone.js': () => script('zone.js/bundles/zone.umd.js'),
  'Bluebird as Promise': () => `${script('bluebird/js/browser/bluebird.js')}; window.Promise = window.P;`,
  'promise-polyfill as Promise': () =>
    `delete window.Promise; ${script('promise-polyfill/dist/polyfill.js')}`,
  'whatwg-fetch as fetch': () =>
    `for (const name of ['fetch', 'Headers', 'Request', 'Response']) delete window[name]; ${script('whatwg-fetch/dist/fetch.umd.js')}`,
  'JSON 3 as JSON': () => `delete window.JSON; ${script('json3/lib/json3.js')}`,
  'toJSON of prototype.js 1.6': () => `
    const toJSON = (value) => {
      if (value === undefined || typeof value === 'function') return undefined;
      if (value === null || typeof value === 'boolean') return String(value);
      if (value.toJSON) return value.toJSON();
      const pairs = Object.keys(value).map((key) => [key.toJSON(), toJSON(value[key])]);
      return '{' + pairs.filter(([, json]) => json !== undefined).map((pair) => pair.join(': ')).join(', ') + '}';
    };
    Array.prototype.toJSON = function () { return '[' + this.map(toJSON).filter((json) => json !== undefined).join(', ') + ']'; };
    String.prototype.toJSON = function () { return '"' + this.replace(/["\\\\]/g, '\\\\$&') + '"'; };
    Number.prototype.toJSON = function () { return isFinite(this) ? String(this) : 'null'; };
    Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };`,
  'an enumerable method on all objects': () => `
    Object.prototype.extend = function (more) { return Object.assign(this, more); };
    Array.prototype.contains = function (item) { return this.indexOf(item) >= 0; };
    Function.prototype.bindTo = function (that) { return this.bind(that); };`,
  ...(process.env['EXTRA']
    ? {
        extra: () =>
          process.env['EXTRA']!.split(',')
            .map((f) => readFileSync(f, 'utf8'))
            .join(';\n'),
      }
    : {}),
};

for (const [name, neighbour] of Object.entries(NEIGHBOURS)) {
  test(`a whole chat beside ${name}`, async ({visitor, gms, agent, shop, page}) => {
    shop.put('/neighbour.js', await neighbour());
    const told: string[] = [];
    page.on('pageerror', (e) => {
      console.log(name, 'PAGEERROR', e.stack);
      told.push(e.message);
    });
    page.on('console', (m) => console.log('CON', m.text()));
    await page.addInitScript({path: '/tmp/w/host-init.js'});
    await visitor.visits({
      head: '<script src="/neighbour.js"></script><script src="/chat/gms-chat.js"></script>',
      body: `<gms-chat server="${gms.url}"></gms-chat>`,
    });
    await visitor.starts();
    await agent.accepts();
    await agent.says('One');
    await expect(visitor.line('One')).toBeVisible();
    await expect.poll(() => gms.open).toEqual(['/meta/connect']);
    await visitor.sends('Two');
    await agent.sees('Text Two');
    await page.reload();
    await expect(visitor.line('Two')).toBeVisible();
    await agent.says('Three');
    await expect(visitor.line('Three')).toBeVisible();
    for (const text of ['One', 'Two', 'Three']) await expect(visitor.line(text)).toHaveCount(1);
    await visitor.ends();
    await visitor.hasState('ended');
  });
}
