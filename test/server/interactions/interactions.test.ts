import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {gunzipSync} from 'node:zlib';
import type {RunningDevServer} from '../../../demo/server/start-dev-server.js';
import {sample} from '../../support/values/interactions.js';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, DeskAgent, record, vasya, type Message, type Reply} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

const start = Date.parse('2009-08-05T09:33:10.000Z');

/** Holds Vasya's chat with Kristi, 64 seconds long, with every kind of event in it. */
async function heldChat(t: TestContext): Promise<{running: RunningDevServer; id: string; service: string}> {
  const clock = new TurnedClock(start);
  const running = await devServerFor(t, {clock});
  const kristi = new DeskAgent(running.origin, 'kristi');
  await kristi.chats();
  const customer = new Customer(running.origin);
  await customer.openService('request-chat', {order: '4711', category_id: '0000Fa5BCDEF0017'});
  await customer.chat('', vasya);
  clock.turn(5_000);
  const id = await kristi.accept();
  await kristi.perform(id, 'SendStartTypingNotification');
  clock.turn(8_000);
  await kristi.perform(id, 'SendMessage', {text: 'What <can> I do & how?'});
  const chat = running.server.store.chat(id);
  assert(chat);
  const party = chat.parties.find(({type}) => type === 'AGENT');
  assert(party);
  running.server.store.tell(chat, party, 'Text', 'a difficult customer', 'Agents');
  await customer.chat('/send', {message: 'one\r\ntwo "quoted" \u0000\u0008 😀'});
  await customer.chat('/customNotice', {message: 'basket=tea'});
  await kristi.perform(id, 'SendUrl', {url: 'https://shop.example.com/?a=1&b=2'});
  clock.turn(36_000);
  await kristi.perform(id, 'Leave');
  return {running, id, service: customer.serviceId};
}

/** Starts a chat and ends it at once. */
async function shortChat(origin: string, fields: Record<string, string> = {}): Promise<string> {
  const customer = new Customer(origin);
  const {json} = await customer.poll({_verbose: 'true', ...fields});
  await customer.chat('/disconnect');
  return String(json.chatSessionId);
}

function list({status, text}: Reply): Message[] {
  assert.equal(status, 200, text);
  const interactions: unknown = JSON.parse(text);
  assert(Array.isArray(interactions));
  return interactions.map(record);
}

describe('an interaction', () => {
  it('has every documented attribute that applies, of the documented type', async (t) => {
    const {running, id, service} = await heldChat(t);
    const {status, headers, json} = await ask(`${running.origin}/interactions/${id}`);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'application/json;charset=UTF-8');
    const url = `${running.origin}/interactions/${id}`;
    const {customer_id, binary_content_size, ...rest} = json;
    assert.match(String(customer_id), /^\w{16}$/);
    assert(Number.isInteger(binary_content_size));
    assert.deepEqual(rest, {
      interaction_id: id,
      status: 3,
      entity_type: 2,
      type: 'Inbound',
      sub_type: 'InboundNew',
      media_type: 'chat',
      thread_id: id,
      external_id: service,
      owner_id: 1,
      creator_app_id: 175,
      start_date: '2009-08-05T09:33:10.000Z',
      established_date: '2009-08-05T09:33:15.000Z',
      released_date: '2009-08-05T09:33:59.000Z',
      end_date: '2009-08-05T09:33:59.000Z',
      timeshift: 0 - new Date(start).getTimezoneOffset(),
      category_id: '0000Fa5BCDEF0017',
      allow_children: true,
      subject: 'test',
      stopped_reason: 'agent left',
      text: `${url}/plain_text`,
      structured_text: `${url}/structured_text`,
      structured_text_mime: 'text/xml',
      binary_content: `${url}/binary_content`,
      binary_content_mime: 'application/gzip',
      udata: {
        order: '4711',
        category_id: '0000Fa5BCDEF0017',
        fldnFirstName: 'Vasya',
        fldnLastName: 'Pupkin',
        fldnEmailAddress: 'vasya.pupkin@example.com',
        subject: 'test',
      },
    });
  });

  it('has every attribute of the documented sample, of the same type', async (t) => {
    const {running, id} = await heldChat(t);
    const {json} = await ask(`${running.origin}/interactions/${id}`);
    const types = (interaction: Message) =>
      Object.keys(sample).map((name) => `${name}: ${typeof interaction[name]}`);
    assert.deepEqual(types(json), types(sample));
  });

  it('of a chat that nobody answered has neither an owner nor the times of an agent', async (t) => {
    const {origin} = await devServerFor(t);
    const {json} = await ask(`${origin}/interactions/${await shortChat(origin)}`);
    for (const name of ['owner_id', 'established_date', 'released_date', 'parent_id']) {
      assert(!(name in json), name);
    }
    assert.equal(json.stopped_reason, 'customer left');
  });

  it('belongs to the thread of the customer’s earlier chat with the same subject', async (t) => {
    const {origin} = await devServerFor(t);
    const first = await shortChat(origin, {subject: 'Moss'});
    const other = await shortChat(origin, {subject: 'Tarn'});
    const second = await shortChat(origin, {subject: 'Moss'});
    const third = await shortChat(origin, {subject: 'Moss'});
    const of = async (id: string) => (await ask(`${origin}/interactions/${id}`)).json;
    assert.equal((await of(other)).thread_id, other);
    assert.deepEqual([(await of(second)).thread_id, (await of(second)).parent_id], [first, first]);
    assert.deepEqual([(await of(third)).thread_id, (await of(third)).parent_id], [first, second]);
  });

  it('exists when clients learn of the end, for each way to end a chat', async (t) => {
    const clock = new TurnedClock();
    const {origin, server} = await devServerFor(t, {clock, lifetimes: {customer: 45_000}});
    const ids: string[] = [];
    const known: Promise<Reply>[] = [];
    server.store.subscribe((change) => {
      if (change.type === 'events' && change.end) known.push(ask(`${origin}/interactions/${change.chat.id}`));
    });
    ids.push(await shortChat(origin));
    ids.push(String((await new Customer(origin).poll({_verbose: 'true'})).json.chatSessionId));
    clock.turn(46_000);
    const answers = await Promise.all(known);
    assert.deepEqual(
      answers.map(({json}) => [json.interaction_id, json.stopped_reason]),
      [
        [ids[0], 'customer left'],
        [ids[1], 'customer silent'],
      ],
    );
  });
});

