import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {LateError} from '../../src/base/late.js';
import {lateWire} from '../../src/wire/late-wire.js';
import {ChatError} from '../../src/wire/errors.js';
import type {FeedSink, Wire} from '../../src/wire/types.js';
import {deferred} from '../support/fakes/deferred.js';
import {FakeWire, KEYS} from '../support/fakes/fake-wire.js';
import {fateOf} from '../support/fakes/promises.js';
import {settled} from '../support/fakes/settled.js';
import {agentSays, batch} from '../support/values/entries.js';
import {DETAILS} from '../support/values/states.js';

/** A wire whose code has not come yet. `tries` are the answers to each try to load it. */
function late() {
  const real = new FakeWire();
  real.keys = () => KEYS;
  const tries: ReturnType<typeof deferred<Wire>>[] = [];
  const wire = lateWire(() => {
    const next = deferred<Wire>();
    tries.push(next);
    return next.promise;
  });
  const told: string[] = [];
  const sink: FeedSink = {
    live: () => told.push('live'),
    batch: ({position}) => told.push(`batch ${position}`),
    trouble: () => told.push('trouble'),
    lost: ({kind}) => told.push(`lost ${kind}`),
  };
  const come = async () => {
    tries.at(-1)?.resolve(real);
    await settled();
  };
  const fail = async () => {
    tries.at(-1)?.reject(new LateError('gone', {cause: undefined}));
    await settled();
  };
  return {wire, real, tries, told, sink, come, fail};
}

describe('a wire whose code comes later', () => {
  test('holds requests back until it has come, in their order, and loads it once', async () => {
    const {wire, real, tries, come} = late();
    const requests = [
      wire.prepare({order: '7'}),
      wire.startChat(DETAILS, {}, 'comet'),
      wire.send('hello', 1),
      wire.refresh(3),
      wire.typing(true),
      wire.customNotice('cart=3'),
      wire.disconnect(true),
    ];
    await settled();
    assert.deepEqual([real.news(), tries.length], [[], 1]);
    await come();
    await Promise.all(requests);
    assert.deepEqual(real.news(), [
      'prepare {"order":"7"}',
      `startChat S1 comet ${DETAILS.subject}`,
      'send S1 hello',
      'refresh S1 3',
      'startTyping S1',
      'customNotice S1 cart=3',
      'disconnect S1 leaving',
    ]);
    assert.equal(tries.length, 1);
  });

  test('fails a request when its code does not come, and tries again with the next one', async () => {
    const {wire, tries, fail, come} = late();
    const kindOf = (request: Promise<unknown>) =>
      request.then(
        () => 'answered',
        (error: unknown) => error instanceof ChatError && error.kind,
      );
    const both = Promise.all([kindOf(wire.prepare({})), kindOf(wire.refresh(1))]);
    await fail();
    assert.deepEqual(await both, ['unreachable', 'unreachable']);
    const next = wire.prepare({});
    assert.equal(tries.length, 2);
    await come();
    assert.deepEqual(await next, {keys: KEYS, provisionalId: 'S1'});
  });

  test('knows what its API has once it has come, and no request has to wait before', async () => {
    const {wire, come} = late();
    assert.deepEqual([wire.placeInQueue, wire.updateData, wire.waitFor(1)], [undefined, undefined, 0]);
    void wire.prepare({});
    await come();
    assert.ok(wire.placeInQueue && wire.updateData);
  });
});

describe('a feed whose code comes later', () => {
  test('opens when it has come, and brings its news', async () => {
    const {wire, real, told, sink, come} = late();
    wire.comet(() => 1, sink);
    await come();
    assert.deepEqual(real.news(), ['comet opened']);
    await real.cometFeeds.last.live();
    await real.cometFeeds.last.tells(batch(2, agentSays('hello')));
    assert.deepEqual(told, ['live', 'batch 2']);
  });

  test('is lost when its code does not come, so that the line opens it again', async () => {
    const {wire, real, told, sink, fail, come} = late();
    wire.poll(() => 1, sink);
    await fail();
    assert.deepEqual(told, ['lost unreachable']);
    wire.poll(() => 1, sink);
    await come();
    assert.deepEqual(real.news(), ['poll opened']);
  });

  test('that is stopped before is not opened, and tells nothing, whether the code comes or not', async () => {
    for (const outcome of ['come', 'fail'] as const) {
      const all = late();
      const stop = all.wire.comet(() => 1, all.sink);
      assert.equal(await fateOf(stop()), 'done');
      await all[outcome]();
      assert.deepEqual([all.real.news(), all.told], [[], []]);
    }
  });

  test('stops with the feed behind it, and waits for its last request', async () => {
    const {wire, real, sink, come} = late();
    const stop = wire.comet(() => 1, sink);
    await come();
    real.news();
    assert.equal(await fateOf(stop(true)), 'done');
    assert.deepEqual(real.news(), ['comet stopped']);
  });
});
