import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import type {DevServerOptions} from '../../../demo/server/dev-server.js';
import type {FaultChanges} from '../../../demo/server/faults/faults.js';
import {devServerFor, until} from '../dev-server.js';
import {ask, Customer, DeskAgent, gist, record, type Message} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

/** A chat in push mode, with an agent in it whose joining has been seen. */
async function chatting(t: TestContext, options: DevServerOptions = {}) {
  const {origin, server} = await devServerFor(t, options);
  const agent = new DeskAgent(origin, 'kristi');
  await agent.chats();
  const customer = new Customer(origin, 'BuzzBrain');
  await customer.push();
  const id = await agent.accept();
  await customer.comet.next();
  const says = (text: string) => agent.perform(id, 'SendMessage', {text});
  /** The texts of all pushes that have arrived since the last time of asking. */
  const pushed = async () => (await customer.comet.rest()).map(textOf);
  const inTranscript = () => {
    const texts = server.store.chat(id)?.events.filter(({kind}) => kind === 'Text') ?? [];
    return texts.map(({text}) => text);
  };
  return {origin, server, agent, customer, id, says, pushed, inTranscript};
}

function textOf({message}: Message): string {
  return gist(message).join().replace(/^.* /, '');
}

describe('a push', () => {
  it('does not arrive, the next so many times', async (t) => {
    const {server, says, pushed} = await chatting(t);
    server.faults.set({pushLost: {next: 2}});
    for (const text of ['one', 'two', 'three']) await says(text);
    assert.deepEqual(await pushed(), ['three']);
    assert.equal(server.faults.get('pushLost'), undefined);
  });

  it('arrives twice', async (t) => {
    const {server, says, pushed} = await chatting(t);
    server.faults.set({pushDoubled: {next: 1}});
    for (const text of ['one', 'two']) await says(text);
    assert.deepEqual(await pushed(), ['one', 'one', 'two']);
  });

  it('arrives after the one that should follow it', async (t) => {
    const {server, says, pushed} = await chatting(t);
    server.faults.set({pushSwapped: {next: 1}});
    for (const text of ['one', 'two', 'three']) await says(text);
    assert.deepEqual(await pushed(), ['two', 'one', 'three']);
  });

  it('that nothing overtakes arrives all the same, after 2 s', async (t) => {
    const clock = new TurnedClock();
    const {server, says, pushed} = await chatting(t, {clock});
    server.faults.set({pushSwapped: {next: 1}});
    await says('one');
    assert.deepEqual(await pushed(), []);
    clock.turn(2000);
    assert.deepEqual(await pushed(), ['one']);
  });

  it('arrives late', async (t) => {
    const clock = new TurnedClock();
    const {server, says, pushed} = await chatting(t, {clock});
    server.faults.set({pushLate: {next: 1, ms: 5000}});
    for (const text of ['one', 'two']) await says(text);
    clock.turn(4999);
    assert.deepEqual(await pushed(), ['two']);
    clock.turn(1);
    assert.deepEqual(await pushed(), ['one']);
  });

  it('is lost by chance, and with the same seed by the same chance', async (t) => {
    const {server, says, pushed} = await chatting(t);
    const texts = Array.from({length: 40}, (_, i) => String(i));
    const run = async (seed: number) => {
      server.faults.set({seed, pushLost: {rate: 0.5}});
      for (const text of texts) await says(text);
      return pushed();
    };
    const first = await run(7);
    assert(first.length > 8 && first.length < 32, `${first.length} of 40`);
    assert.deepEqual(await run(7), first);
    assert.notDeepEqual(await run(8), first);
  });

  it('is not disturbed once the fault is cleared', async (t) => {
    const {server, says, pushed} = await chatting(t);
    server.faults.set({pushLost: true, pushDoubled: true, pushSwapped: true, pushLate: true});
    server.faults.clear();
    for (const text of ['one', 'two']) await says(text);
    assert.deepEqual(await pushed(), ['one', 'two']);
  });
});

