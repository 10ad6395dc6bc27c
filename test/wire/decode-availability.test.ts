import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeHours, decodeWait} from '../../src/wire/decode-availability.js';

const NINE = Date.UTC(2026, 10, 30, 9);
const TEN = NINE + 3_600_000;

describe('the answer of a calendar service', () => {
  const open: readonly (readonly [what: string, periods: unknown])[] = [
    ['start and end', [{start: '2026-11-30T09:00:00Z', end: '2026-11-30T17:00:00Z'}]],
    ['other names, the end first', [{to: '2026-11-30T17:00:00Z', from: '2026-11-30T09:00:00Z'}]],
    [
      'milliseconds and an offset',
      [{open: '2026-11-30T10:00:00.000+0100', close: '2026-11-30T18:00:00.000+01:00'}],
    ],
    ['times without a zone, which are UTC', [{start: '2026-11-30T09:00:00', end: '2026-11-30T17:00:00'}]],
    ['minutes only', [{start: '2026-11-30T09:00Z', end: '2026-11-30T17:00Z'}]],
    [
      'local times beside UTC',
      [
        {
          start: {utc: '2026-11-30T09:00:00Z', localtime: '2026-11-30T04:00:00'},
          end: {utc: '2026-11-30T17:00:00Z'},
        },
      ],
    ],
    ['numbers', [{start: NINE, end: NINE + 1}]],
    ['pairs', [['2026-11-30T09:00:00Z', '2026-11-30T17:00:00Z']]],
    ['lists by day', {'2026-11-30': [{start: '2026-11-30T09:00:00Z'}], '2026-12-01': []}],
  ];
  for (const [what, periods] of open)
    it(`has periods with ${what}`, () => {
      assert.deepEqual(decodeHours({error: null, periods}), {isOpen: true, openings: [NINE]});
    });

  it('is a list itself, in any order', () => {
    const body = [{start: '2026-11-30T10:00:00Z'}, {start: '2026-11-30T09:00:00Z'}];
    assert.deepEqual(decodeHours(body), {isOpen: true, openings: [NINE, TEN]});
  });

  it('is closed without periods', () => {
    for (const body of [{periods: []}, {error: null, periods: []}, {periods: {'2026-11-30': []}}, []])
      assert.deepEqual(decodeHours(body), {isOpen: false, openings: []});
  });

  it('is open by a period that cannot be read', () => {
    for (const period of ['always', {start: 'soon'}, {start: '2026-99-30T09:00:00Z'}, null, 5])
      assert.deepEqual(decodeHours({periods: [period]}), {isOpen: true, openings: []});
  });

  it('is no answer when it names an error, or has no list', () => {
    for (const body of [
      {error: 'No such calendar', periods: []},
      {},
      {periods: 'none'},
      null,
      'closed',
      0,
      true,
    ])
      assert.equal(decodeHours(body), undefined);
  });
});

describe('the answer about the expected wait', () => {
  const answers: readonly (readonly [what: string, body: unknown])[] = [
    ['by the name of the queue', {vq1: {time: 1_700_000_000, ewt: 240.4, calls: 2}, vq2: {ewt: 5}}],
    ['alone', {ewt: 240.4, aqt: 60}],
    ['as a text', {vq1: {ewt: '240.4'}}],
    [
      'in a list',
      [
        {vq: 'vq2', ewt: 5},
        {vq: 'vq1', ewt: 240.4},
      ],
    ],
    ['in a list below', {data: [{virtualQueue: 'vq1', estimatedWaitTime: 240.4}]}],
    ['by another name, if there is one only', {'vq1@switch': {ewt: 240.4}}],
  ];
  for (const [what, body] of answers)
    it(`tells it ${what}`, () => assert.equal(decodeWait(body, 'vq1'), 240.4));

  it('tells none', () => {
    for (const body of [
      {},
      {vq1: {}},
      {vq1: {ewt: -1}},
      {vq1: {ewt: 'soon'}},
      {ewt: 1e9},
      {a: {ewt: 1}, b: {ewt: 2}},
      null,
      5,
      '',
    ])
      assert.equal(decodeWait(body, 'vq1'), undefined);
  });

  it('may be a wait of nothing', () => assert.equal(decodeWait({vq1: {ewt: 0}}, 'vq1'), 0));

  it('finds no member that every object has', () => assert.equal(decodeWait({}, 'constructor'), undefined));
});

describe('any value', () => {
  for (const value of [null, true, 0, -1, 1e300, '', 'text', '2026', [], [[]], {}, {length: 3}])
    it(`such as ${JSON.stringify(value)} throws nothing`, () => {
      for (const body of [value, [value], {periods: value}, {periods: [value]}, {ewt: value}, {vq1: value}]) {
        decodeHours(body);
        decodeWait(body, 'vq1');
      }
    });
});
