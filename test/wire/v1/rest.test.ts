import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ChatError} from '../../../src/wire/errors.js';
import type {Answer, Post, PostOptions} from '../../../src/wire/http.js';
import {call} from '../../../src/wire/v1/rest.js';

const URL = 'https://gms.example.com/genesys/1/service/S1/ixn/chat/send';
const EXCEPTION = '{"message":"It broke","exception":"com.genesyslab.gsg.services.chat.ChatException"}';
const HTML = '<!doctype html><title>502 Bad Gateway</title>';

const answering =
  (answer: Answer): Post =>
  () =>
    Promise.resolve(answer);

async function outcome(status: number, body: string): Promise<unknown> {
  try {
    return await call(answering({status, body}), URL, {});
  } catch (error) {
    assert.ok(error instanceof ChatError);
    return [error.kind, error.maybe ? 'maybe' : 'certain', error.status];
  }
}

test('sends the fields as a form and returns the JSON of the reply', async () => {
  const asked: unknown[] = [];
  const post: Post = (...request) => {
    asked.push(request);
    return Promise.resolve({status: 200, body: '{"_id":"S1"}'});
  };
  const reply = await call(post, URL, {message: 'a&b=c + ü 👍\n', empty: ''});
  assert.deepEqual(reply, {_id: 'S1'});
  const form = 'message=a%26b%3Dc+%2B+%C3%BC+%F0%9F%91%8D%0A&empty=';
  assert.deepEqual(asked, [
    [URL, 'application/x-www-form-urlencoded;charset=UTF-8', form, {timeout: 20_000}],
  ]);
});

test('passes on signal, keepalive and another time-out', async () => {
  const asked: (PostOptions | undefined)[] = [];
  const post: Post = (_url, _type, _body, options) => {
    asked.push(options);
    return Promise.resolve({status: 200, body: ''});
  };
  const {signal} = new AbortController();
  await call(post, URL, {}, {signal, keepalive: true});
  await call(post, URL, {}, {timeout: 5});
  assert.deepEqual(asked, [{timeout: 20_000, signal, keepalive: true}, {timeout: 5}]);
});

describe('an answer of', () => {
  const cases: [status: number, body: string, outcome: unknown][] = [
    [200, '{"transcriptPosition":"1"}', {transcriptPosition: '1'}],
    [200, '', {}],
    [204, '', {}],
    [200, ' \n', {}],
    [200, '[]', []],
    [200, 'null', null],
    [200, HTML, ['refused', 'maybe', 200]],
    [200, '\n<html>', ['refused', 'maybe', 200]],
    [200, 'hello', ['broken', 'maybe', 200]],
    [200, '{"chatIxnState":', ['broken', 'maybe', 200]],
    [200, EXCEPTION, ['broken', 'certain', 200]],
    [304, '', ['broken', 'certain', 304]],
    [400, EXCEPTION, ['refused', 'certain', 400]],
    [400, '', ['refused', 'certain', 400]],
    [401, '', ['refused', 'certain', 401]],
    [403, HTML, ['refused', 'certain', 403]],
    [403, EXCEPTION, ['broken', 'certain', 403]],
    [404, HTML, ['refused', 'certain', 404]],
    [415, '', ['refused', 'certain', 415]],
    [429, '{}', ['refused', 'certain', 429]],
    [500, EXCEPTION, ['broken', 'certain', 500]],
    [500, '', ['broken', 'maybe', 500]],
    [500, HTML, ['broken', 'maybe', 500]],
    [502, HTML, ['broken', 'maybe', 502]],
    [502, '{"exception":"java.net.ConnectException","message":"of the gateway"}', ['broken', 'maybe', 502]],
    [503, '', ['unavailable', 'certain', 503]],
    [503, EXCEPTION, ['unavailable', 'certain', 503]],
    [504, '', ['broken', 'maybe', 504]],
    [507, '', ['broken', 'maybe', 507]],
  ];
  for (const [status, body, expected] of cases) {
    test(`${status} with ${body.trim() ? body.slice(0, 40) : 'an empty body'} is ${JSON.stringify(expected)}`, async () => {
      assert.deepEqual(await outcome(status, body), expected);
    });
  }
});

test('tells faults that GMS itself reports from those of something in front of it', async () => {
  const isReported = async (status: number, body: string) => {
    const error = await call(answering({status, body}), URL, {}).catch((thrown: unknown) => thrown);
    return error instanceof ChatError && error.isReported;
  };
  for (const status of [200, 400, 403, 404, 410, 500])
    assert.equal(await isReported(status, EXCEPTION), true);
  for (const status of [401, 429, 502, 503, 504]) assert.equal(await isReported(status, EXCEPTION), false);
  for (const status of [200, 403, 500]) assert.equal(await isReported(status, HTML), false);
});

test('the message of the error contains the server’s text', async () => {
  await assert.rejects(call(answering({status: 400, body: EXCEPTION}), URL, {}), {
    message: `${URL}: 400 It broke`,
  });
});

test('the error of a request without an answer is passed on', async () => {
  const error = new ChatError('unreachable', 'No answer', {maybe: true});
  await assert.rejects(
    call(() => Promise.reject(error), URL, {}),
    (thrown) => thrown === error,
  );
});