describe('the content of an interaction', () => {
  it('as structured text is the transcript of Chat Server, without messages between agents', async (t) => {
    const {running, id} = await heldChat(t);
    const {status, headers, text} = await ask(`${running.origin}/interactions/${id}/structured_text`);
    assert.deepEqual([status, headers.get('content-type')], [200, 'text/xml;charset=UTF-8']);
    const zone = 0 - new Date(start).getTimezoneOffset();
    const parties = [...text.matchAll(/<newParty userId="(\w+)"/g)].map(([, party]) => party);
    assert.equal(parties.length, 2);
    assert.equal(
      text.replaceAll(parties[0] ?? '', 'CLIENT').replaceAll(parties[1] ?? '', 'AGENT'),
      `<?xml version="1.0" encoding="UTF-8"?>
<chatTranscript startAt="2009-08-05T09:33:10Z" sessionId="${id}">
<newParty userId="CLIENT" timeShift="0" visibility="ALL" eventId="1"><userInfo personId="" userNick="VasyaP" userType="CLIENT" protocolType="FLEX" timeZoneOffset="${zone}"/><userData><item key="fldnFirstName" type="string">Vasya</item><item key="fldnLastName" type="string">Pupkin</item><item key="fldnEmailAddress" type="string">vasya.pupkin@example.com</item><item key="subject" type="string">test</item></userData></newParty>
<newParty userId="AGENT" timeShift="5" visibility="ALL" eventId="2"><userInfo personId="kristi" userNick="Kristi" userType="AGENT" protocolType="BASIC" timeZoneOffset="${zone}"/></newParty>
<message userId="AGENT" timeShift="13" visibility="ALL" eventId="4"><msgText treatAs="NORMAL" msgType="text">What &#60;can&#62; I do &#38; how?</msgText></message>
<message userId="CLIENT" timeShift="13" visibility="ALL" eventId="6"><msgText treatAs="NORMAL" msgType="text">one&#13;&#10;two &#34;quoted&#34; \ufffd\ufffd 😀</msgText></message>
<notice userId="CLIENT" timeShift="13" visibility="ALL" eventId="7"><noticeText noticeType="USER_CUSTOM">basket=tea</noticeText></notice>
<notice userId="AGENT" timeShift="13" visibility="ALL" eventId="8"><noticeText noticeType="USER_PUSHED_URL">https://shop.example.com/?a=1&#38;b=2</noticeText></notice>
<partyLeft userId="AGENT" timeShift="49" visibility="ALL" eventId="9" askerId="AGENT"><reason>left</reason></partyLeft>
</chatTranscript>
`,
    );
  });

  it('as plain text has the messages, without those between agents', async (t) => {
    const {running, id} = await heldChat(t);
    const {status, headers, text} = await ask(`${running.origin}/interactions/${id}/plain_text`);
    assert.deepEqual([status, headers.get('content-type')], [200, 'text/plain;charset=UTF-8']);
    assert.equal(
      text,
      `[09:33:10] New party 'VasyaP' has joined the session
[09:33:15] New party 'Kristi' has joined the session
[09:33:23] Kristi: What <can> I do & how?
[09:33:23] VasyaP: one\r
two "quoted" �� 😀
[09:33:23] VasyaP: basket=tea
[09:33:23] Kristi pushed the page https://shop.example.com/?a=1&b=2
[09:33:59] Party 'Kristi' has left the session
`,
    );
  });

  it('shows a transfer and a conference, but not the consultation before', async (t) => {
    const {origin} = await devServerFor(t);
    const [kristi, anna] = [new DeskAgent(origin, 'kristi'), new DeskAgent(origin, 'anna')];
    await kristi.chats();
    await anna.chats();
    const customer = new Customer(origin);
    await customer.poll();
    const id = await kristi.accept();
    const does = async (agent: DeskAgent, operation: string, parameters: Message = {}) =>
      assert.deepEqual((await agent.perform(id, operation, parameters)).json, {statusCode: 0}, operation);
    await does(kristi, 'Consult', {agentId: 'anna'});
    await does(anna, 'Accept');
    await does(anna, 'SendMessage', {text: 'secret 1'});
    await does(anna, 'SendUrl', {url: 'https://intranet.example.com/secret-2'});
    await does(kristi, 'SendMessage', {text: 'secret 3', visibility: 'Agents'});
    await does(kristi, 'SendCustomNoticeToAgents', {noticeText: 'secret 4'});
    await does(kristi, 'CompleteConference');
    await does(anna, 'SendMessage', {text: 'Hello'});
    await does(kristi, 'Leave');
    await does(anna, 'Transfer', {agentId: 'kristi'});
    await does(kristi, 'Accept');
    await does(kristi, 'Leave', {text: 'Bye'});
    const {text} = await ask(`${origin}/interactions/${id}/plain_text`);
    assert.deepEqual(
      text
        .replaceAll(/^\[.*?\] /gm, '')
        .trimEnd()
        .split('\n'),
      [
        "New party 'VasyaP' has joined the session",
        "New party 'Kristi' has joined the session",
        "New party 'Anna' has joined the session",
        'Anna: Hello',
        "Party 'Kristi' has left the session",
        "Party 'Anna' has left the session",
        "New party 'Kristi' has joined the session",
        'Kristi: Bye',
        "Party 'Kristi' has left the session",
      ],
    );
    for (const content of ['', '/structured_text', '/binary_content']) {
      const body = Buffer.from(await (await fetch(`${origin}/interactions/${id}${content}`)).arrayBuffer());
      const told = (content === '/binary_content' ? gunzipSync(body) : body).toString('utf8');
      assert(!/secret|intranet/.test(told), told);
    }
  });

  it('as binary content is the compressed structured text, of the size that the interaction states', async (t) => {
    const {running, id} = await heldChat(t);
    const {json} = await ask(`${running.origin}/interactions/${id}`);
    const response = await fetch(`${running.origin}/interactions/${id}/binary_content`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const {text} = await ask(`${running.origin}/interactions/${id}/structured_text`);
    assert.equal(response.headers.get('content-type'), json.binary_content_mime);
    assert.equal(bytes.length, json.binary_content_size);
    assert.equal(gunzipSync(bytes).toString('utf8'), text);
  });

  it('cannot run as a script in a browser, although it is served from the server’s origin', async (t) => {
    const {running, id} = await heldChat(t);
    for (const content of ['plain_text', 'structured_text', 'binary_content']) {
      const {headers} = await ask(`${running.origin}/interactions/${id}/${content}`);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /^sandbox/);
    }
  });
});

