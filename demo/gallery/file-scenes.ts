// Loaded at once, so that its elements are there in the first frame.
import '../../src/ui/end/end.js';
import {html} from 'lit';
import type {Language} from '../../src/i18n/language.js';
import type {Entry} from '../../src/session/model/transcript.js';
import {fileParts} from '../../src/ui/files/file-parts.js';
import type {FilesView, ShownProblem, ShownUpload} from '../../src/ui/files-view.js';
import type {MessageRow} from '../../src/ui/transcript/rows.js';
import '../../src/ui/window/gms-chat-window.js';
import type {FileLimits} from '../../src/wire/types.js';
import {fileWordsIn} from './file-words.js';
import {within, type Scene} from './scene.js';
import {LONG_WORD, type Texts} from './texts.js';
import {NOW} from './time.js';
import {ended, messageRow, open, talk, transcriptOf} from './values.js';

const MB = 1024 * 1024;

const limits = (more: Partial<FileLimits> = {}): FileLimits => ({
  filesLeft: 3,
  maxSize: 2 * MB,
  bytesLeft: 5 * MB,
  types: ['jpg', 'png', 'pdf'],
  needsAgent: false,
  ...more,
});

const view = (language: Language, more: Partial<FilesView> = {}): FilesView => ({
  parts: fileParts,
  words: fileWordsIn(language.locale),
  uploads: [],
  limits: limits(),
  isAsking: false,
  isAgentHere: true,
  downloads: new Map(),
  ...more,
});

const upload = (more: Partial<ShownUpload> = {}): ShownUpload => ({
  id: 'a',
  name: 'moss-lamp.jpg',
  size: 1.4 * MB,
  status: 'sending',
  sent: 0.5 * MB,
  ...more,
});

const failed = (problem: ShownProblem, more: Partial<ShownUpload> = {}): ShownUpload =>
  upload({id: problem.why, status: 'failed', sent: 0, problem, ...more});

/** The pointer comes onto the button "Attach a file". */
function hint(element: Element): void {
  const button = within(element, 'button[aria-describedby=hint]');
  button?.parentElement?.dispatchEvent(new PointerEvent('pointerenter'));
}

const attach = (state: string, more: Partial<FilesView>): Scene => ({
  part: 'gms-chat-attach',
  state,
  draw: (language) =>
    html`<gms-chat-attach .language=${language} .files=${view(language, more)}></gms-chat-attach>`,
  act: (element) => {
    // In its place in the composer: room above it for the hint, and the button that sends beside it.
    if (element instanceof HTMLElement)
      Object.assign(element.style, {width: 'fit-content', marginBlock: '110px 0', marginInline: 'auto 56px'});
    hint(element);
  },
});

const uploads = (state: string, list: readonly ShownUpload[]): Scene => ({
  part: 'gms-chat-uploads',
  state,
  draw: (language) =>
    html`<gms-chat-uploads
      .language=${language}
      .files=${view(language, {uploads: list})}
    ></gms-chat-uploads>`,
});

const card = (
  state: string,
  row: (texts: Texts) => Partial<MessageRow>,
  more: Partial<FilesView> = {},
): Scene => ({
  part: 'gms-chat-file',
  state,
  draw: (language, texts) =>
    html`<gms-chat-file
      .language=${language}
      .now=${NOW}
      .row=${messageRow({sender: texts.agent, text: FORM.name, file: FORM, ...row(texts)})}
      .files=${view(language, more)}
    ></gms-chat-file>`,
});

const FORM = {id: 'F1', name: 'repair-form.pdf', size: 20_480};
const PHOTO = {id: 'F2', name: 'moss-lamp.jpg', size: 1.4 * MB};

/** A talk in which both have sent a file. */
function withFiles(texts: Texts) {
  const transcript = transcriptOf(talk(texts));
  const entry = (position: number, more: Pick<Entry, 'party' | 'nickname' | 'file'>): Entry => ({
    kind: 'file',
    text: '',
    seconds: 13 * 60,
    position,
    ...more,
  });
  const entries = [
    ...transcript.entries,
    entry(9, {party: 'client', nickname: '', file: PHOTO}),
    entry(10, {party: 'agent', nickname: texts.agent, file: FORM}),
  ];
  return {...transcript, entries};
}

export const fileScenes: readonly Scene[] = [
  attach('with the limits', {}),
  attach('before an agent is here', {limits: limits({needsAgent: true}), isAgentHere: false}),
  attach('when no more can be sent', {limits: limits({filesLeft: 0})}),
  attach('when the server does not answer', {limits: undefined}),
  uploads('sending, and one waiting', [
    upload(),
    upload({id: 'b', name: 'moss-lamp-2.jpg', status: 'waiting', sent: 0}),
  ]),
  uploads('sent', [upload({status: 'sent'})]),
  uploads('cut off', [failed({why: 'cut'})]),
  uploads('against the limits', [
    failed({why: 'size', limit: 2 * MB}, {size: 9 * MB}),
    failed({why: 'type', types: ['jpg', 'png', 'pdf']}, {name: 'setup.exe'}),
    failed({why: 'number', limit: 3}),
    failed({why: 'total', limit: MB}),
    failed({why: 'empty'}, {size: 0}),
    failed({why: 'folder'}, {name: 'Pictures', size: 0}),
    failed({why: 'no-agent'}),
    failed({why: 'refused'}),
  ]),
  uploads('with a long name', [upload({name: `${LONG_WORD}.jpg`})]),
  card('from an agent', () => ({})),
  card('own', () => ({own: true, file: PHOTO})),
  card('being fetched', () => ({}), {downloads: new Map([['F1', 'loading']])}),
  card('that did not arrive', () => ({}), {downloads: new Map([['F1', 'failed']])}),
  card('that is handed out no more', () => ({}), {downloads: new Map([['F1', 'gone']])}),
  card('in whose place a page came', () => ({}), {downloads: new Map([['F1', 'page']])}),
  card('that was deleted', () => ({isDeleted: true})),
  card('with a long name', () => ({file: {...FORM, name: `${LONG_WORD}.pdf`}})),
];

export const fileWindowScenes: readonly Scene[] = [
  {
    part: 'gms-chat-window',
    state: 'talking, with the limits for files',
    draw: (language, texts) =>
      html`<gms-chat-window
        open
        .language=${language}
        .chat=${open(texts)}
        .files=${view(language)}
      ></gms-chat-window>`,
    act: hint,
  },
  {
    part: 'gms-chat-window',
    state: 'talking, with files',
    draw: (language, texts) =>
      html`<gms-chat-window
        open
        .language=${language}
        .chat=${open(texts, {transcript: withFiles(texts)})}
        .draft=${texts.byes}
        .files=${view(language, {uploads: [upload({name: 'moss-lamp-2.jpg'})]})}
      ></gms-chat-window>`,
  },
  {
    part: 'gms-chat-window',
    state: 'talking, with a file that was cut off',
    draw: (language, texts) =>
      html`<gms-chat-window
        open
        .language=${language}
        .chat=${open(texts)}
        .files=${view(language, {uploads: [failed({why: 'cut'}), failed({why: 'folder'}, {name: 'Pictures', size: 0})]})}
      ></gms-chat-window>`,
  },
  {
    part: 'gms-chat-window',
    state: 'ended, with files',
    draw: (language, texts) =>
      html`<gms-chat-window
        open
        .language=${language}
        .chat=${ended(texts, {transcript: withFiles(texts)})}
        .files=${view(language)}
      ></gms-chat-window>`,
  },
];
