/** How the window draws and announces a chat that has begun. Its import gives it to the window. */
import {html, nothing} from 'lit';
import {systemClock} from '../../base/clock.js';
import {pageLifecycle} from '../../base/page-lifecycle.js';
import {whole} from '../../i18n/english.js';
import type {FirstLanguage, Language} from '../../i18n/language.js';
import {sessionIdOf, type ChatState} from '../../session/model/state.js';
import {emptyTranscript, timeOfLast, type Transcript} from '../../session/model/transcript.js';
import {endSentence} from '../end/end-sentence.js';
import {RelativeTimeTick} from '../relative-time-tick.js';
import {ask} from '../requests.js';
import {waitSentence} from '../start/wait-sentence.js';
import {announcements} from './announcements.js';
import {Announcer} from './announcer.js';
import {isForm, type Change, type Keeps, type Live, type Talk, type View} from './body.js';
import {connectionOf, type Offer, type Problem} from './offer.js';
import {GmsChatWindow} from './gms-chat-window.js';
import {loadEnd, question} from './question.js';
import {statusLines} from './status-lines.js';
import '../composer/gms-chat-composer.js';
import '../composer/gms-chat-typing.js';
import '../start/gms-chat-wait.js';
import {slowAt} from '../transcript/status-text.js';
import '../transcript/gms-chat-transcript.js';
import './gms-chat-banner.js';
import './header-of-chat.js';

type WholeView = View & {readonly language: Language};

GmsChatWindow.talk = {
  draw,
  isHeld,
  banner,
  question: (language, ...asked) => question(whole(language), ...asked),
  loadEnd,
  live,
};

function live(window: Parameters<Talk['live']>[0]): Live {
  const tick = new RelativeTimeTick(window, {
    clock: systemClock,
    lifecycle: pageLifecycle,
    watched: () => window.open,
    anchor: () => timeOfLast(entriesOf(window.chat)),
    due: () => slowAt(entriesOf(window.chat).outgoing, systemClock.now()),
  });
  // Speaks outside the panel while it is minimized: screen readers ignore live regions in hidden content.
  const announcer = new Announcer(window, systemClock, () =>
    [...window.renderRoot.querySelectorAll('.voice')].at(window.open ? 0 : -1),
  );
  return {
    tick,
    announce: (change) => announce(announcer, change),
    say: (announcement) => announcer.say(announcement),
    hold: () => announcer.hold(),
  };
}

function announce(
  announcer: Announcer,
  {before, chat, files, looks, isLong, isQuiet, isMoved, ...change}: Change,
): void {
  const language = whole(change.language);
  if (before) for (const line of announcements(before, chat, language, files, looks?.of)) announcer.say(line);
  const reason = before && before.phase !== 'ended' && 'reason' in chat ? chat.reason : undefined;
  // The focus says it where it goes to the words. Urgent like the last message, so that it comes after it.
  if (reason && (!isMoved || reason === 'customer'))
    announcer.say({line: endSentence(reason, language.strings), isUrgent: true});
  // A chat that was taken up after a reload was announced before it.
  announcer.sayStatuses(statusLines(chat, language, isLong), isQuiet);
}

function banner(chat: ChatState, given: FirstLanguage, offer: Offer, problem: Problem | undefined) {
  const language = whole(given);
  const {isDown, isUp, isDenied} = connectionOf(chat);
  return html`<gms-chat-banner
    exportparts="button, report"
    .language=${language}
    .problem=${problem && language.strings[problem]}
    .isDown=${isDown}
    .isUp=${isUp}
    .isDenied=${isDenied}
    .canLeave=${offer.canLeave}
    .hasGap=${offer.hasGap}
    .canReload=${offer.canReload}
    .canReport=${offer.canReport}
    >${offer.canLeave ? html`<slot name="fallback"></slot>` : nothing}</gms-chat-banner
  >`;
}

