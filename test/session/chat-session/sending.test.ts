import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {REFUSED, standing, UNAVAILABLE, UNREACHABLE} from '../../support/fakes/chat.js';
import {deferred} from '../../support/fakes/deferred.js';
import {fateOf, ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch, customerSays} from '../../support/values/entries.js';
import {callWith} from '../../support/values/hostile.js';
import {DETAILS} from '../../support/values/states.js';
import {ChatError} from '../../../src/wire/errors.js';
import type {Batch} from '../../../src/wire/types.js';

describe('sending', () => {
  test('resolves when the server has accepted it', async () => {
    const {session, wire, outgoing} = await standing();
    const reply = deferred<Batch>();
    wire.next('send', () => reply.promise);
    const sent = session.send('hello');
    assert.deepEqual([await fateOf(sent), outgoing()], ['open', ['hello: sending']]);
    reply.resolve(batch(2));
    assert.deepEqual([await fateOf(sent), outgoing()], ['done', ['hello: sent']]);
    await wire.cometFeeds.last.tells(batch(2, customerSays('hello')));
    assert.deepEqual(outgoing(), []);
  });

  test('resolves when the message is in the transcript, even without an answer', async () => {
    const {session, wire, shown, outgoing} = await standing();
    wire.next('send', () => Promise.reject(UNREACHABLE));
    const sent = session.send('hello');
    assert.deepEqual([await fateOf(sent), outgoing()], ['open', ['hello: maybe']]);
    await wire.cometFeeds.last.tells(batch(2, customerSays('hello')));
    assert.deepEqual([await fateOf(sent), outgoing(), shown()], ['done', [], ['hello']]);
  });

  test('rejects if the server refuses the message, and a retry by the customer may succeed', async () => {
    const {session, wire, outgoing} = await standing();
    wire.next('send', () => Promise.reject(REFUSED));
    await assert.rejects(session.send('hello'), {name: 'ChatError', kind: 'refused', status: 415});
    assert.deepEqual(outgoing(), ['hello: failed']);
    const {value} = session.state;
    session.retry(('transcript' in value && value.transcript.outgoing[0]?.id) || '');
    await settled();
    assert.deepEqual(outgoing(), ['hello: sent']);
  });

  test('rejects with the kind of the fault', async () => {
    const {session, wire} = await standing();
    wire.next('send', () => Promise.reject(UNAVAILABLE));
    await assert.rejects(session.send('hello'), {name: 'ChatError', kind: 'unavailable', status: 503});
  });

  test('rejects an empty message without a request', async () => {
    const {session, news} = await standing();
    for (const text of ['', ' ', '\n\t'])
      await assert.rejects(session.send(text), {name: 'ChatError', kind: 'invalid'});
    assert.deepEqual(news(), []);
  });

  test('lets the page change or refuse a message', async () => {
    const transformOutgoing = (text: string) =>
      text.includes('secret') ? null : text.replace(/\d{4}/g, '****');
    const {session, news, outgoing} = await standing({transformOutgoing});
    await session.send('my card is 1234 5678');
    await assert.rejects(session.send('a secret'), {name: 'ChatError', kind: 'refused'});
    assert.deepEqual(
      [news(), outgoing()],
      [['send S1 my card is **** ****'], ['my card is **** ****: sent']],
    );
  });

  test('waits for a transform that takes time, and keeps the order of the messages', async () => {
    const first = deferred<string>();
    const transformOutgoing = (text: string) => (text === 'a' ? first.promise : text);
    const {session, news} = await standing({transformOutgoing});
    const sent = [session.send('a'), session.send('b')];
    await settled();
    assert.deepEqual(news(), []);
    first.resolve('A');
    await Promise.all(sent);
    assert.deepEqual(news(), ['send S1 A', 'send S1 b']);
  });

  test('of a message whose transform outlasts its chat is no message of the next chat', async () => {
    const text = deferred<string>();
    const {session, wire, outgoing, news} = await standing({transformOutgoing: () => text.promise});
    const sent = ignoreRejection(session.send('a'));
    await session.end();
    const started = session.start(DETAILS);
    await settled();
    await wire.cometFeeds.last.live();
    await started;
    news();
    text.resolve('A');
    assert.deepEqual([await fateOf(sent), outgoing(), news()], ['gone', [], []]);
  });

  test('waits for a transform also where a library of the page has replaced Promise, as zone.js does', async () => {
    const {session, news} = await standing({
      transformOutgoing: (text) => Promise.resolve(text.toUpperCase()),
    });
    const native = globalThis.Promise;
    globalThis.Promise = class<T> extends native<T> {};
    try {
      await session.send('a');
    } finally {
      globalThis.Promise = native;
    }
    assert.deepEqual(news(), ['send S1 A']);
  });

  test('rejects if the transform fails later, makes no text, or takes longer than 10 s; the next message is sent', async () => {
    const results: Record<string, Promise<string | null>> = {
      failing: Promise.reject(new Error('no')),
      late: new Promise(() => undefined),
      ok: Promise.resolve('ok'),
    };
    for (const result of Object.values(results)) void ignoreRejection(result);
    const transformOutgoing = (text: string) => results[text] ?? Promise.resolve(text);
    const {session, wire, clock, news} = await standing({transformOutgoing});
    await assert.rejects(session.send('failing'), {kind: 'invalid'});
    const late = ignoreRejection(session.send('late'));
    const ok = session.send('ok');
    await clock.turn(10_000);
    await assert.rejects(late, {kind: 'invalid', message: /^transformOutgoing took/});
    await ok;
    await wire.cometFeeds.last.tells(batch(2, customerSays('ok')));
    await clock.turn(1_000);
    assert.deepEqual([news(), clock.timers], [['send S1 ok'], []]);
    const wrong: Readonly<Record<string, unknown>> = {transformOutgoing: () => 5};
    const other = await standing(Object.assign({}, wrong));
    await assert.rejects(other.session.send('a'), {kind: 'invalid', message: /^transformOutgoing must/});
  });

  test('waits while only the page can mend it, and goes on by itself', async () => {
    const {session, wire, clock, outgoing} = await standing();
    wire.next('send', () => Promise.reject(new ChatError('refused', '401', {status: 401})));
    const sent = session.send('hello');
    assert.deepEqual([await fateOf(sent), outgoing()], ['open', ['hello: queued']]);
    const denied = session.state.value;
    assert.deepEqual('denial' in denied && denied.denial?.status, 401);
    await clock.turn(2000);
    await sent;
    const {value} = session.state;
    assert.deepEqual('denial' in value && value.denial, undefined);
  });

  test('rejects after 403 if the chat is let in otherwise, and that is no denial', async () => {
    const {session, wire} = await standing();
    wire.next('send', () => Promise.reject(new ChatError('refused', '403', {status: 403})));
    await assert.rejects(session.send('<script>'), {kind: 'refused', status: 403});
    const {value} = session.state;
    assert.deepEqual('denial' in value && value.denial, false);
    await session.send('hello');
  });

  test('of a message that met a login page goes on when the transcript shows that it is missing', async () => {
    const {session, wire, clock, outgoing, news} = await standing();
    wire.next('send', () => Promise.reject(new ChatError('refused', 'no JSON', {status: 200, maybe: true})));
    wire.next('refresh', () => Promise.resolve(batch(1)));
    const sent = session.send('hello');
    const next = session.send('bye');
    await settled();
    assert.deepEqual(outgoing(), ['hello: maybe', 'bye: queued']);
    await clock.turn(5000);
    await Promise.all([sent, next]);
    assert.deepEqual(
      news().filter((line) => line.startsWith('send')),
      ['send S1 hello', 'send S1 hello', 'send S1 bye'],
    );
  });

  test('of a message that a gateway answers with its page each time fails, and the next one goes out', async () => {
    const {session, wire, clock, outgoing, news} = await standing();
    const page = new ChatError('refused', 'no JSON', {status: 200, maybe: true});
    for (let i = 0; i < 9; i += 1) {
      wire.next('refresh', () => Promise.resolve(batch(1)));
      wire.next('send', () => (i < 2 ? Promise.reject(page) : Promise.resolve(batch())));
    }
    const sent = ignoreRejection(session.send("1' or '1'='1"));
    await clock.turn(20_000);
    assert.deepEqual([await fateOf(sent), outgoing()], ['unreachable', ["1' or '1'='1: failed"]]);
    const {value} = session.state;
    assert.ok('denial' in value && value.denial === undefined, 'the chat itself is let in');
    await session.send('bye');
    assert.equal(news().filter((line) => line.startsWith('send')).length, 3);
  });

  test('rejects with a ChatError if the transform of the page throws, without a request', async () => {
    const thrown = new RangeError('too long');
    const transformOutgoing = () => {
      throw thrown;
    };
    const {session, news} = await standing({transformOutgoing});
    await assert.rejects(session.send('hello'), {name: 'ChatError', cause: thrown});
    assert.deepEqual(news(), []);
  });

  test('only a failed message can be discarded or sent again', async () => {
    const {session, wire, outgoing, news} = await standing();
    wire.next('send', () => deferred<Batch>().promise);
    ignoreRejection(session.send('a'));
    ignoreRejection(session.send('b'));
    const {value} = session.state;
    const ids = 'transcript' in value ? value.transcript.outgoing.map(({id}) => id) : [];
    for (const id of ids) {
      session.retry(id);
      session.discard(id);
    }
    assert.deepEqual([outgoing(), news()], [['a: sending', 'b: queued'], ['send S1 a']]);
  });

  test('a failed message is removed when the customer discards it', async () => {
    const {session, wire, outgoing} = await standing();
    wire.next('send', () => Promise.reject(REFUSED));
    await assert.rejects(session.send('hello'));
    const {value} = session.state;
    session.discard(('transcript' in value && value.transcript.outgoing[0]?.id) || '');
    assert.deepEqual(outgoing(), []);
  });

  test('“still here” is a typing notice that ends at once', async () => {
    const {session, wire, news, shown} = await standing();
    await session.stillHere();
    assert.deepEqual(news(), ['startTyping S1', 'stopTyping S1']);
    wire.next('typing', () => Promise.resolve(batch(2, agentSays('yes?'))));
    wire.next('typing', () => Promise.resolve(batch(3, agentSays('fine'))));
    await session.stillHere();
    assert.deepEqual(shown(), ['yes?', 'fine']);
    wire.next('typing', () => Promise.reject(UNAVAILABLE));
    await assert.rejects(session.stillHere(), {name: 'ChatError', kind: 'unavailable'});
    await session.end();
    await assert.rejects(session.stillHere(), {name: 'ChatError', kind: 'invalid'});
  });

  test('a custom notice goes to the agent’s application', async () => {
    const {session, news} = await standing();
    await session.customNotice('cart=3');
    assert.deepEqual(news(), ['customNotice S1 cart=3']);
    const notice = (text: unknown) => Promise.resolve(callWith(session, 'customNotice', text));
    await notice(3);
    assert.deepEqual(news(), ['customNotice S1 3']);
    for (const odd of [' ', {}, null])
      await assert.rejects(notice(odd), {name: 'ChatError', kind: 'invalid'});
    assert.deepEqual(news(), []);
  });
});
