// Loaded at once, so that its elements are there in the first frame.
import '../../src/ui/end/end.js';
import '../../src/ui/window/talk.js';
import {html, nothing} from 'lit';
import type {ChatState} from '../../src/session/model/state.js';
import {findPrivateData} from '../../src/ui/composer/gms-chat-check.js';
import {GmsChatWindow} from '../../src/ui/window/gms-chat-window.js';
import {LONG_WAIT} from '../../src/ui/start/long-wait.js';
import {within, type Scene} from './scene.js';
import {LONG_TEXT, LONG_URL, LONG_WORD, type Texts} from './texts.js';
import {later} from './time.js';
import {ended, failed, open, outgoing, overNight, starting, talk, transcriptOf} from './values.js';

interface More {
  readonly inline?: boolean;
  readonly draft?: (texts: Texts) => string;
  readonly newFrom?: number;
  /** A message held back because it contains private data. */
  readonly sensitive?: string;
  readonly act?: (window: GmsChatWindow) => Promise<void> | void;
}

/** The whole window, with content slotted by the page. */
function scene(state: string, chat: (texts: Texts) => ChatState, more: More = {}): Scene {
  const {inline = false, draft, newFrom = Infinity, sensitive, act} = more;
  return {
    part: 'gms-chat-window',
    state,
    draw: (language, texts) => {
      const isNew = chat(texts).phase === 'idle';
      return html`<gms-chat-window
        open
        ?inline=${inline}
        .language=${language}
        .chat=${chat(texts)}
        .details=${texts.customer}
        .draft=${draft?.(texts) ?? ''}
        .newFrom=${newFrom}
        .sensitive=${sensitive ? {text: sensitive, found: findPrivateData(sensitive)} : undefined}
      >
        ${isNew ? html`<span slot="intro" lang=${language.locale}>${language.strings.intro}</span>` : nothing}
        <a slot="fallback" dir="ltr" href="tel:+15550100">555 0100</a>
      </gms-chat-window>`;
    },
    ...(act && {act: (element) => (element instanceof GmsChatWindow ? act(element) : undefined)}),
  };
}

const CARD = 'My card is 4111 1111 1111 1111, is that enough?';

const long = (texts: Texts) =>
  transcriptOf(
    talk(texts, [
      ['message', texts.agent, LONG_TEXT, 13],
      ['message', '', LONG_WORD, 13],
      ['message', texts.agent, LONG_URL, 14],
      ['message', '', texts.thanks, 14],
    ]),
  );

/** Scrolls up, then lets two messages arrive. */
function readUp(window: GmsChatWindow): void {
  const log = within(window, '.log');
  const {chat} = window;
  if (!log || chat.phase !== 'talking') return;
  log.scrollTop = 0;
  log.dispatchEvent(new Event('scroll'));
  const {entries} = chat.transcript;
  const more = entries.slice(-2).map((entry) => ({
    ...entry,
    position: entry.position + 2,
    party: 'agent' as const,
    nickname: chat.agents[0] ?? '',
  }));
  window.chat = {...chat, transcript: {...chat.transcript, entries: [...entries, ...more]}};
}

/** Makes the wait a long one. */
const waitLong = (window: GmsChatWindow) =>
  later(LONG_WAIT, () => {
    window.requestUpdate();
    return window.updateComplete;
  });

const askEnd = (window: GmsChatWindow) => within(window, 'button.quiet')?.click();

export const windowScenes: readonly Scene[] = [
  scene('idle', () => ({phase: 'idle'})),
  scene('failed', failed),
  scene('starting', starting),
  scene('starting, in a queue', (texts) => starting(texts, {queued: true})),
  scene('waiting, with a message sent', (texts) =>
    open(texts, {
      phase: 'waiting',
      agents: [],
      transcript: transcriptOf([['message', '', texts.hello, 14]]),
    }),
  ),
  scene(
    'waiting for a long time',
    (texts) => open(texts, {phase: 'waiting', agents: [], transcript: transcriptOf([])}),
    {act: waitLong},
  ),
  scene('talking', (texts) => open(texts, {typing: [{nickname: texts.agent, until: Infinity}]}), {
    draft: ({byes}) => byes,
  }),
  scene('talking, since yesterday', (texts) => open(texts, {transcript: overNight(texts)})),
  scene('talking, with long words', (texts) => open(texts, {transcript: long(texts), agents: [LONG_WORD]})),
  scene('talking, with unread messages', open, {newFrom: 6}),
  scene('talking, scrolled up with new messages below', (texts) => open(texts, {transcript: long(texts)}), {
    act: readUp,
  }),
  scene('talking, one message not sent', (texts) =>
    open(texts, {
      transcript: transcriptOf(talk(texts), {
        outgoing: [outgoing(texts.byes, {status: 'failed'}), outgoing(texts.thanks, {status: 'queued'})],
      }),
    }),
  ),
  scene('talking, connection lost', (texts) => open(texts, {line: 'down'})),
  scene('talking, with a gap', (texts) => open(texts, {gap: true})),
  scene('talking, with the question before the end', open, {act: askEnd}),
  scene('talking, with a warning about a card number', open, {sensitive: CARD}),
  scene('talking, with a warning about an account number in a long text', open, {
    sensitive: `${LONG_TEXT}${LONG_TEXT} DE89 3704 0044 0532 0130 00`,
  }),
  scene('talking, inline in the page', open, {inline: true}),
  scene('ending', (texts) => open(texts, {phase: 'ending'})),
  scene('ended', ended),
  scene('ended, with a message not sent', (texts) =>
    ended(texts, {
      reason: 'lost',
      gap: true,
      transcript: transcriptOf(talk(texts), {outgoing: [outgoing(texts.byes, {status: 'failed'})]}),
    }),
  ),
];
