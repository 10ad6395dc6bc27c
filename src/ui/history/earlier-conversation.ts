import {html, nothing} from 'lit';
import type {Fetched} from '../../context-services/earlier-chats.js';
import type {Interaction} from '../../context-services/interaction.js';
import {agentsIn} from '../../context-services/structured-text.js';
import type {Language} from '../../i18n/language.js';
import type {Transcript} from '../../session/model/transcript.js';
import '../transcript/gms-chat-transcript.js';
import {metaOf} from './gms-chat-earlier.js';
import {iconButton, note} from './history-parts.js';

export interface EarlierConversation {
  readonly chat: Interaction;
  readonly transcript: Fetched<Transcript>;
  readonly language: Language;
  /** For relative times, ms since 1970. */
  readonly now: number;
  readonly onBack: () => void;
  readonly onSave: (transcript: Transcript) => void;
  readonly onRetry: () => void;
}

/** Draws one opened chat: its subject, who took part, and its transcript. */
export function earlierConversation({
  chat,
  transcript: fetched,
  language,
  now,
  onBack,
  onSave,
  onRetry,
}: EarlierConversation) {
  const {strings} = language;
  const transcript = fetched.phase === 'there' ? fetched.value : undefined;
  return html`
    <div class="head" part="header">
      ${iconButton('back', strings.back, onBack)}
      <div>
        <h2 tabindex="-1"><bdi>${chat.subject || strings.conversation}</bdi></h2>
        <p class="meta">${metaOf(chat, transcript ? agentsIn(transcript) : [], language)}</p>
      </div>
      ${transcript ? iconButton('save', strings.downloadTranscript, () => onSave(transcript)) : nothing}
    </div>
    ${note(fetched, '', strings, onRetry)}
    ${
      transcript
        ? html`<gms-chat-transcript
            exportparts="transcript, message, notice, timestamp, button"
            .language=${language}
            .transcript=${transcript}
            .now=${now}
            .isOver=${true}
          ></gms-chat-transcript>`
        : nothing
    }
  `;
}
