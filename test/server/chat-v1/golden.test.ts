import assert from 'node:assert/strict';
import {beforeEach, describe, it, type TestContext} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Customer, DeskAgent} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

/** The bodies printed in the documentation are damaged, but the Content-Length beside them is right. */
describe('replies have the documented length, to the byte', () => {
  let clock: TurnedClock;
  beforeEach(() => (clock = new TurnedClock()));

  async function customerOf(t: TestContext, gmsUser?: string): Promise<Customer> {
    const {origin} = await devServerFor(t, {clock});
    return new Customer(origin, gmsUser);
  }

  /** Advances the clock by seconds in a chat in poll mode, with refreshes that keep the chat alive. */
  async function pass(customer: Customer, seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= 30) {
      clock.turn(Math.min(left, 30) * 1000);
      await customer.chat('/refresh');
    }
  }

  it('start: 119', async (t) => {
    const customer = await customerOf(t);
    const reply = await customer.poll();
    assert.equal(reply.headers.get('content-length'), '119');
    assert.equal(
      reply.text,
      '{\n  "chatIxnState" : "CONNECTED",\n  "transcriptPosition" : "1",\n' +
        '  "chatServiceMessage" : "Chat service is available"\n}\n',
    );
  });

  it('and the documented headers: no reply may be kept in a cache', async (t) => {
    const {headers} = await (await customerOf(t)).poll();
    assert.equal(headers.get('content-type'), 'application/json;charset=UTF-8');
    assert.equal(headers.get('pragma'), 'no-cache');
    assert.equal(headers.get('cache-control'), 'no-cache, no-store');
  });

  it('startTyping: 246, stopTyping: 251, disconnect: 114', async (t) => {
    const customer = await customerOf(t);
    await customer.poll();
    for (const message of ['2', '3', '4', '5', '6', '7']) await customer.chat('/refresh', {message});
    await pass(customer, 57);
    const started = await customer.chat('/startTyping');
    await pass(customer, 20);
    const stopped = await customer.chat('/stopTyping');
    const finished = await customer.chat('/disconnect');
    const lengths = [started, stopped, finished].map(({headers}) => headers.get('content-length'));
    assert.deepEqual(lengths, ['246', '251', '114']);
    assert.match(started.text, /\[\["Notice.TypingStarted","VasyaP","is typing","57","CLIENT"\]\]/);
    assert.match(stopped.text, /\[\["Notice.TypingStopped","VasyaP","stopped typing","77","CLIENT"\]\]/);
    assert.equal(finished.json.transcriptPosition, '9');
  });

  it('refresh with a message: 241', async (t) => {
    const customer = await customerOf(t);
    await customer.poll();
    await pass(customer, 267);
    const {headers, text} = await customer.chat('/refresh', {message: 'hello agent'});
    assert.equal(headers.get('content-length'), '241');
    assert.match(text, /\[\["Message.Text","VasyaP","hello agent","267","CLIENT"\]\]/);
  });

  it('verbose disconnect: the members of the sample, in its order and form', async (t) => {
    const customer = await customerOf(t, 'BuzzBrain');
    await customer.push({clientTimeZoneOffset: '120'});
    const {text} = await customer.chat('/disconnect', {_verbose: 'true'});
    const url = `/genesys/1/service/${customer.serviceId}/ixn/chat`;
    const sample = {
      chatIxnState: 'DISCONNECTED',
      transcriptPosition: '1',
      chatServiceMessage: 'Chat was finished',
      chatSessionId: '…',
      userId: '…',
      secureKey: '…',
      checkChatServiceLoadBalancerPath:
        '/WebAPI812/SimpleSamples812/ChatHA/ChatLBServerInfo.jsp?chatServerLoadBalancerAlias=350',
      chatServerLoadBalancerAlias: '350',
      chatServerHost: 'localhost',
      chatWebApiPort: '4856',
      isTLSrequired: 'false',
      clientTimeZoneOffset: '120',
      _chatIxnAPI_SEND_URL: `${url}/send`,
      _chatIxnAPI_REFRESH_URL: `${url}/refresh`,
      _chatIxnAPI_START_TYPING_URL: `${url}/startTyping`,
      _chatIxnAPI_STOP_TYPING_URL: `${url}/stopTyping`,
      _chatIxnAPI_DISCONNECT_URL: `${url}/disconnect`,
      _chatIxnAPI_REFRESH_FROM_START_URL: `${url}/refresh?transcriptPosition=1`,
      _chatIxnAPI_SEND_CUSTOM_URL: `${url}/customNotice`,
    };
    const lines = Object.entries(sample).map(([name, value]) => `  "${name}" : "${value}"`);
    assert.equal(
      text.replace(/("(?:chatSessionId|userId|secureKey)" : ")\w{16}"/g, '$1…"'),
      `{\n${lines.join(',\n')}\n}\n`,
    );
  });

  it('status waiting: 185, available: 186', async (t) => {
    const {origin} = await devServerFor(t, {clock});
    const customer = new Customer(origin);
    await customer.openService('request-chat-poll');
    const waiting = await customer.request(`${customer.serviceId}/status`);
    await new DeskAgent(origin, 'kristi').chats();
    const available = await customer.request(`${customer.serviceId}/status`);
    assert.deepEqual(
      [waiting, available].map(({headers}) => headers.get('content-length')),
      ['185', '186'],
    );
  });

  it('the status of a chat that waits with others has its place in the queue', async (t) => {
    const {origin} = await devServerFor(t, {clock});
    const customers = [new Customer(origin), new Customer(origin)];
    for (const customer of customers) await customer.openService('request-chat-poll');
    const places = await Promise.all(
      customers.map(async (customer) => {
        const {text} = await customer.request(`${customer.serviceId}/status`);
        return /"_position":(\d),"_total_waiting":(\d)/.exec(text)?.slice(1);
      }),
    );
    assert.deepEqual(places, [
      ['1', '2'],
      ['2', '2'],
    ]);
  });

  it('refresh in push mode: 70 with the 32 letters of an advanced service', async (t) => {
    const {origin} = await devServerFor(t, {clock});
    await new DeskAgent(origin, 'kristi').chats();
    const customer = new Customer(origin, 'BuzzBrain');
    await customer.openService('request-chat-poll');
    await customer.chat('', {notify_by: 'comet', subject: 'test'});
    const {text} = await customer.chat('/refresh', {message: 'hello agent'});
    assert.equal(text, `{"_id":"${customer.serviceId}","comet_channel":"/_genesys"}`);
    assert.equal(text.length, 70);
  });

  it('CometD: the handshake of 2014, which names the transports that the server has', async (t) => {
    const {comet} = await customerOf(t, 'b16416334828b1d26ef14f329628b55b5a8c631d8928a371a5584722dd7fb673');
    const welcome = await comet.exchangeText(
      [
        {
          version: '1.0',
          minimumVersion: '0.9',
          channel: '/meta/handshake',
          supportedConnectionTypes: ['long-polling', 'callback-polling'],
          advice: {timeout: 60000, interval: 0},
          id: '1',
        },
      ],
      '/handshake',
    );
    assert.equal(
      welcome.replace(/"clientId":"\w+"/, '"clientId":"3vym301lsjdtc218qabm5w0z8yb"'),
      '[{"id":"1","minimumVersion":"1.0","supportedConnectionTypes":["callback-polling","long-polling"],' +
        '"successful":true,"channel":"/meta/handshake","ext":{"ack":true},' +
        '"clientId":"3vym301lsjdtc218qabm5w0z8yb","version":"1.0"}]',
    );
  });

  it('CometD: handshake 230 without the transports that the server lacks, connect 116, subscribe 85, a later connect 56', async (t) => {
    const {comet} = await customerOf(t, 'BuzzBrain');
    const handshake = {version: '1.0', minimumVersion: '0.9', channel: '/meta/handshake', id: '0'};
    const welcome = await comet.exchangeText(handshake);
    const [, clientId = ''] = /"clientId":"(\w+)"/.exec(welcome) ?? [];
    const asDocumented = welcome
      .replace('["callback-polling"', '["websocket","callback-polling"')
      .replace(clientId, '44xkkazwfabw73jrvjsvoy4ul');
    assert.equal(asDocumented.length, 230);

    const connect = {channel: '/meta/connect', clientId, connectionType: 'long-polling'};
    const first = await comet.exchangeText({...connect, id: '1'});
    assert.equal(
      first,
      '[{"id":"1","successful":true,"advice":{"interval":0,"reconnect":"retry","timeout":60000},"channel":"/meta/connect"}]',
    );
    assert.equal(first.length, 116);
    const subscribe = {channel: '/meta/subscribe', subscription: '/_genesys', clientId, id: '2'};
    assert.equal((await comet.exchangeText([subscribe])).length, 85);
    // A second connect replaces a held one; a connect sent together with another message is not held.
    const [later] = await comet.exchange([
      {...connect, id: '4'},
      {...subscribe, id: '5'},
    ]);
    assert.equal(JSON.stringify([later]), '[{"id":"4","successful":true,"channel":"/meta/connect"}]');
    assert.equal(JSON.stringify([later]).length, 56);
  });
});
