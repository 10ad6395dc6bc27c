import {html, nothing} from 'lit';
import type {Conversation, Fetched} from '../../context-services/earlier-chats.js';
import type {Interaction} from '../../context-services/interaction.js';
import {agentsIn} from '../../context-services/structured-text.js';
import type {Language} from '../../i18n/language.js';
import type {Transcript} from '../../session/model/transcript.js';
import type {RequestEvent} from '../requests.js';
import '../transcript/gms-chat-transcript.js';
import {iconButton, note} from './history-parts.js';
import {metaOf, titleOf} from './meta.js';

export interface EarlierConversation {
  readonly interaction: Interaction;
  readonly conversation: Fetched<Conversation>;
  readonly language: Language;
  /** For relative times, ms since 1970. */
  readonly now: number;
  /** The file of the chat could not be made. */
  readonly saveFailed: boolean;
  /** Called when an entry could not be drawn. */
  readonly onReport: (cause: unknown) => void;
  readonly onBack: () => void;
  readonly onSave: (transcript: Transcript) => void;
  readonly onRetry: () => void;
}

/** Draws one opened interaction: its subject, who took part, and its transcript or its plain text. */
export function earlierConversation({
  interaction,
  conversation: fetched,
  language,
  now,
  saveFailed,
  onReport,
  onBack,
  onSave,
  onRetry,
}: EarlierConversation) {
  const {strings} = language;
  const conversation = fetched.phase === 'there' ? fetched.value : undefined;
  const transcript = conversation?.kind === 'transcript' ? conversation.transcript : undefined;
  return html`
    <div class="head" part="header">
      ${iconButton('back', strings.back, onBack)}
      <div>
        <h2 tabindex="-1"><bdi>${titleOf(interaction, strings)}</bdi></h2>
        <p class="meta">${metaOf(interaction, transcript ? agentsIn(transcript) : [], language)}</p>
      </div>
      ${transcript ? iconButton('save', strings.downloadTranscript, () => onSave(transcript)) : nothing}
    </div>
    ${saveFailed ? html`<p class="note" role="alert">${strings.loadFailed}</p>` : nothing}
    ${note(fetched, reservation(conversation), strings, onRetry)}
    ${
      transcript
        ? html`<gms-chat-transcript
            exportparts="transcript, message, notice, timestamp, button"
            .language=${language}
            .transcript=${transcript}
            .now=${now}
            .isOver=${true}
            @chat-request=${({request}: RequestEvent) => {
              if (request.do === 'report') onReport(request.cause);
            }}
          ></gms-chat-transcript>`
        : nothing
    }
    ${
      conversation?.kind === 'text'
        ? html`<div
            class="text"
            part="transcript"
            role="group"
            aria-label=${strings.conversation}
            tabindex="0"
            dir="auto"
            .textContent=${conversation.text}
          ></div>`
        : nothing
    }
  `;

  /** Says that something may be missing from the conversation, or from its form. */
  function reservation(shown: Conversation | undefined): string {
    if (shown?.kind === 'text') return shown.isFallback ? strings.plainTextOnly : '';
    return shown?.transcript.isPartial ? strings.messagesMissing : '';
  }
}
