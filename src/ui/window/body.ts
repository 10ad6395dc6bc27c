import {html, nothing, type ReactiveControllerHost} from 'lit';
import type {FirstLanguage} from '../../i18n/language.js';
import type {ChatState} from '../../session/model/state.js';
import type {StartDetails} from '../../wire/types.js';
import type {FilesView} from '../files-view.js';
import type {Looks} from '../looks.js';
import type {Announcement} from './announcements.js';
import type {Offer, Problem} from './offer.js';
import type {SensitiveMessage} from '../composer/private-data.js';
import type {FormView} from '../start/start-details.js';
import {faultSentence, isAboutEmail} from './fault-sentence.js';
import '../start/gms-chat-form.js';

/**
 * Asked for a part that the chat no longer has: whether it must stay, unseen, because the focus is still in it.
 * @param inner matches the only elements in the part that count
 */
export type Keeps = (part: string, inner?: string) => boolean;

/** Values that the body draws, besides the chat. */
export interface View {
  /** A chat is being started, and has not begun. */
  readonly isConnecting: boolean;
  readonly language: FirstLanguage;
  /** Initial values of the start form. */
  readonly details: StartDetails;
  readonly form: FormView;
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
  /** Set if files can be sent and fetched; its elements are loaded by then. */
  readonly files: FilesView | undefined;
  /** Set if entries may look in other ways. */
  readonly looks: Looks | undefined;
  /** The chat whose messages are drawn: see `isHeld`. */
  readonly drawn: ChatState;
  readonly keeps: Keeps;
}

/** The change that the window has just drawn. */
export interface Change {
  readonly before: ChatState | undefined;
  readonly chat: ChatState;
  readonly language: FirstLanguage;
  readonly files: FilesView | undefined;
  readonly looks: Looks | undefined;
  /** The wait for an agent is a long one. */
  readonly isLong: boolean;
  /** The states that are shown are not news for the customer. */
  readonly isQuiet: boolean;
  /** The focus moves. */
  readonly isMoved: boolean;
}

/** Keeps one window up to date while a chat is on. */
export interface Live {
  /** The time that relative times are drawn for. */
  readonly tick: {readonly now: number};
  readonly announce: (change: Change) => void;
  readonly say: (announcement: Announcement) => void;
  /** Announces nothing until a screen reader knows where the focus has gone. */
  readonly hold: () => void;
}

type TalkingWindow = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly open: boolean;
  readonly chat: ChatState;
};

/** Draws and announces a chat that has begun. Arrives with the conversation: see `talk.ts`. */
export interface Talk {
  /** Draws the question that the customer must answer before going on, if there is one. */
  readonly question: (
    language: FirstLanguage,
    isConfirming: boolean,
    sensitive: SensitiveMessage | undefined,
    isOver: boolean,
  ) => unknown;
  /** Loads the elements of the end. Rejects with `LateError`. */
  readonly loadEnd: () => Promise<unknown>;
  readonly draw: (chat: ChatState, view: View) => unknown;
  /** Whether the messages stay as they are drawn, because the focus is on a button that they lose with `chat`. */
  readonly isHeld: (drawn: ChatState, chat: ChatState, keeps: Keeps) => boolean;
  /** Draws the state of the connection. */
  readonly banner: (
    chat: ChatState,
    language: FirstLanguage,
    offer: Offer,
    problem: Problem | undefined,
  ) => unknown;
  readonly live: (window: TalkingWindow) => Live;
}

/** Draws the part of the window below the header: the start form, and what the conversation draws. */
export function body(chat: ChatState, view: View, talk: Talk | undefined) {
  const isLeaving = !isForm(chat);
  return html`
    ${!isLeaving || view.keeps('gms-chat-form') ? form(chat, view, isLeaving) : nothing}
    ${talk?.draw(chat, view)}
  `;
}

export const isForm = ({phase}: ChatState): boolean => phase === 'idle' || phase === 'failed';

function form(chat: ChatState, view: View, isLeaving: boolean) {
  const {language, details, isConnecting} = view;
  const failed = chat.phase === 'failed' ? chat : undefined;
  const isOfEmail = !!failed && isAboutEmail(failed.fault) && view.form.fields.includes('email');
  const fault = failed && !isOfEmail ? faultSentence(failed.fault, language.strings) : '';
  return html`<div class="scroll" ?leaving=${isLeaving}>
    <gms-chat-form
      exportparts="form, field, button, report"
      .language=${language}
      .fault=${fault}
      .refusedEmail=${isOfEmail ? failed.details.email : undefined}
      .isConnecting=${isConnecting}
      .details=${'details' in chat ? chat.details : details}
      .view=${view.form}
    >
      ${fault ? html`<div class="fallback" slot="intro"><slot name="fallback"></slot></div>` : nothing}
      <slot id="intro" name="intro" slot="intro"></slot>
      <slot name="form-extra" slot="form-extra"></slot>
      <slot name="closed" slot="closed"></slot>
    </gms-chat-form>
  </div>`;
}
