import assert from 'node:assert/strict';
import {test} from 'node:test';
import {broadcast} from '../../src/base/channel.js';
import {deferred} from '../support/fakes/deferred.js';

test('what is said is heard in the other pages with this channel, and nowhere else', async () => {
  const heard: string[] = [];
  const last = deferred<undefined>();
  const hear = (who: string) => (message: unknown) => {
    heard.push(`${who}: ${String(message)}`);
    if (message === 'last') last.resolve(undefined);
  };
  const one = broadcast('chat', hear('one'));
  const other = broadcast('chat', hear('other'));
  const stranger = broadcast('another chat', hear('stranger'));
  const closed = broadcast('chat', hear('closed'));
  assert.ok(one && other && stranger && closed);
  closed.close();
  one.post('first');
  one.post('last');
  await last.promise;
  for (const channel of [one, other, stranger]) channel.close();
  assert.deepEqual(heard, ['other: first', 'other: last']);
});

test('where pages cannot talk to each other there is no channel', (t) => {
  const {BroadcastChannel} = globalThis;
  t.after(() => Object.assign(globalThis, {BroadcastChannel}));
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  assert.equal(
    broadcast('chat', () => undefined),
    undefined,
  );
});
