/** Names, defaults and English words that pages and their tests rely on, letter by letter. A change of one breaks them. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {en as files} from '../../src/i18n/files/en.js';
import {hoursWordsFor} from '../../src/i18n/hours-words.js';
import {inviteWords} from '../../src/i18n/invite-words.js';
import {english} from '../../src/i18n/english.js';
import {ALLOWED} from '../../src/ui/element/allowed-values.js';
import {DEFAULTS, usualService} from '../../src/ui/element/settings.js';
import {elements, membersOfPackage} from '../support/docs/manifest.js';

const named = (kind: 'events' | 'slots' | 'cssParts' | 'members') =>
  elements()
    .get('gms-chat')?.(kind)
    .map(({name}) => name) ?? [];

/** `all` has each of these words; it may have more. */
function has(all: readonly string[], words: string): void {
  const missing = words.split(' ').filter((name) => !all.includes(name));
  assert.deepEqual(missing, []);
}

describe('the element', () => {
  it('has these defaults and values', () => {
    assert.deepEqual(
      Object.fromEntries(Object.entries(DEFAULTS).filter(([, value]) => value !== '' && value !== undefined)),
      {
        ...{api: 1, delivery: 'auto', layout: 'floating', resume: 'session', maxLength: 4000},
        ...{fields: 'firstName lastName email subject', required: 'subject'},
        ...{open: false, sound: false, checkPrivateData: false, typingPreview: false},
        ...{markdown: false, attachments: false},
        ...{userData: {}, headers: {}, startFields: {}, fieldNames: {}, strings: {}},
      },
    );
    assert.deepEqual([1, 2].map(usualService), ['request-chat', 'customer-support']);
    assert.deepEqual(ALLOWED, {
      api: ['1', '2'],
      delivery: ['auto', 'comet', 'poll'],
      layout: ['floating', 'inline'],
      launcher: ['', 'none'],
      resume: ['session', 'tabs', 'off'],
    });
  });

  it('has these methods, events, slots and parts', () => {
    has(named('members'), 'show hide startChat sendMessage endChat downloadTranscript');
    has(named('members'), 'sendNotice addNotice insertText reset');
    has(named('members'), 'state sessionId agents transcript availability');
    const events =
      'open minimize statechange started message unread ended error before-start typing availability log';
    has(named('events'), events.replaceAll(/\S+/g, 'gms-chat-$&'));
    has(named('slots'), 'launcher header intro form-extra ended closed composer');
    has(
      named('cssParts'),
      'launcher panel header form field transcript message notice timestamp composer button',
    );
  });
});

it('the package has these doors', () => {
  has(membersOfPackage('exports'), '. ./client ./history ./invite ./react ./locales/*');
});

describe('in English', () => {
  const {strings} = english;

  it('the window says', () => {
    assert.deepEqual([0, 1, 2].map(strings.openChat), [
      'Open chat',
      'Open chat, 1 unread message',
      'Open chat, 2 unread messages',
    ]);
    assert.equal(strings.heading, 'Chat with us');
    assert.deepEqual([strings.minimizeChat, strings.endChat], ['Minimize chat', 'End chat']);
    assert.deepEqual([strings.confirmEnd, strings.keepChatting], ['End this chat?', 'Keep chatting']);
    const {firstName, lastName, email, subject, startChat} = strings;
    assert.deepEqual([firstName, lastName, email, subject], ['First name', 'Last name', 'Email', 'Subject']);
    assert.equal(startChat, 'Start chat');
    const {ended, startNewChat, downloadTranscript, forgetChat} = strings;
    assert.equal(ended, 'The chat has ended');
    assert.deepEqual(
      [startNewChat, downloadTranscript, forgetChat],
      ['Start a new chat', 'Download transcript', 'Forget this chat'],
    );
  });

  it('the conversation says', () => {
    const {conversation, message, send, joined, left, isTyping, stillHere} = strings;
    assert.deepEqual([conversation, message, send], ['Conversation', 'Message', 'Send']);
    assert.deepEqual([joined('Kristi'), left('Kristi')], ['Kristi has joined', 'Kristi has left']);
    assert.deepEqual([isTyping('Kristi', 1), stillHere], ['Kristi is typing…', "I'm still here"]);
    const {sending, waitingForConnection, notSent, notConfirmed, tryAgain, delete: remove} = strings;
    assert.deepEqual(
      [sending, waitingForConnection, notSent, notConfirmed, tryAgain, remove],
      ['Sending…', 'Waiting for the connection', 'Not sent', 'Not confirmed yet', 'Try again', 'Delete'],
    );
    const {now, reconnecting, messagesMissing, reloadMessages} = strings;
    assert.deepEqual([now, reconnecting], ['now', 'Reconnecting…']);
    assert.deepEqual([messagesMissing, reloadMessages], ['Some messages may be missing', 'Reload messages']);
  });

  it('what is beside it says', () => {
    assert.equal(strings.earlier, 'Earlier conversations');
    assert.equal(hoursWordsFor(english, {}).closed, 'We are closed');
    assert.deepEqual(
      [files.attachFile, files.cancelFile, files.downloadFile('a.pdf')],
      ['Attach a file', 'Cancel', 'Download a.pdf'],
    );
    assert.deepEqual(inviteWords(['en']), {accept: 'Chat now', decline: 'No, thanks', lang: 'en'});
  });
});
