import {html, nothing} from 'lit';
import type {Language} from '../../i18n/language.js';
import type {ChatState} from '../../session/model/state.js';
import type {StartDetails} from '../../wire/types.js';
import type {Announcement} from './announcements.js';
import {faultSentence} from './fault-sentence.js';
import '../start/gms-chat-form.js';

/** Values that the body draws, besides the chat. */
export interface View {
  /** The conversation is being fetched, to start a chat. */
  readonly isConnecting: boolean;
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
}

/** Draws and announces a chat that has begun. Arrives with the conversation: see `talk.ts`. */
export interface Talk {
  readonly draw: (chat: Exclude<ChatState, {readonly phase: 'idle' | 'failed'}>, view: View) => unknown;
  readonly announcements: (before: ChatState, chat: ChatState, language: Language) => readonly Announcement[];
  /** Time of the last entry, ms since 1970; 0 if there is none. */
  readonly timeOfLast: (chat: ChatState) => number;
}

/** Draws the part of the window below the header, by the phase of the chat: the start form, the conversation, the end. */
export function body(chat: ChatState, view: View, talk: Talk | undefined) {
  switch (chat.phase) {
    case 'idle':
      return form(view, view.details);
    case 'failed':
      return form(view, chat.details, faultSentence(chat.fault, view.language.strings));
    default:
      return talk?.draw(chat, view);
  }
}

function form({language, isConnecting}: View, details: StartDetails, fault = '') {
  return html`<div class="scroll">
    <gms-chat-form
      exportparts="form, field, button"
      .language=${language}
      .fault=${fault}
      .details=${details}
      .isConnecting=${isConnecting}
    >
      ${fault ? html`<div class="fallback" slot="intro"><slot name="fallback"></slot></div>` : nothing}
      <slot name="intro" slot="intro"></slot>
      <slot name="form-extra" slot="form-extra"></slot>
    </gms-chat-form>
  </div>`;
}