describe('a CometD session', () => {
  const unknown = '402::session_unknown';

  it('is forgotten: what is held breaks, the next request meets a 402, and a handshake mends it', async (t) => {
    const clock = new TurnedClock();
    const {server, customer, id, says, pushed} = await chatting(t, {clock});
    clock.turn(1);
    const broken = assert.rejects(customer.comet.connect());
    await until(() => server.store.chat(id)?.lastSign === clock.now());
    server.faults.set({sessionsForgotten: true});
    await broken;
    assert.equal((await customer.comet.connect()).error, unknown);
    await customer.comet.open();
    await says('again');
    assert.deepEqual(await pushed(), ['again']);
  });

  it('is forgotten again and again, until that is cleared', async (t) => {
    const clock = new TurnedClock();
    const {server, customer} = await chatting(t, {clock});
    server.faults.set({sessionsShortLived: {seconds: 10}});
    for (let round = 0; round < 2; round += 1) {
      clock.turn(9_999);
      assert.deepEqual(await customer.comet.rest(), []);
      clock.turn(1);
      assert.equal((await customer.comet.connect()).error, unknown);
      await customer.comet.open();
    }
    server.faults.clear('sessionsShortLived');
    clock.turn(20_000);
    assert.deepEqual(await customer.comet.rest(), []);
  });

  it('is unknown for ever, though handshakes go well', async (t) => {
    const {server, customer, agent} = await chatting(t);
    await agent.comet.open();
    server.faults.set({sessionsUnknown: true});
    for (let round = 0; round < 2; round += 1) {
      const {successful} = await customer.comet.send({channel: '/meta/handshake', version: '1.0'});
      assert.equal(successful, true);
      assert.equal((await customer.comet.connect()).error, unknown);
    }
    assert.deepEqual(await agent.comet.rest(), [], 'agents are spared');
    server.faults.clear();
    await customer.comet.open();
    assert.deepEqual(await customer.comet.rest(), []);
  });
});

describe('the CometD endpoint', () => {
  for (const how of ['404', '503'] as const) {
    it(`is away: ${how}, while REST works`, async (t) => {
      const {server, origin, customer} = await chatting(t);
      server.faults.set({cometAway: {how}});
      const {status} = await ask(`${origin}/genesys/cometd`, {method: 'POST', body: '[]'});
      assert.equal(status, Number(how));
      assert.equal((await customer.chat('/send', {message: 'hello'})).status, 200);
    });
  }

  it('is away: connections to it break', async (t) => {
    const {server, customer} = await chatting(t);
    server.faults.set({cometAway: true});
    await assert.rejects(customer.comet.connect());
    server.faults.clear();
    assert.deepEqual(await customer.comet.rest(), []);
  });
});

describe('a restart', () => {
  it('that keeps the chats breaks what is under way, and sessions are new', async (t) => {
    const {server, customer, agent, says, pushed} = await chatting(t);
    await agent.comet.open();
    server.faults.set({hanging: {next: 1}});
    const under = customer.chat('/refresh');
    await until(() => !server.faults.get('hanging'));
    server.faults.set({restart: true});
    await assert.rejects(under);
    for (const {comet} of [customer, agent]) assert.equal((await comet.connect()).successful, false);
    await customer.comet.open();
    await says('back');
    assert.deepEqual(await pushed(), ['back']);
    assert.equal(server.faults.get('restart'), undefined, 'it is over');
  });

  it('that loses the chats leaves none, and the next ones are well', async (t) => {
    const clock = new TurnedClock();
    const {origin, server, customer, agent, id} = await chatting(t, {clock});
    const before = server.store;
    server.faults.set({restart: {memory: 'lost'}});
    assert.notEqual(server.store, before);
    assert.equal((await customer.chat('/refresh')).status, 404);
    assert.equal((await agent.perform(id, 'SendMessage', {text: 'hello?'})).status, 404);
    const next = new Customer(origin, 'Somebody');
    await next.push();
    const chat = await agent.accept();
    await next.comet.next();
    await agent.perform(chat, 'SendMessage', {text: 'hello'});
    assert.deepEqual((await next.comet.rest()).map(textOf), ['hello']);
  });
});

