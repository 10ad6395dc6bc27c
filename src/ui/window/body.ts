import {html, nothing} from 'lit';
import type {Language} from '../../i18n/language.js';
import type {ChatState, Ended, Open, Starting} from '../../session/model/state.js';
import {timeOfLast, type Transcript} from '../../session/model/transcript.js';
import type {StartDetails} from '../../wire/types.js';
import {isWait, LONG_WAIT, waitSentence} from '../start/wait-sentence.js';
import {ask} from '../requests.js';
import type {FilesView} from '../files-view.js';
import {faultSentence} from './fault-sentence.js';
import {canLeave} from './gms-chat-banner.js';
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
  /** Time at which the customer began to wait for an agent, ms since 1970. */
  readonly waitsSince: number;
  /** Set if files can be sent and fetched; its elements are loaded by then. */
  readonly files: FilesView | undefined;
}

/** Draws the part of the window below the header, by the phase of the chat: the start form, the conversation, the end. */
export function body(chat: ChatState, view: View) {
  switch (chat.phase) {
    case 'idle':
      return form(view, view.details);
    case 'failed':
      return form(view, chat.details, faultSentence(chat.fault, view.language.strings));
    case 'starting':
    case 'waiting':
    case 'talking':
    case 'ending':
      return conversation(chat, view);
    case 'ended':
      return end(chat, view);
  }
}

function form({language}: View, details: StartDetails, fault = '') {
  return html`<div class="scroll">
    <gms-chat-form
      exportparts="form, field, button"
      .language=${language}
      .fault=${fault}
      .details=${details}
    >
      ${fault ? html`<div class="fallback" slot="intro"><slot name="fallback"></slot></div>` : nothing}
      <slot name="intro" slot="intro"></slot>
      <slot name="form-extra" slot="form-extra"></slot>
    </gms-chat-form>
  </div>`;
}

function conversation(chat: Starting | Open, view: View) {
  return html`
    ${wait(chat, view)} ${transcript(chat.transcript, view)}
    ${chat.phase === 'ending' ? nothing : composer(chat, view)}
  `;
}

function wait(chat: Starting | Open, {language, now, waitsSince, files}: View) {
  const sentence = waitSentence(chat, language);
  if (!sentence) return nothing;
  return html`<gms-chat-wait
    exportparts="button"
    ?alone=${timeOfLast(chat.transcript) === 0 && !files?.uploads.length}
    .language=${language}
    .sentence=${sentence}
    .isLong=${isWait(chat) && !canLeave(chat) && now - waitsSince >= LONG_WAIT}
    ><slot name="fallback"></slot
  ></gms-chat-wait>`;
}

function composer(chat: Starting | Open, {language, draft, maxLength, files}: View) {
  return html`
    <gms-chat-typing
      .language=${language}
      .names=${'typing' in chat ? chat.typing.map(({nickname}) => nickname) : []}
    ></gms-chat-typing>
    <gms-chat-composer
      exportparts="composer, button"
      .language=${language}
      .text=${draft}
      .maxLength=${maxLength}
      >${
        files
          ? html`<gms-chat-attach
              exportparts="button"
              .language=${language}
              .files=${files}
            ></gms-chat-attach>`
          : nothing
      }</gms-chat-composer
    >
  `;
}

const restart = ({currentTarget}: Event): void => {
  if (currentTarget) ask(currentTarget, {do: 'restart'});
};

/** The words and the button inside `gms-chat-ended` are shown only where its chunk could not be loaded. */
function end(chat: Ended, view: View) {
  const {language} = view;
  return html`
    ${transcript(chat.transcript, view, true)}
    <gms-chat-ended exportparts="button" .language=${language} .reason=${chat.reason}>
      ${language.strings.ended}
      <button part="button" type="button" @click=${restart}>${language.strings.startNewChat}</button>
      <slot name="ended" slot="ended"></slot>
    </gms-chat-ended>
  `;
}

function transcript(entries: Transcript, {language, newFrom, now, files}: View, isOver = false) {
  return html`<gms-chat-transcript
    exportparts="transcript, message, notice, timestamp, button"
    .language=${language}
    .transcript=${entries}
    .newFrom=${newFrom}
    .now=${now}
    .isOver=${isOver}
    .files=${files}
    >${
      files
        ? html`<gms-chat-uploads
            exportparts="message, button"
            .language=${language}
            .files=${files}
            .isOver=${isOver}
          ></gms-chat-uploads>`
        : nothing
    }</gms-chat-transcript
  >`;
}
