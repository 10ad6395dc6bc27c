import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Message, SharedFile} from '../api/chat.js';
import {isOwn} from '../state/conversation-facts.js';
import './file-card.js';
import {linked} from '../parts/linked.js';
import {baseStyles} from '../parts/styles.js';
import '../parts/survey.js';
import {partyName} from '../state/party-name.js';

/** The messages of one chat. Use a new element for each chat: screen readers read out all messages that are added. */
@customElement('desk-transcript')
export class DeskTranscript extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-height: 0;
      }

      [role='log'] {
        height: 100%;
        overflow-y: auto;
        padding: 20px max(16px, calc(50% - 380px));
        overscroll-behavior: contain;
      }

      [role='log']:focus-visible {
        outline-offset: -2px;
      }

      .message {
        width: fit-content;
        max-width: min(85%, 560px);
        margin-top: 2px;
      }

      .first {
        margin-top: 16px;
      }

      .own {
        margin-inline-start: auto;
      }

      .meta {
        display: flex;
        gap: 8px;
        margin-bottom: 4px;
        padding: 0 4px;
        color: var(--desk-muted);
        font-size: 13px;
      }

      .own .meta {
        justify-content: flex-end;
      }

      .bubble {
        width: fit-content;
        padding: 8px 12px;
        border: 1px solid var(--desk-line);
        border-radius: 12px;
        background: var(--desk-surface);
        overflow-wrap: anywhere;
        unicode-bidi: plaintext;
        white-space: pre-wrap;
      }

      .own .bubble {
        margin-inline-start: auto;
        border-color: transparent;
        background: var(--desk-own, var(--desk-accent-soft));
      }

      .notice {
        margin: 16px 0;
        color: var(--desk-muted);
        font-size: 13px;
        text-align: center;
        overflow-wrap: anywhere;
      }

      desk-survey {
        width: min(100%, 560px);
        margin-inline: auto;
      }

      .notice:first-child {
        margin-top: 0;
      }

      a {
        color: var(--desk-accent);
      }
    `,
  ];

  @property({attribute: false}) chatId = '';
  @property({attribute: false}) label = 'Conversation';
  @property({attribute: false}) messages: readonly Message[] = [];
  @property({attribute: false}) customerName = '';
  /** The customer's answers after the end. */
  @property({attribute: false}) survey: Readonly<Record<string, string>> | undefined;
  @property({attribute: false}) agentName = '';

  @query('desk-survey') private readonly answers!: HTMLElement;
  @query('[role=log]') private readonly log!: HTMLElement | null;
  /** Does not scroll when the agent has scrolled back to read. */
  #follow = true;
  /** The place of the last scrolling, px. */
  #top = 0;
  readonly #resized = new ResizeObserver(() => this.#scrollDown());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override firstUpdated(): void {
    this.#resized.observe(this.answers);
  }

  override updated(changed: PropertyValues<this>): void {
    const last = changed.has('messages') ? this.messages.at(-1) : undefined;
    if (last && isOwn(last, this.agentName)) this.#follow = true;
    this.#scrollDown();
  }

  /** Not live: `DeskAnnouncer` says what is new. After a dialog, Chromium would tell of all of it again. */
  override render(): TemplateResult {
    return html`
      <div role="log" aria-live="off" aria-label=${this.label} tabindex="0" @scroll=${this.#scrolled}>
        ${repeat(
          this.messages,
          ({index}) => index,
          (message, place) => this.#line(message, this.messages[place - 1]),
        )}
        <desk-survey .answers=${this.survey}></desk-survey>
      </div>
    `;
  }

  readonly #scrolled = (): void => {
    const {log} = this;
    if (!log) return;
    // A browser tells of scrolling later, and more may have been drawn meanwhile: only the agent scrolls back.
    if (log.scrollHeight - log.scrollTop - log.clientHeight < 48) this.#follow = true;
    else if (log.scrollTop < this.#top) this.#follow = false;
    this.#top = log.scrollTop;
  };

  #scrollDown(): void {
    if (this.log && this.#follow) this.log.scrollTop = this.log.scrollHeight;
  }

  #line(message: Message, previous: Message | undefined): TemplateResult | typeof nothing {
    switch (message.type) {
      case 'Text':
        return this.#bubble(message, !previous || !continues(message, previous));
      case 'PushUrl':
        return notice(html`${this.#name(message)} sent ${linked(message.text)}`);
      case 'Notice':
        return notice(
          html`${this.#noticeOf(message)}${message.text ? html`: ${linked(message.text)}` : '.'}`,
        );
      case 'ParticipantJoined':
        return notice(html`${this.#name(message)} joined · ${time(message.at)}`);
      case 'ParticipantRejoined':
        return notice(html`${this.#name(message)} is back · ${time(message.at)}`);
      case 'ParticipantLeft':
        return notice(html`${this.#name(message)} left · ${time(message.at)}`);
      case 'NicknameUpdated':
        return notice(
          message.from.type === 'Customer'
            ? html`The customer is called <bdi>${message.from.nickname}</bdi> from here on.`
            : html`${this.#name(message)} has a new name.`,
        );
      case 'FileUploaded':
        return this.#bubble(message, !previous || !continues(message, previous));
      case 'FileDeleted':
        return notice(html`${this.#name(message)} deleted <bdi>${message.text}</bdi>`);
      case 'IdleAlert':
        return notice(html`The customer was warned that this chat will be closed.`);
      case 'IdleClose':
        return notice(html`The chat was closed, because nobody wrote anything.`);
      case 'TypingStarted':
        return notice(html`${this.#name(message)} is still here · ${time(message.at)}`);
      case 'TypingStopped':
        return nothing;
    }
  }

  #bubble(message: Message, first: boolean): TemplateResult {
    const own = isOwn(message, this.agentName);
    return html`
      <div class="message ${own ? 'own' : ''} ${first ? 'first' : ''}">
        ${first ? html`<div class="meta"><span>${this.#name(message)}</span>${time(message.at)}</div>` : nothing}
        ${message.file ? this.#file(message.file) : html`<div class="bubble">${linked(message.text)}</div>`}
      </div>
    `;
  }

  #file(file: SharedFile): TemplateResult {
    const deleted = this.messages.some(
      ({type, file: other}) => type === 'FileDeleted' && other?.id === file.id,
    );
    return html`<desk-file-card .chatId=${this.chatId} .file=${file} .deleted=${deleted}></desk-file-card>`;
  }

  /** A notice is meant for a program, and may have no text. */
  #noticeOf(message: Message): string {
    const name = this.#name(message);
    if (message.visibility === 'Agents') return `${name} sent a notice to colleagues`;
    if (message.from.type === 'Agent' || message.from.type === 'Supervisor')
      return `${name} sent a notice to the customer’s page`;
    return message.from.type === 'Customer' ? 'The customer’s page sent a notice' : `${name} sent a notice`;
  }

  #name({from}: Message): string {
    return partyName(from, this.customerName);
  }
}

/** Messages of the same sender within five minutes share one name and one time. */
function continues(message: Message, previous: Message): boolean {
  return (
    (previous.type === 'Text' || previous.type === 'FileUploaded') &&
    previous.from.type === message.from.type &&
    previous.from.nickname === message.from.nickname &&
    message.at.getTime() - previous.at.getTime() < 300_000
  );
}

function notice(content: TemplateResult): TemplateResult {
  return html`<p class="notice">${content}</p>`;
}

function time(at: Date): TemplateResult {
  return html`<time datetime=${at.toISOString()}>${clock.format(at)}</time>`;
}

const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});

declare global {
  interface HTMLElementTagNameMap {
    'desk-transcript': DeskTranscript;
  }
}
