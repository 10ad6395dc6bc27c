import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, DeskAgent} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';
import {channel, PollingCustomer, PushedCustomer} from './customer.js';

/** The samples have invented keys, ids and times. Everything else has to be the same, to the byte. */
describe('replies of version 2 are those of the samples', () => {
  const start = 1_700_000_000_000;

  /** Puts the keys and ids of the samples in the place of the generated ones. */
  function asInSample(text: string): string {
    return text
      .replaceAll(/"secureKey":"[0-9a-f]{20}"/g, '"secureKey":"0a1b2c3d4e5f60718293"')
      .replaceAll(/"secureKey":"[\w+/]{80}"/g, '"secureKey":"QUJD…"')
      .replaceAll(/"userId":"[0-9A-F]{16}"/g, '"userId":"00F1E2D3C4B5A697"')
      .replaceAll(/"chatId":"\w{16}"/g, '"chatId":"0000AaTEST00001A"')
      .replaceAll(/"file-id":"\w{16}"/g, '"file-id":"0000AaFILE00000B"');
  }

  const keys = (alias = '118') =>
    `"alias":"${alias}","secureKey":"0a1b2c3d4e5f60718293","userId":"00F1E2D3C4B5A697","chatId":"0000AaTEST00001A"`;
  const adaBerg = '"from":{"nickname":"Ada Berg","participantId":1,"type":"Client"}';

  async function started(t: TestContext) {
    const clock = new TurnedClock(start);
    const running = await devServerFor(t, {clock, files: {types: ['jpg', 'pdf', 'png'], downloads: 3}});
    const customer = new PollingCustomer(running.origin);
    const body =
      'firstName=Ada&lastName=Berg&subject=Order&emailAddress=ada%40example.org&userData%5BTimeZone%5D=60';
    const created = await customer.create(Object.fromEntries(new URLSearchParams(body)));
    return {...running, clock, customer, created};
  }

  it('create', async (t) => {
    const {created, server} = await started(t);
    assert.equal(created.status, 200);
    assert.equal(
      asInSample(created.text),
      `{"messages":[{${adaBerg},"index":1,"type":"ParticipantJoined","utcTime":1700000000000}],` +
        `"chatEnded":false,"statusCode":0,${keys()},"nextPosition":2}`,
    );
    const [chat] = server.store.chats();
    assert.deepEqual(chat?.userData, {
      TimeZone: '60',
      fldnFirstName: 'Ada',
      fldnLastName: 'Berg',
      fldnEmailAddress: 'ada@example.org',
      subject: 'Order',
    });
    assert.equal(chat?.timeZoneOffset, 60);
  });

  it('send without a position', async (t) => {
    const {customer, clock} = await started(t);
    clock.turn(1000);
    const {text} = await customer.do('send', {message: 'Hi'});
    assert.equal(
      asInSample(text),
      `{"messages":[],"chatEnded":false,"statusCode":0,${keys()},"nextPosition":3}`,
    );
  });

  it('send with a position: the text itself comes back', async (t) => {
    const {customer, clock} = await started(t);
    clock.turn(1000);
    const {text} = await customer.do('send', {message: 'Hi', transcriptPosition: '2'});
    assert.equal(
      asInSample(text),
      `{"messages":[{${adaBerg},"index":2,"type":"Message","text":"Hi","messageType":"text","utcTime":1700000001000}],` +
        `"chatEnded":false,"statusCode":0,${keys()},"nextPosition":3}`,
    );
  });

  it('refresh, with a gap that is not for customers, a file, and another alias', async (t) => {
    const {origin, server, customer, clock} = await started(t);
    clock.turn(1000);
    await customer.do('send', {message: 'Hi'});
    clock.turn(4000);
    const agent = new DeskAgent(origin, 'kristi');
    await agent.chats();
    const id = await agent.onlyChat();
    await agent.perform(id, 'Accept', {nickname: 'Kim'});
    await agent.perform(id, 'SendMessage', {text: 'psst', visibility: 'Agents'});
    clock.turn(4000);
    const chat = server.store.chat(id);
    const kim = chat?.parties[1];
    assert(chat && kim);
    server.store.share(chat, kim, {name: 'form.pdf', bytes: Buffer.alloc(20_480)});
    server.faults.set({aliasChanges: {every: 1}});
    const {text} = await customer.do('refresh', {transcriptPosition: '3'});
    const from = '"from":{"nickname":"Kim","participantId":2,"type":"Agent"}';
    assert.equal(
      asInSample(text),
      `{"messages":[{${from},"index":3,"type":"ParticipantJoined","utcTime":1700000005000},` +
        `{${from},"index":5,"type":"FileUploaded","utcTime":1700000009000,` +
        '"userData":{"file-id":"0000AaFILE00000B","file-name":"form.pdf","file-size":"20480"}}],' +
        `"chatEnded":false,"statusCode":0,${keys('119')},"nextPosition":6}`,
    );
  });

  it('the end by inactivity', async (t) => {
    const {server, customer, clock} = await started(t);
    const [chat] = server.store.chats();
    assert(chat);
    clock.turn(40_000);
    await customer.do('startTyping');
    server.store.closeIdle(chat, 'Closed.');
    assert.equal(
      asInSample((await customer.do('refresh', {transcriptPosition: '3'})).text),
      '{"messages":[{"from":{"nickname":"system","participantId":0,"type":"External"},"index":3,"type":"IdleClose","text":"Closed.","utcTime":1700000040000},' +
        `{${adaBerg},"index":4,"type":"ParticipantLeft","utcTime":1700000040000,"eventAttributes":{"GCTI_SYSTEM":{"quit-reason-code":"7"}}}],` +
        `"chatEnded":true,"statusCode":0,${keys()},"nextPosition":5}`,
    );
  });

  it('a send after the end', async (t) => {
    const {customer} = await started(t);
    await customer.do('disconnect');
    const {status, text} = await customer.do('send', {message: 'Hi'});
    assert.equal(status, 200);
    assert.match(
      asInSample(text),
      /^\{"messages":\[\],"chatEnded":true,"statusCode":2,"alias":"118","chatId":"0000AaTEST00001A","errors":\[\{"code":249,"advice":"[^"]+ referenceId\[\d{8}\]"\}\]\}$/,
    );
  });

  it('faults: statusCode 1, and HTTP 400 with a code', async (t) => {
    const {origin, server, customer} = await started(t);
    server.faults.set({statusOne: {next: 1}});
    const one = await customer.do('refresh');
    assert.deepEqual(one.json, {statusCode: 1, chatEnded: false, messages: []});
    const wrong = await new PollingCustomer(origin).create({
      nickname: 'Ada',
      emailAddress: 'ada',
    });
    assert.equal(wrong.status, 400);
    assert.match(wrong.text, /^\{"errors":\[\{"code":364,"advice":"[^"]+"\}\]\}$/);
    server.faults.set({fewFiles: {files: 5}, refused: {next: 1, code: '201'}});
    assert.equal((await customer.do('refresh')).status, 400);
  });

  it('the limits for files', async (t) => {
    const {server, customer, clock} = await started(t);
    server.faults.set({filesNeedAgent: true});
    clock.turn(6000);
    assert.equal(
      (await customer.do('file/limits')).text,
      `{"messages":[{${adaBerg},"text":"file-client-cfg-get","type":"Notice","utcTime":1700000006000,` +
        '"userData":{"download-attempts":"3","upload-max-files":"3","delete-file":"odd","upload-max-file-size":"2097152","used-download-attempts":"0",' +
        '"used-upload-max-total-size":"0","upload-need-agent":"true","used-upload-max-files":"0","upload-max-total-size":"5242880","upload-file-types":"jpg:pdf:png"}}],' +
        '"chatEnded":false,"statusCode":0}',
    );
  });

  it('CometD: start, a message, and what was missed', async (t) => {
    const clock = new TurnedClock(start);
    const {origin} = await devServerFor(t, {clock});
    const customer = new PushedCustomer(origin);
    const {comet} = customer;
    await comet.open();
    const ack = await customer.publish('requestChat', {
      nickname: 'Ada',
      subject: 'Order',
      userData: {TimeZone: '60'},
    });
    assert.equal(JSON.stringify(ack), `{"channel":"${channel}","id":"1","successful":true}`);
    const from = '{"nickname":"Ada","participantId":1,"type":"Client"}';
    const first = await comet.next();
    assert.equal(
      asInSample(JSON.stringify(first)),
      `{"messages":[{"from":${from},"index":1,"type":"ParticipantJoined","utcTime":1700000000000}],` +
        '"chatEnded":false,"statusCode":0,"secureKey":"QUJD…","nextPosition":2}',
    );
    assert.match(String(first.secureKey), /^[A-Za-z0-9+/]{80}$/);
    customer.secureKey = String(first.secureKey);
    clock.turn(1000);
    await customer.publish('sendMessage', {message: 'Hi'});
    const message = `{"from":${from},"index":2,"type":"Message","text":"Hi","utcTime":1700000001000}`;
    const rest = '"chatEnded":false,"statusCode":0,"secureKey":"QUJD…","nextPosition":3}';
    assert.equal(asInSample(JSON.stringify(await comet.next())), `{"messages":[${message}],${rest}`);
    await customer.publish('requestNotifications', {transcriptPosition: 2});
    assert.equal(asInSample(JSON.stringify(await comet.next())), `{"messages":[${message}],${rest}`);
    await customer.publish('requestNotifications', {transcriptPosition: '3'});
    assert.equal(asInSample(JSON.stringify(await comet.next())), `{"messages":[],${rest}`);
  });

  it('CometD: a push on the wire has its channel first, and a message may come without a list around it', async (t) => {
    const {origin} = await devServerFor(t);
    const customer = new PushedCustomer(origin);
    await customer.create();
    const {secureKey} = customer;
    const lone = {
      channel,
      id: '5',
      clientId: customer.comet.clientId,
      data: {operation: 'startTyping', secureKey},
    };
    const text = await customer.comet.exchangeText(lone);
    assert.equal(text, `[{"channel":"${channel}","id":"5","successful":true}]`);
    const connect = {
      channel: '/meta/connect',
      clientId: customer.comet.clientId,
      connectionType: 'long-polling',
      id: '6',
    };
    assert.match(
      await customer.comet.exchangeText([connect]),
      /^\[\{"channel":"\/service\/chatV2\/customer-support","data":\{"messages":\[/,
    );
    assert.equal((await ask(`${origin}/genesys/2/chat/customer-support`)).status, 405);
  });
});
