import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {AvailabilityClient} from '../../src/wire/availability.js';
import type {Content} from '../../src/wire/http.js';

const SERVER = 'https://gms.example.com/genesys';
const NOW = Date.UTC(2026, 10, 29, 18);

/** A client whose every question has this answer, and the URLs of the questions. */
function clientFor(body: unknown, status = 200) {
  const asked: string[] = [];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const content: Content = {status, type: 'application/json', bytes: new TextEncoder().encode(text).buffer};
  const client = new AvailabilityClient((url) => {
    asked.push(url.replace(SERVER, ''));
    return Promise.resolve(content);
  }, SERVER);
  return {client, asked};
}

describe('opening hours', () => {
  it('are asked about now, by the clock of the server', async () => {
    const {client, asked} = clientFor({error: null, periods: []});
    assert.equal((await client.hours('business hours', {})).isOpen, false);
    assert.deepEqual(asked, ['/1/service/business%20hours']);
  });

  it('are asked for the next two weeks, and begin after this moment', async () => {
    const starts = ['2026-11-29T08:00:00Z', '2026-12-01T08:00:00Z', '2026-11-30T08:00:00Z'];
    const {client, asked} = clientFor({periods: starts.map((start) => ({start}))});
    assert.equal(await client.opening('hours', NOW, {}), Date.UTC(2026, 10, 30, 8));
    assert.deepEqual(asked, ['/1/service/hours?number-of-days=14']);
  });

  it('may not be known', async () => {
    assert.equal(await clientFor({periods: []}).client.opening('hours', NOW, {}), undefined);
  });
});

describe('the expected wait', () => {
  it('is asked in each version of the API', async () => {
    const {client, asked} = clientFor({'vq & 1': {ewt: 30}});
    assert.deepEqual([await client.wait(1, 'vq & 1', {}), await client.wait(2, 'vq & 1', {})], [30, 30]);
    assert.deepEqual(asked, [
      '/1/service/ewt-for-vq?name=vq%20%26%201&aqt=urs2',
      '/2/ewt/ewt2?vqs=vq%20%26%201',
    ]);
  });
});

describe('an answer of another kind', () => {
  for (const [body, status, kind] of [
    [{}, 200, 'broken'],
    ['not JSON', 200, 'broken'],
    ['<html>', 200, 'refused'],
    [{}, 404, 'refused'],
    [{}, 503, 'unavailable'],
    [{}, 500, 'broken'],
  ] as const)
    it(`is ${kind}: ${JSON.stringify(body)} with ${status}`, async () => {
      const {client} = clientFor(body, status);
      await assert.rejects(client.hours('hours', {}), {kind, status});
      await assert.rejects(client.wait(1, 'vq', {}), {kind, status});
    });
});