describe('the interactions of a customer', () => {
  it('are found by the generated id and by the address in any case, newest first', async (t) => {
    const clock = new TurnedClock(start);
    const {origin} = await devServerFor(t, {clock});
    const first = await shortChat(origin);
    clock.turn(60_000);
    const second = await shortChat(origin, {email: ' Vasya.Pupkin@Example.com '});
    await shortChat(origin, {email: 'anna@example.com'});
    const byAddress = list(await ask(`${origin}/customers/VASYA.pupkin@example.com/interactions`));
    assert.deepEqual(
      byAddress.map(({interaction_id}) => interaction_id),
      [second, first],
    );
    const id = String(byAddress[0]?.customer_id);
    assert.equal(byAddress[1]?.customer_id, id);
    assert.deepEqual(list(await ask(`${origin}/customers/${id}/interactions`)), byAddress);
    const encoded = encodeURIComponent('vasya.pupkin@example.com');
    assert.deepEqual(list(await ask(`${origin}/customers/${encoded}/interactions`)), byAddress);
  });

  it('without an address belong to a new customer for each chat', async (t) => {
    const {origin} = await devServerFor(t);
    const of = async (id: string) => (await ask(`${origin}/interactions/${id}`)).json.customer_id;
    const [one, other] = [await shortChat(origin, {email: ''}), await shortChat(origin, {email: ' '})];
    assert.notEqual(await of(one), await of(other));
    const alone = list(await ask(`${origin}/customers/${String(await of(one))}/interactions`));
    assert.deepEqual(
      alone.map(({interaction_id}) => interaction_id),
      [one],
    );
  });
});