/** Draws the conversation or its end, by the phase of the chat. A part that stays keeps its elements, and so the focus in them. */
function draw(chat: ChatState, given: View) {
  const view = {...given, language: whole(given.language)};
  const {keeps} = view;
  const isOver = chat.phase === 'ended';
  const isWritten = !isForm(chat) && !isOver && chat.phase !== 'ending';
  return html`
    ${wait(chat, view)} ${isForm(chat) && !keeps('gms-chat-transcript') ? nothing : transcript(view)}
    ${isWritten || keeps('gms-chat-composer') ? composer(chat, view, !isWritten) : nothing}
    ${isOver || keeps('gms-chat-ended') ? end(chat, view, !isOver) : nothing}
  `;
}

function wait(chat: ChatState, {language, isLong, files, keeps}: WholeView) {
  const sentence = waitSentence(chat, language);
  const isLeaving = !sentence && keeps('gms-chat-wait');
  if (!sentence && !isLeaving) return nothing;
  return html`<gms-chat-wait
    exportparts="button"
    ?alone=${timeOfLast(entriesOf(chat)) === 0 && !files?.uploads.length}
    ?leaving=${isLeaving}
    .language=${language}
    .sentence=${sentence}
    .isLong=${isLong || keeps('gms-chat-wait')}
    ><slot name="fallback"></slot
  ></gms-chat-wait>`;
}

function composer(chat: ChatState, {language, draft, maxLength, files}: WholeView, isLeaving: boolean) {
  return html`
    <gms-chat-typing
      .language=${language}
      .names=${'typing' in chat ? chat.typing.map(({nickname}) => nickname) : []}
    ></gms-chat-typing>
    <gms-chat-composer
      exportparts="composer, button"
      ?leaving=${isLeaving}
      .language=${language}
      .text=${draft}
      .maxLength=${maxLength}
      >${files?.parts.attach(files, language)}<slot name="composer"></slot
    ></gms-chat-composer>
  `;
}

const restart = ({currentTarget}: Event): void => {
  if (currentTarget) ask(currentTarget, {do: 'restart'});
};

/** The words and the button inside `gms-chat-ended` are shown only where its chunk could not be loaded. */
function end(chat: ChatState, {language}: WholeView, isLeaving: boolean) {
  return html`
    <gms-chat-ended
      exportparts="button, report"
      .language=${language}
      .sessionId=${sessionIdOf(chat) ?? ''}
      .reason=${'reason' in chat ? chat.reason : 'customer'}
      ?leaving=${isLeaving}
    >
      ${language.strings.ended}
      <button part="button" type="button" @click=${restart}>${language.strings.startNewChat}</button>
      <slot name="ended" slot="ended"></slot>
    </gms-chat-ended>
  `;
}

const entriesOf = (chat: ChatState): Transcript =>
  chat.phase === 'idle' ? emptyTranscript : chat.transcript;

function isHeld(drawn: ChatState, chat: ChatState, keeps: Keeps): boolean {
  const buttons = buttonsOf(chat);
  const lost = buttonsOf(drawn).filter((button) => !buttons.includes(button));
  return lost.length > 0 && keeps('gms-chat-transcript', lost.join());
}

/** Selectors of the buttons of the messages that were not sent. */
function buttonsOf(chat: ChatState): readonly string[] {
  const requests = ['report', 'discard', ...(chat.phase === 'ended' ? [] : ['retry'])];
  return entriesOf(chat)
    .outgoing.filter(({status}) => status === 'failed')
    .flatMap(({id}) => requests.map((each) => `[data-do=${each}][data-message=${CSS.escape(id)}]`));
}

function transcript({drawn, language, newFrom, now, files, looks}: WholeView) {
  const isOver = drawn.phase === 'ended';
  return html`<gms-chat-transcript
    exportparts="transcript, message, notice, timestamp, button, report"
    .language=${language}
    .transcript=${entriesOf(drawn)}
    .newFrom=${newFrom}
    .now=${now}
    .isOver=${isOver}
    .files=${files}
    .looks=${looks}
    >${files?.parts.uploads(files, language, isOver)}</gms-chat-transcript
  >`;
}
