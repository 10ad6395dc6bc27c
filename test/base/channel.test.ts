import assert from 'node:assert/strict';
import {test} from 'node:test';
import {broadcast} from '../../src/base/channel.js';
import {deferred} from '../support/fakes/deferred.js';

test('a message reaches the other pages that have the channel open, and no others', async () => {
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