describe('Context Services', () => {
  const wrong: readonly (readonly [string, number])[] = [
    ['/customers/nobody@example.com/interactions', 404],
    ['/customers/nobody@example.com', 404],
    ['/customers/nobody@example.com/profile', 404],
    ['/customers//interactions', 400],
    ['/customers/%20/interactions', 400],
    [`/customers/${'a'.repeat(255)}/interactions`, 400],
    ['/customers/a%00b/interactions', 400],
    ['/services/nothing/interactions', 404],
    ['/services/nothing', 404],
    ['/services//interactions', 400],
    [`/services/${'a'.repeat(255)}/interactions`, 400],
    ['/services/a%0ab/interactions', 400],
    ['/interactions/', 400],
    [`/interactions/${'a'.repeat(255)}`, 400],
    ['/interactions/%7f/plain_text', 400],
    ['/interactions/00001a57JGQ00BW8', 404],
    ['/interactions/00001a57JGQ00BW8/plain_text', 404],
    ["/interactions/'%20OR%201=1%20--", 404],
    ['/interactions/%zz', 404],
  ];
  for (const [path, status] of wrong) {
    it(`answers ${path.slice(0, 60)} with ${status} and a message`, async (t) => {
      const {origin} = await devServerFor(t);
      const reply = await ask(origin + path);
      assert.equal(reply.status, status);
      assert.match(String(reply.json.message), /\w/);
    });
  }

  it('answers 404 for content that an interaction does not have', async (t) => {
    const {origin} = await devServerFor(t);
    const id = await shortChat(origin);
    for (const path of ['picture', 'plain_text/1', '']) {
      assert.equal((await ask(`${origin}/interactions/${id}/${path}`)).status, 404, path);
    }
  });

  it('is read-only', async (t) => {
    const {origin} = await devServerFor(t);
    const id = await shortChat(origin);
    const {external_id} = (await ask(`${origin}/interactions/${id}`)).json;
    for (const path of [
      `/interactions/${id}`,
      '/customers/vasya.pupkin@example.com/interactions',
      `/services/${String(external_id)}/interactions`,
    ]) {
      const {status, headers} = await ask(origin + path, {method: 'POST', body: '{}'});
      assert.deepEqual([status, headers.get('allow')], [405, 'GET']);
      const head = await ask(origin + path, {method: 'HEAD'});
      assert.deepEqual([head.status, head.text], [200, '']);
    }
  });

  it('allows pages of other origins, with credentials and with headers that they add', async (t) => {
    const {origin} = await devServerFor(t);
    const url = `${origin}/customers/vasya.pupkin@example.com/interactions`;
    await shortChat(origin);
    const page = 'https://shop.example.com';
    const {headers} = await ask(url, {headers: {origin: page}});
    assert.equal(headers.get('access-control-allow-origin'), page);
    assert.equal(headers.get('access-control-allow-credentials'), 'true');
    const asked = {origin: page, 'access-control-request-headers': 'x-token'};
    const preflight = await ask(url, {method: 'OPTIONS', headers: asked});
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /x-token/);
  });

  it('does not lie under /genesys', async (t) => {
    const {origin} = await devServerFor(t);
    const id = await shortChat(origin);
    assert.equal((await ask(`${origin}/genesys/interactions/${id}`)).status, 404);
  });
});
