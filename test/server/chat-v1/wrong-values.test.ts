import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask, Customer, vasya, type Reply} from '../parties.js';

type Values = Readonly<Record<string, string>>;

/** The ways in which a request may carry its parameters. */
const ways: Readonly<Record<string, (url: string, fields: Values) => Promise<Reply>>> = {
  'a form': (url, fields) => post(url, {body: new URLSearchParams(fields)}),
  multipart: (url, fields) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return post(url, {body});
  },
  JSON: (url, fields) =>
    post(url, {body: JSON.stringify(fields), headers: {'content-type': 'application/json'}}),
  'the query': (url, fields) => post(`${url}?${new URLSearchParams(fields)}`),
};

function post(url: string, init: RequestInit = {}): Promise<Reply> {
  const headers = new Headers(init.headers);
  headers.set('gms_user', 'BuzzBrain');
  return ask(url, {...init, method: 'POST', headers});
}

/** Each operation, a value that it refuses, and the sentence that says so. */
const refused: readonly (readonly [operation: string, fields: Values, sentence: RegExp])[] = [
  ['request-chat', {_verbose: 'yes'}, /^_verbose takes true or false\.$/],
  ['request-chat', {_ttl: '0'}, /^_ttl takes a number of seconds/],
  ['request-chat', {_ttl: 'a day'}, /^_ttl takes/],
  ['request-chat', {clientTimeZoneOffset: 'CET'}, /^clientTimeZoneOffset takes minutes from UTC\.$/],
  ['request-chat', {timeZoneOffset: '900'}, /^timeZoneOffset takes/],
  ['start', {...vasya, notify_by: 'pigeon'}, /^notify_by takes comet\.$/],
  ['start', {...vasya, transcriptPosition: '-1'}, /^transcriptPosition takes a whole number\.$/],
  ['start', {...vasya, _verbose: '1'}, /^_verbose takes/],
  ['start', {...vasya, clientTimeZoneOffset: '1.5'}, /^clientTimeZoneOffset takes/],
  ['start', {...vasya, subject: ' '}, /^The parameter subject is missing\.$/],
  ['send', {}, /^The parameter message is missing\.$/],
  ['send', {message: ' \n'}, /message is missing/],
  ['send', {message: 'hello', transcriptPosition: 'two'}, /^transcriptPosition takes/],
  ['send', {message: 'hello', _verbose: 'maybe'}, /^_verbose takes/],
  ['refresh', {message: 'hello', transcriptPosition: '1e3'}, /^transcriptPosition takes/],
  ['refresh', {_verbose: 'maybe'}, /^_verbose takes/],
  ['startTyping', {_verbose: 'maybe'}, /^_verbose takes/],
  ['stopTyping', {transcriptPosition: 'x'}, /^transcriptPosition takes/],
  ['customNotice', {message: 'hello', transcriptPosition: 'x'}, /^transcriptPosition takes/],
  ['disconnect', {_verbose: 'maybe'}, /^_verbose takes/],
];

describe('a wrong value is refused with 415 and a sentence, and nothing is done', () => {
  for (const [way, request] of Object.entries(ways)) {
    for (const [operation, fields, sentence] of refused) {
      it(`${operation} ${JSON.stringify(fields)} in ${way}`, async (t) => {
        const {origin, server} = await devServerFor(t);
        const customer = new Customer(origin, 'BuzzBrain');
        await customer.openService();
        if (operation !== 'request-chat' && operation !== 'start') await customer.chat('', vasya);
        const [chat] = server.store.chats();
        const before = chat?.events.length;
        const {status, json} = await request(
          `${origin}/genesys/1/service/${pathOf(operation, customer)}`,
          fields,
        );
        assert.equal(status, 415);
        assert.match(String(json.message), sentence);
        assert.match(String(json.exception), /^com\.genesyslab\.gsg.*Exception$/);
        assert.equal([...server.store.chats()].length, chat ? 1 : 0);
        assert.equal(chat?.events.length, before);
        assert.equal(chat?.end, undefined);
      });
    }
  }

  it('an empty value counts as none', async (t) => {
    const customer = new Customer((await devServerFor(t)).origin);
    const empty = {_verbose: '', notify_by: '', transcriptPosition: '', clientTimeZoneOffset: ''};
    await customer.openService('request-chat', {_ttl: ''});
    assert.equal((await customer.chat('', {...vasya, ...empty})).json.chatIxnState, 'CONNECTED');
  });
});

function pathOf(operation: string, {serviceId}: Customer): string {
  if (operation === 'request-chat') return operation;
  return `${serviceId}/ixn/chat${operation === 'start' ? '' : `/${operation}`}`;
}
