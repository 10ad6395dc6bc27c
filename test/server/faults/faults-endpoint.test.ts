import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {FaultChanges} from '../../../demo/server/faults/faults.js';
import {devServerFor, until} from '../dev-server.js';
import {ask, record, type Message} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';
import {chatting} from './chatting.js';

describe('/faults', () => {
  const post = (origin: string, body: unknown) =>
    ask(`${origin}/faults`, {method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body)});

  function row(json: Message, name: string): Message {
    return record(record(json.faults)[name]);
  }

  it('lists the faults: a sentence, the parameters and the setting of each', async (t) => {
    const {origin, server} = await devServerFor(t);
    const {json} = await ask(`${origin}/faults`);
    const rows = Object.values(record(json.faults)).map(record);
    assert.equal(rows.length, 44);
    for (const {means, setting} of rows) {
      assert.match(String(means), /^[A-Z].+\.$/);
      assert.equal(setting, null);
    }
    assert.deepEqual(row(json, 'slow').parameters, {
      rate: {from: 0, to: 1, default: 1},
      next: {from: 1, to: 1_000_000, default: null},
      of: {choices: ['all', 'rest', 'send', 'comet', 'files'], default: 'all'},
      ms: {from: 0, to: 600_000, default: 3000},
    });
    server.faults.set({seed: 5, pushLate: {ms: 10}});
    const then = (await ask(`${origin}/faults`)).json;
    assert.equal(then.seed, 5);
    assert.deepEqual(row(then, 'pushLate').setting, {rate: 1, next: null, ms: 10});
  });

  it('sets several faults at once, clears one or all, and answers with the new settings', async (t) => {
    const {origin, server} = await devServerFor(t);
    const {status, json} = await post(origin, {pushLost: {rate: 0.25}, slow: true, cometAway: {how: 503}});
    assert.equal(status, 200);
    assert.deepEqual(row(json, 'pushLost').setting, {rate: 0.25, next: null});
    assert.deepEqual(server.faults.get('cometAway'), {how: '503'});
    await post(origin, {slow: false});
    assert.equal(server.faults.get('slow'), undefined);
    const one = await ask(`${origin}/faults/cometAway`, {method: 'DELETE'});
    assert.equal(row(one.json, 'cometAway').setting, null);
    assert.deepEqual(row(one.json, 'pushLost').setting, {rate: 0.25, next: null});
    const all = await ask(`${origin}/faults`, {method: 'DELETE'});
    assert.equal(row(all.json, 'pushLost').setting, null);
  });

  it('answers the request that restarts the server', async (t) => {
    const {origin, server, id} = await chatting(t);
    assert.equal((await post(origin, {restart: {memory: 'lost'}})).status, 200);
    assert.equal(server.store.chat(id), undefined);
  });

  for (const [body, sentence] of [
    ['{"slow":', /not JSON/],
    ['[]', /Send an object/],
    ['null', /Send an object/],
    ['"slow"', /Send an object/],
    [{slow: {rate: 2}}, /^slow: rate has to be a number from 0 to 1\.$/],
    [{slow: {rate: '0.5'}}, /rate has to be a number/],
    [{slow: {next: 1.5}}, /next has to be a whole number/],
    [{slow: {ms: -1}}, /ms has to be a number from 0/],
    ['{"slow": {"ms": 1e999}}', /ms has to be a number from 0/],
    [{queue: {place: 1.5}}, /^queue: place has to be a whole number\.$/],
    [{bot: {does: 'dances'}}, /^bot: does has to be one of joins, speaks, leaves\.$/],
    [{slow: {of: 'everything'}}, /^slow: of has to be one of all, rest, send, comet, files\.$/],
    [{slow: {of: ['all']}}, /of has to be one of/],
    [{slow: {speed: 1}}, /^slow has no parameter "speed"\.$/],
    ['{"slow": {"__proto__": 1}}', /no parameter "__proto__"/],
    [{slow: 1}, /^slow takes true, false or an object/],
    [{slow: []}, /slow takes true/],
    ['{"__proto__": true}', /There is no fault "__proto__"/],
    [{constructor: true}, /There is no fault "constructor"/],
    [{['x'.repeat(5000)]: true}, /^There is no fault "x{40}…"\.$/],
    [{seed: 'one'}, /seed has to be a whole number/],
  ] as const) {
    it(`refuses ${typeof body === 'string' ? body : JSON.stringify(body).slice(0, 60)} with a sentence, and changes nothing`, async (t) => {
      const {origin, server} = await devServerFor(t);
      const wanted: FaultChanges = {seed: 3, pushLost: {next: 5}};
      server.faults.set(wanted);
      const before = server.faults.table;
      const hostile = typeof body === 'string' ? body : {pushDoubled: true, pushLost: false, ...body};
      const {status, json} = await post(origin, hostile);
      assert.equal(status, 400);
      assert.match(String(json.message), sentence);
      assert.deepEqual(server.faults.table, before);
    });
  }

  it('refuses other methods, other paths and bodies over 1 MB', async (t) => {
    const {origin} = await devServerFor(t);
    const status = async (method: string, path: string, body?: string) => {
      const reply = await ask(origin + path, {method, ...(body && {body})});
      assert.equal(typeof reply.json.message, 'string');
      return reply.status;
    };
    assert.equal(await status('PUT', '/faults'), 405);
    assert.equal(await status('GET', '/faults/slow'), 405);
    assert.equal(await status('DELETE', '/faults/none'), 404);
    assert.equal(await status('DELETE', '/faults/__proto__'), 404);
    assert.equal(await status('DELETE', '/faults/slow/more'), 404);
    assert.equal(await status('POST', '/faults', 'x'.repeat(1_000_001)), 413);
  });

  it('is open to pages of other origins, DELETE included', async (t) => {
    const {origin} = await devServerFor(t);
    const headers = {origin: 'https://shop.example.com', 'access-control-request-method': 'DELETE'};
    const preflight = await ask(`${origin}/faults`, {method: 'OPTIONS', headers});
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /DELETE/);
  });

  it('leaves no timer behind when the server is closed', async (t) => {
    const clock = new TurnedClock();
    const {server, says, customer} = await chatting(t, {clock});
    const {waiting} = clock;
    server.faults.set({pushLate: true, sessionsShortLived: true, slow: {of: 'send'}});
    await says('late');
    const slow = assert.rejects(customer.chat('/send', {message: 'slow'}));
    await until(() => clock.waiting === waiting + 3);
    server.faults.set({restart: true});
    await slow;
    server.close();
    assert.equal(clock.waiting, 0);
  });
});
