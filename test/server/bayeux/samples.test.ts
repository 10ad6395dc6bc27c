import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Customer, DeskAgent} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

/** The session of 2014 in the documentation, whose replies are printed without damage to their members. */
describe('the replies of CometD are those of the documented session, to the byte', () => {
  it('subscribe, a push, a released connect, unsubscribe and disconnect', async (t) => {
    const clock = new TurnedClock(Date.parse('2014-09-26T07:40:55.000Z'));
    const {origin} = await devServerFor(t, {clock});
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const customer = new Customer(origin, 'b16416334828b1d26ef14f329628b55b5a8c631d8928a371a5584722dd7fb673');
    const {comet} = customer;
    const welcome = await comet.exchange(
      [{channel: '/meta/handshake', version: '1.0', id: '1'}],
      '/handshake',
    );
    const clientId = String(welcome[0]?.clientId);
    const connect = (id: string, advice?: object) =>
      comet.exchangeText(
        [{channel: '/meta/connect', connectionType: 'long-polling', advice, id, clientId}],
        '/connect',
      );
    assert.equal(
      await comet.exchangeText(
        [{channel: '/meta/subscribe', subscription: '/_genesys', id: '2', clientId}],
        '/',
      ),
      '[{"id":"2","subscription":"/_genesys","successful":true,"channel":"/meta/subscribe"}]',
    );
    assert.equal(
      await connect('3', {timeout: 0}),
      '[{"id":"3","successful":true,"advice":{"interval":0,"reconnect":"retry","timeout":60000},"channel":"/meta/connect"}]',
    );

    await customer.openService();
    await customer.chat('', {notify_by: 'comet', FirstName: 'John', LastName: 'Harry', subject: 'French'});
    clock.turn(14_000);
    const chatId = await agent.accept();
    const pushed = await connect('4');
    assert.equal(
      pushed.replace(/"id":"[0-9a-f]{32}"/, '"id":"7b239ff0455011e4b31cbb293fafe316"'),
      `[{"data":{"id":"7b239ff0455011e4b31cbb293fafe316",` +
        `"message":{"chatSessionId":"${chatId}",` +
        '"transcriptPosition":"2","chatServiceMessage":"Chat service is available",' +
        '"startedAt":"2014-09-26T07:40:55Z",' +
        '"chatIxnState":"TRANSCRIPT",' +
        '"transcriptToShow":[["Notice.Joined","Kristi","has joined the session","14","AGENT"]]},' +
        `"tag":"service.chat.refresh.${customer.serviceId}"},` +
        '"channel":"/_genesys"},' +
        '{"id":"4","successful":true,"channel":"/meta/connect"}]',
    );

    const held = connect('8');
    assert.equal(
      await comet.exchangeText(
        [{channel: '/meta/unsubscribe', subscription: '/_genesys', id: '9', clientId}],
        '/',
      ),
      '[{"id":"9","subscription":"/_genesys","successful":true,"channel":"/meta/unsubscribe"}]',
    );
    assert.equal(
      await comet.exchangeText([{channel: '/meta/disconnect', id: '10', clientId}], '/disconnect'),
      '[{"id":"10","successful":true,"channel":"/meta/disconnect"}]',
    );
    assert.equal(
      await held,
      '[{"id":"8","successful":true,"advice":{"reconnect":"none"},"channel":"/meta/connect"}]',
    );
  });
});
