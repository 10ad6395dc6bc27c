import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PrerenderedChat} from '../../src/session/prerendered-chat.js';
import {chat, standing} from '../support/fakes/chat.js';
import {fateOf, ignoreRejection} from '../support/fakes/promises.js';
import {settled} from '../support/fakes/settled.js';
import {DETAILS} from '../support/values/states.js';
import {TicketHolder} from '../../src/session/saved/ticket.js';

/** A chat in a page that the browser renders ahead. */
function prerendered(from?: {readonly storage: ReturnType<typeof chat>['storage']}) {
  const all = chat(from && {ticket: new TicketHolder(from.storage, 'ticket')});
  all.lifecycle.prerendering = true;
  return {...all, ahead: new PrerenderedChat(all.session, all.lifecycle)};
}

test('a saved chat is read when the page is visited, not before', async () => {
  const before = await standing();
  const {ahead, lifecycle, news} = prerendered(before);
  const resumed = ahead.resume();
  await settled();
  assert.deepEqual([news(), ahead.state.value.phase], [[], 'idle']);
  await before.session.end();
  lifecycle.visit();
  assert.deepEqual([await resumed, news()], [false, []], 'it has ended meanwhile');
});

test('calls of the page wait for the visit, in their order', async () => {
  const {ahead, lifecycle, wire, news, outgoing} = prerendered();
  void ignoreRejection(ahead.start(DETAILS));
  void ignoreRejection(ahead.send('one'));
  void ignoreRejection(ahead.send('two'));
  await settled();
  assert.deepEqual(news(), []);
  lifecycle.visit();
  await settled();
  await wire.cometFeeds.last.live();
  await settled();
  assert.deepEqual(
    news().filter((said) => said.startsWith('send')),
    ['send S1 one', 'send S1 two'],
  );
  assert.deepEqual(outgoing(), ['one: sent', 'two: sent']);
});

test('a chat that is released before the visit does nothing after it', async () => {
  const {ahead, lifecycle, news} = prerendered();
  const started = ignoreRejection(ahead.start(DETAILS));
  const resumed = ahead.resume();
  const ended = ahead.end();
  await ahead.release();
  assert.deepEqual(
    [await fateOf(started), await fateOf(resumed), await fateOf(ended)],
    ['gone', 'done', 'done'],
  );
  lifecycle.visit();
  assert.deepEqual([await resumed, news()], [false, []]);
});
