import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {DEFAULTS} from '../../../src/ui/element/settings.js';
import {reportOf} from '../../../src/ui/report/report-text.js';
import {VERSION} from '../../../src/ui/report/version.js';
import {agentSays} from '../../support/values/entries.js';
import {ended, open, outgoing, transcript} from '../../support/values/states.js';

const settings = {
  ...DEFAULTS,
  server: '/genesys',
  firstName: 'Vasya',
  lastName: 'Pupkin',
  email: 'vasya@example.com',
  subject: 'My secret lamp',
  gmsUser: 'user-of-vasya',
  headers: {authorization: 'Bearer abc'},
};
const surroundings = {
  now: Date.UTC(2026, 10, 30, 14, 5),
  page: 'https://someone:word@shop.example.com/lamps.html?token=abc#key',
  browser: 'Firefox/140',
  isOnline: true,
};
const chat = open({
  line: 'down',
  gap: true,
  denial: {kind: 'refused', status: 401, message: 'Who is Vasya?'},
  transcript: transcript({
    entries: [{...agentSays('Hello Vasya'), position: 2}],
    outgoing: [outgoing('a', {text: 'My card number', status: 'failed'}), outgoing('b', {status: 'failed'})],
  }),
});
const log = [{at: Date.UTC(2026, 10, 30, 14, 4, 1, 7), what: 'fault', status: 'refused 401'}];
const report = reportOf(settings, chat, log, surroundings);

describe('the report', () => {
  it('has the version of package.json', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    assert.equal(VERSION, version);
  });

  it('tells version, page, browser, server, state and the log, and leaves queries and credentials out', () => {
    assert.deepEqual(report.split('\n'), [
      `gms-chat ${VERSION}, 2026-11-30T14:05:00.000Z`,
      'page: https://shop.example.com/lamps.html',
      'browser: Firefox/140, online',
      'server: https://shop.example.com/genesys, api 1',
      'delivery: auto (comet), resume: session, layout: floating',
      'chat: waiting, line down, messages missing, no access: refused 401',
      'id: not known',
      'transcript: entries 1, failed 2',
      'log:',
      '  2026-11-30T14:04:01.007Z fault refused 401',
    ]);
  });

  it('has no message, no name and no secret', () => {
    for (const word of [
      'Vasya',
      'Pupkin',
      'example.com/lamps.html?',
      'Hello',
      'card',
      'lamp,',
      'Bearer',
      'user-of',
      'token',
      'someone',
    ])
      assert.ok(!report.includes(word), word);
    for (const value of Object.values(chat.chat.keys)) assert.ok(!report.includes(value), value);
  });

  it('tells the end, a failed start, and a server that is none', () => {
    const of = (...[state, server = '/genesys']: [Parameters<typeof reportOf>[1], string?]) =>
      reportOf({...settings, server, service: 'lamps'}, state, [], surroundings);
    assert.match(of(ended({reason: 'lost'})), /^chat: ended, lost/m);
    const {details, transcript: entries} = chat;
    const failed = {
      phase: 'failed',
      details,
      transcript: entries,
      fault: {kind: 'unavailable', status: 503},
    } as const;
    assert.match(
      of(failed, 'http://'),
      /^server: not a URL, api 1, service lamps$[^]*^chat: failed, unavailable 503$/m,
    );
    assert.match(of({phase: 'idle'}), /^chat: idle$/m);
  });
});
