import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {english} from '../../../src/i18n/english.js';
import {transcriptPage, transcriptText} from '../../../src/ui/transcript/save-transcript.js';
import {agentSays, customerSays, entry, joined, left} from '../../support/values/entries.js';
import {german} from '../../support/values/locales.js';
import {outgoing, transcript} from '../../support/values/states.js';

const ORIGIN = new Date(2026, 10, 21, 10, 42, 7).getTime();
const conversation = transcript({
  origin: ORIGIN,
  entries: [
    joined(),
    agentSays('Hello', 60),
    customerSays('Two\nlines', 120),
    entry('push-url', {text: 'https://example.com', seconds: 180}),
    entry('file', {seconds: 190}),
    entry('custom', {text: 'Order <42>', seconds: 200}),
    left('Kristi', 240),
  ].map((one, i) => ({...one, position: i + 2})),
});

/** The lines, with plain spaces: some versions of ICU write a narrow space (U+202F). */
const lines = (text: string) => text.replaceAll('\u202f', ' ').split('\n');

describe('transcriptText', () => {
  it('is the date, then a line for each message and notice', () => {
    assert.deepEqual(lines(transcriptText(conversation, english)), [
      'Saturday, November 21, 2026 at 10:42:07 AM',
      '',
      '10:42 AM Kristi has joined',
      '10:43 AM Kristi: Hello',
      '10:44 AM You: Two',
      'lines',
      '10:45 AM Kristi sent you a page: https://example.com',
      '10:45 AM Kristi sent a file that cannot be opened here',
      '10:45 AM Order <42>',
      '10:46 AM Kristi has left',
      '',
    ]);
  });

  it('marks messages that were not sent', () => {
    const failed = {
      ...conversation,
      entries: [],
      outgoing: [outgoing('a', {text: 'Hi', at: ORIGIN, status: 'failed'})],
    };
    assert.equal(lines(transcriptText(failed, english))[2], '10:42 AM You (Not sent): Hi');
  });

  it('calls an agent without a name "Agent"', () => {
    for (const name of ['', ' ', '\u200b']) {
      const nameless = {...conversation, entries: [{...agentSays('Hello', 0, name), position: 2}]};
      assert.equal(lines(transcriptText(nameless, english))[2], '10:42 AM Agent: Hello');
    }
  });

  it('says what cannot be shown, and leaves out a time that is impossible', () => {
    const odd = {...conversation, entries: [{...agentSays('', 1e300), position: 2}]};
    assert.equal(lines(transcriptText(odd, english))[2], 'Kristi: This message cannot be shown here');
  });

  it('isolates names and texts of the other direction, line by line, and drops what turns a line round', () => {
    const mixed = {
      ...conversation,
      entries: [{...agentSays('שלום!\nHello \u202efdp.exe', 0, '\u202eדנה'), position: 2}],
    };
    assert.deepEqual(lines(transcriptText(mixed, english)).slice(2, 4), [
      '10:42 AM \u2068דנה\u2069: \u2068שלום!\u2069',
      '\u2068Hello fdp.exe\u2069',
    ]);
  });

  it('names the files that were sent, own ones too', () => {
    const file = (party: 'agent' | 'client', position: number) => ({
      ...entry('file', {party, file: {id: `F${position}`, name: 'form.pdf', size: 20}}),
      position,
    });
    const files = {...conversation, entries: [file('agent', 2), file('client', 3)]};
    assert.deepEqual(lines(transcriptText(files, english)).slice(2, 4), [
      '10:42 AM Kristi: form.pdf',
      '10:42 AM You: form.pdf',
    ]);
  });

  it('uses the language that it is given', () => {
    const [date, , first] = lines(transcriptText(conversation, german));
    assert.match(date ?? '', /^Samstag, 21\. November 2026/);
    assert.equal(first, '10:42 Kristi ist dem Chat beigetreten');
  });
});

describe('transcriptPage', () => {
  it('contains all messages, and needs no other file', () => {
    const page = transcriptPage(conversation, english);
    for (const said of ['Kristi has joined', 'Hello', 'Two\nlines', 'https://example.com', 'Kristi has left'])
      assert.ok(page.includes(said), said);
    assert.doesNotMatch(page, /<script|<link|src=|href=|url\(/);
  });

  it('escapes HTML in messages', () => {
    const hostile = {
      ...conversation,
      entries: [{...agentSays('<img src=x onerror=alert(1)> & "so on"', 0, '<b>'), position: 2}],
    };
    const page = transcriptPage(hostile, english);
    assert.ok(page.includes('&#60;img src=x onerror=alert(1)&#62; &#38; &#34;so on&#34;'));
    assert.ok(page.includes('&#60;b&#62;'));
  });
});
