import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor, until} from '../dev-server.js';
import {ask, gist} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';
import {chatting} from './chatting.js';

describe('a request', () => {
  it('is done and its answer is lost, for sends only', async (t) => {
    const {server, customer, inTranscript} = await chatting(t);
    server.faults.set({answerLost: {of: 'send', next: 1}});
    await customer.chat('/refresh');
    await assert.rejects(customer.chat('/send', {message: 'one'}));
    await customer.chat('/send', {message: 'two'});
    assert.deepEqual(inTranscript(), ['one', 'two']);
  });

  it('of CometD is done and its answer is lost, with the pushes in it', async (t) => {
    const {server, customer, says} = await chatting(t);
    await says('one');
    server.faults.set({answerLost: {of: 'comet', next: 1}});
    await assert.rejects(customer.comet.connect());
    assert.deepEqual(await customer.comet.rest(), []);
  });

  it('hangs: it is neither done nor answered', async (t) => {
    const {server, customer, inTranscript} = await chatting(t);
    server.faults.set({hanging: {of: 'send', next: 1}});
    const lost = customer.chat('/send', {message: 'one'});
    await until(() => !server.faults.get('hanging'));
    await customer.chat('/send', {message: 'two'});
    assert.deepEqual(inTranscript(), ['two']);
    server.faults.set({restart: true});
    await assert.rejects(lost);
  });

  it('waits before it is handled', async (t) => {
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

  it('in push mode gets the other form of reply, and missed events in another way, while the faults are set', async (t) => {
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

  it('from a page of another origin is allowed without cookies only', async (t) => {
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
