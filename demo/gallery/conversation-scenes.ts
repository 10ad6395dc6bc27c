import {html} from 'lit';
import type {Language} from '../../src/i18n/language.js';
import type {OutgoingStatus} from '../../src/session/model/transcript.js';
import '../../src/ui/transcript/gms-chat-message.js';
import '../../src/ui/transcript/gms-chat-notice.js';
import type {MessageRow, NoticeRow} from '../../src/ui/transcript/rows.js';
import '../../src/ui/report/gms-chat-report.js';
import {RequestEvent} from '../../src/ui/requests.js';
import {within, type Scene} from './scene.js';
import {LONG_TEXT, LONG_URL, LONG_WORD, type Texts} from './texts.js';
import {NOW} from './time.js';
import {messageRow, noticeRow, outgoing} from './values.js';

const REPORT = [
  'gms-chat 0.2.0, 2026-11-30T14:05:00.000Z',
  'page: https://fernlight.example/lamps.html',
  'server: https://gms.fernlight.example/genesys, api 1',
  'chat: talking, line polling',
  'log:',
  '  2026-11-30T14:04:01.007Z fault refused 415',
].join('\n');

const message = (language: Language, row: Partial<MessageRow>, isOver = false) =>
  html`<gms-chat-message
    .language=${language}
    .row=${messageRow(row)}
    .now=${NOW}
    .isOver=${isOver}
  ></gms-chat-message>`;

const notice = (language: Language, row: Partial<NoticeRow>) =>
  html`<gms-chat-notice .language=${language} .row=${noticeRow(row)} .now=${NOW}></gms-chat-notice>`;

const theirs = (state: string, row: (texts: Texts) => Partial<MessageRow>): Scene => ({
  part: 'gms-chat-message',
  state,
  draw: (language, texts) => message(language, {sender: texts.agent, ...row(texts)}),
});

const own = (status: OutgoingStatus, isOver = false): Scene => ({
  part: 'gms-chat-message',
  state: `own, ${status}${isOver ? ', when the chat is over' : ''}`,
  draw: (language, {answers: text}) =>
    message(language, {own: true, text, at: NOW, outgoing: outgoing(text, {status})}, isOver),
});

const told = (state: string, row: (texts: Texts) => Partial<NoticeRow>): Scene => ({
  part: 'gms-chat-notice',
  state,
  draw: (language, texts) => notice(language, {name: texts.agent, ...row(texts)}),
});

export const conversationScenes: readonly Scene[] = [
  theirs('from an agent', ({asks}) => ({text: asks})),
  theirs('from somebody without a name', ({byes}) => ({sender: '', text: byes})),
  theirs('in the middle of a group', ({advises}) => ({
    text: advises,
    first: false,
    last: false,
    timed: false,
  })),
  theirs('with several lines and spaces', ({lines}) => ({text: lines})),
  theirs('with a link', ({withLink}) => ({text: withLink})),
  theirs('with a long URL', () => ({text: LONG_URL})),
  theirs('with a long word', () => ({sender: LONG_WORD, text: LONG_WORD})),
  theirs('with a long text', () => ({text: LONG_TEXT.repeat(2)})),
  theirs('that cannot be shown', () => ({text: ''})),
  theirs('in the opposite writing direction', ({foreign}) => ({text: foreign})),
  {
    part: 'gms-chat-message',
    state: 'own, delivered',
    draw: (language, {answers: text}) => message(language, {own: true, text}),
  },
  {
    part: 'gms-chat-message',
    state: 'own, with a link',
    draw: (language, {withLink: text}) => message(language, {own: true, text}),
  },
  own('queued'),
  own('sending'),
  own('sent'),
  own('maybe'),
  own('failed'),
  own('failed', true),
  ...[true, false].map((isTaken): Scene => ({
    ...own('failed'),
    state: `own, failed, ${isTaken ? 'with a copied report' : 'with a report to copy by hand'}`,
    act: (element) => {
      const report = element.shadowRoot?.querySelector('gms-chat-report');
      if (isTaken) Object.assign(report ?? {}, {isCopied: true});
      else {
        report?.toggleAttribute('shown', true);
        Object.assign(report ?? {}, {report: REPORT});
      }
    },
  })),
  told('joined', () => ({kind: 'joined'})),
  told('left', () => ({kind: 'left', name: ''})),
  told('a file', () => ({kind: 'file'})),
  told('a custom notice', ({custom}) => ({kind: 'custom', text: custom})),
  told('a long custom notice', () => ({kind: 'custom', text: `${LONG_TEXT} ${LONG_WORD}`})),
  told('a warning of silence', () => ({kind: 'idle-warning', name: '', isAsking: true})),
  ...[true, false].map((isTold): Scene => ({
    ...told('', () => ({kind: 'idle-warning', name: '', isAsking: true})),
    state: `a warning of silence, ${isTold ? 'answered' : 'which only a message helps'}`,
    act: (element) => {
      element.addEventListener(RequestEvent.type, (event) => {
        if (event instanceof RequestEvent && event.request.do === 'still-here')
          event.request.answered(isTold);
      });
      within(element, 'button')?.click();
    },
  })),
  told('a pushed page', ({page}) => ({kind: 'push-url', text: page})),
  told('a pushed page with a long URL', () => ({kind: 'push-url', text: LONG_URL})),
  told('a pushed page that cannot be opened', () => ({kind: 'push-url', text: 'javascript:alert(1)'})),
];
