import {html, nothing} from 'lit';
import type {Language} from '../../i18n/language.js';
import type {ChatState} from '../../session/model/state.js';
import {emptyTranscript, timeOfLast, type Transcript} from '../../session/model/transcript.js';
import type {StartDetails} from '../../wire/types.js';
import {waitSentence} from '../start/wait-sentence.js';
import {ask} from '../requests.js';
import {faultSentence} from './fault-sentence.js';
import '../composer/gms-chat-composer.js';
import '../composer/gms-chat-typing.js';
import '../start/gms-chat-form.js';
import '../start/gms-chat-wait.js';
import '../transcript/gms-chat-transcript.js';

/** Values that the body draws, besides the chat. */
interface View {
  readonly language: Language;
  /** Initial values of the start form. */
  readonly details: StartDetails;
  /** The unsent text in the composer. */
  readonly draft: string;
  /** Most characters in one message. */
  readonly maxLength: number;
  /** Position of the first unread entry; `Infinity` if there is none. */
  readonly newFrom: number;
  /** Current time for relative times, ms since 1970. */
  readonly now: number;
  /** The customer has been waiting for an agent for long. */
  readonly isLong: boolean;
  /** Asked for a part that the chat no longer has: whether it must stay, unseen, because the focus is still in it. */
  readonly keeps: (part: string) => boolean;
}

/**
 * Draws the part of the window below the header, by the phase of the chat: the start form, the conversation, the end. A part
 * that stays keeps its elements, and so the focus in them.
 */
export function body(chat: ChatState, view: View) {
  const {keeps} = view;
  const isOver = chat.phase === 'ended';
  const isWritten = !isForm(chat) && !isOver && chat.phase !== 'ending';
  return html`
    ${isForm(chat) || keeps('gms-chat-form') ? form(chat, view, !isForm(chat)) : nothing} ${wait(chat, view)}
    ${isForm(chat) && !keeps('gms-chat-transcript') ? nothing : transcript(chat, view, isOver)}
    ${isWritten || keeps('gms-chat-composer') ? composer(chat, view, !isWritten) : nothing}
    ${isOver || keeps('gms-chat-ended') ? end(chat, view, !isOver) : nothing}
  `;
}

export const isForm = ({phase}: ChatState): boolean => phase === 'idle' || phase === 'failed';

function form(chat: ChatState, {language, details}: View, isLeaving: boolean) {
  const fault = chat.phase === 'failed' ? faultSentence(chat.fault, language.strings) : '';
  return html`<div class="scroll" ?leaving=${isLeaving}>
    <gms-chat-form
      exportparts="form, field, button"
      .language=${language}
      .fault=${fault}
      .details=${'details' in chat ? chat.details : details}
    >
      ${fault ? html`<div class="fallback" slot="intro"><slot name="fallback"></slot></div>` : nothing}
      <slot id="intro" name="intro" slot="intro"></slot>
      <slot name="form-extra" slot="form-extra"></slot>
    </gms-chat-form>
  </div>`;
}

function wait(chat: ChatState, {language, isLong, keeps}: View) {
  const sentence = waitSentence(chat, language);
  const isLeaving = !sentence && keeps('gms-chat-wait');
  if (!sentence && !isLeaving) return nothing;
  return html`<gms-chat-wait
    exportparts="button"
    ?alone=${timeOfLast(entriesOf(chat)) === 0}
    ?leaving=${isLeaving}
    .language=${language}
    .sentence=${sentence}
    .isLong=${isLong || keeps('gms-chat-wait')}
    ><slot name="fallback"></slot
  ></gms-chat-wait>`;
}

function composer(chat: ChatState, {language, draft, maxLength}: View, isLeaving: boolean) {
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
    ></gms-chat-composer>
  `;
}

const restart = ({currentTarget}: Event): void => {
  if (currentTarget) ask(currentTarget, {do: 'restart'});
};

/** The words and the button inside `gms-chat-ended` are shown only where its chunk could not be loaded. */
function end(chat: ChatState, {language}: View, isLeaving: boolean) {
  return html`
    <gms-chat-ended
      exportparts="button"
      .language=${language}
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

function transcript(chat: ChatState, {language, newFrom, now}: View, isOver: boolean) {
  return html`<gms-chat-transcript
    exportparts="transcript, message, notice, timestamp, button"
    .language=${language}
    .transcript=${entriesOf(chat)}
    .newFrom=${newFrom}
    .now=${now}
    .isOver=${isOver}
  ></gms-chat-transcript>`;
}
