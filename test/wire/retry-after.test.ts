import assert from 'node:assert/strict';
import {test} from 'node:test';
import {retryAfter} from '../../src/wire/retry-after.js';

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);

const told = (status: number, headers: Record<string, string> = {}) =>
  retryAfter({status, headers: new Headers(headers)}, NOW);

test('reads seconds and HTTP dates', () => {
  assert.equal(told(429, {'Retry-After': '3'}), 3000);
  assert.equal(told(503, {'Retry-After': ' 120 '}), 120_000);
  assert.equal(told(429, {'Retry-After': 'Thu, 01 Jan 2026 12:00:30 GMT'}), 30_000);
});

test('a date counts by the clock of the server, if that can be read', () => {
  const headers = {'Retry-After': 'Thu, 01 Jan 2026 15:00:30 GMT', Date: 'Thu, 01 Jan 2026 15:00:00 GMT'};
  assert.equal(told(429, headers), 30_000);
});

test('a wait is neither shorter than a second nor longer than a day', () => {
  assert.equal(told(429, {'Retry-After': '0'}), 1000);
  assert.equal(told(429, {'Retry-After': 'Thu, 01 Jan 2025 12:00:00 GMT'}), 1000);
  assert.equal(told(429, {'Retry-After': '99999999999'}), 86_400_000);
});

test('429 wants a pause even if it does not tell how long; 503 only if it does', () => {
  assert.equal(told(429), 5000);
  assert.equal(told(429, {'Retry-After': 'soon'}), 5000);
  assert.equal(told(503), undefined);
  assert.equal(told(503, {'Retry-After': 'soon'}), undefined);
});

test('other answers want none', () => {
  for (const status of [200, 301, 401, 500, 502]) assert.equal(told(status, {'Retry-After': '3'}), undefined);
});