describe('a request', () => {
  it('is done and its answer is lost, of sends alone', async (t) => {
    const {server, customer, inTranscript} = await chatting(t);
    server.faults.set({answerLost: {of: 'send', next: 1}});
    await customer.chat('/refresh');
    await assert.rejects(customer.chat('/send', {message: 'one'}));
    await customer.chat('/send', {message: 'two'});
    assert.deepEqual(inTranscript(), ['one', 'two']);
  });

  it('of CometD is done and its answer is lost, and with it what it brought', async (t) => {
    const {server, customer, says} = await chatting(t);
    await says('one');
    server.faults.set({answerLost: {of: 'comet', next: 1}});
    await assert.rejects(customer.comet.connect());
    assert.deepEqual(await customer.comet.rest(), []);
  });

  it('is neither done nor answered', async (t) => {
    const {server, customer, inTranscript} = await chatting(t);
    server.faults.set({hanging: {of: 'send', next: 1}});
    const lost = customer.chat('/send', {message: 'one'});
    await until(() => !server.faults.get('hanging'));
    await customer.chat('/send', {message: 'two'});
    assert.deepEqual(inTranscript(), ['two']);
    server.faults.set({restart: true});
    await assert.rejects(lost);
  });

  it('waits before it is looked at', async (t) => {
    const clock = new TurnedClock();
    const {server, customer, inTranscript} = await chatting(t, {clock});
    server.faults.set({slow: {of: 'send', next: 1, ms: 3000}});
    const slow = customer.chat('/send', {message: 'one'});
    await until(() => !server.faults.get('slow'));
    clock.turn(2999);
    await customer.chat('/send', {message: 'two'});
    clock.turn(1);
    assert.equal((await slow).status, 200);
    assert.deepEqual(inTranscript(), ['two', 'one']);
  });

  for (const [what, status, body] of [
    ['exception', 500, /"exception"/],
    ['500', 500, /^$/],
    ['502', 502, /^$/],
    ['503', 503, /^$/],
    ['html', 200, /^<!doctype html>/],
  ] as const) {
    it(`is not done, and answered with ${what}`, async (t) => {
      const {server, customer, inTranscript} = await chatting(t);
      server.faults.set({wrongAnswer: {of: 'rest', what, next: 1}});
      const wrong = await customer.chat('/send', {message: 'one'});
      assert.equal(wrong.status, status);
      assert.match(wrong.text, body);
      assert.match(wrong.headers.get('content-type') ?? '', what === 'html' ? /html/ : /json|^$/);
      assert.equal((await customer.chat('/send', {message: 'two'})).status, 200);
      assert.deepEqual(inTranscript(), ['two']);
    });
  }

  it('of another kind, or an agent’s, does not meet the fault and does not count', async (t) => {
    const {server, customer, says} = await chatting(t);
    server.faults.set({wrongAnswer: {of: 'comet', next: 1}, hanging: {rate: 0}});
    assert.equal((await customer.chat('/send', {message: 'one'})).status, 200);
    assert.equal((await says('two')).status, 200);
    assert.equal(server.faults.get('wrongAnswer')?.next, 1);
  });

  it('in push mode is answered in the other form, and brings what was missed in another way, while set', async (t) => {
    const {server, customer, says, pushed} = await chatting(t);
    const since = {transcriptPosition: '2'};
    await says('one');
    assert.deepEqual(await pushed(), ['one']);
    server.faults.set({catchUp: {how: 'reply'}, cometReply: true});
    assert.equal(gist((await customer.chat('/refresh', since)).json).length, 1);
    assert.equal((await customer.chat('/startTyping')).json.transcriptPosition, '4');
    server.faults.set({catchUp: {how: 'none'}});
    await pushed();
    assert.equal((await customer.chat('/refresh', since)).json.transcriptToShow, undefined);
    assert.deepEqual(await pushed(), []);
    server.faults.clear();
    assert.equal((await customer.chat('/refresh', since)).json.comet_channel, '/_genesys');
    assert.equal((await pushed()).length, 1);
  });

  it('from a page of another origin is let in without cookies', async (t) => {
    const {server, origin} = await devServerFor(t);
    const headers = {origin: 'https://shop.example.com'};
    const credentials = async (path: string) => {
      const {headers: got} = await ask(origin + path, {method: 'OPTIONS', headers});
      return [got.get('access-control-allow-origin'), got.get('access-control-allow-credentials')];
    };
    const allowed = [headers.origin, 'true'];
    server.faults.set({corsWithoutCredentials: true});
    assert.deepEqual(await credentials('/genesys/cometd'), ['*', null]);
    assert.deepEqual(await credentials('/api/v2/me/chats'), allowed);
    assert.deepEqual(await credentials('/faults'), allowed, 'or the panel could not mend it');
    server.faults.clear('corsWithoutCredentials');
    assert.deepEqual(await credentials('/genesys/cometd'), allowed);
  });
});

describe('/faults', () => {
  const post = (origin: string, body: unknown) =>
    ask(`${origin}/faults`, {method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body)});

  function row(json: Message, name: string): Message {
    return record(record(json.faults)[name]);
  }

  it('lists what can go wrong: a sentence, the parameters, and what is set', async (t) => {
    const {origin, server} = await devServerFor(t);
    const {json} = await ask(`${origin}/faults`);
    const rows = Object.values(record(json.faults)).map(record);
    assert.equal(rows.length, 16);
    for (const {means, setting} of rows) {
      assert.match(String(means), /^[A-Z].+\.$/);
      assert.equal(setting, null);
    }
    assert.deepEqual(row(json, 'slow').parameters, {
      rate: {from: 0, to: 1, default: 1},
      next: {from: 1, to: 1_000_000, default: null},
      of: {choices: ['all', 'rest', 'send', 'comet'], default: 'all'},
      ms: {from: 0, to: 600_000, default: 3000},
    });
    server.faults.set({seed: 5, pushLate: {ms: 10}});
    const then = (await ask(`${origin}/faults`)).json;
    assert.equal(then.seed, 5);
    assert.deepEqual(row(then, 'pushLate').setting, {rate: 1, next: null, ms: 10});
  });

  it('sets several at once, clears one or all, and answers with how things are then', async (t) => {
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
    [{slow: {of: 'everything'}}, /^slow: of has to be one of all, rest, send, comet\.$/],
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
