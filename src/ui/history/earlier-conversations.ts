import {html, nothing} from 'lit';
import type {Fetched} from '../../context-services/earlier-chats.js';
import type {Interaction} from '../../context-services/interaction.js';
import type {Language} from '../../i18n/language.js';
import type {Transcript} from '../../session/model/transcript.js';
import {agentsOf, iconButton, note} from './history-parts.js';
import './gms-chat-earlier-list.js';

export interface EarlierConversations {
  readonly list: Fetched<unknown>;
  readonly threads: readonly (readonly Interaction[])[];
  /** There are more threads to show. */
  readonly hasMore: boolean;
  /** The button for more stays, unseen, because the focus is still in it. */
  readonly isMoreLeaving: boolean;
  readonly language: Language;
  readonly transcriptOf: (id: string) => Transcript | undefined;
  /** Goes back to the view from which the list was opened. */
  readonly onLeave: (() => void) | undefined;
  readonly onOpen: (interaction: Interaction) => void;
  readonly onMore: () => void;
  readonly onRetry: () => void;
}

/** Draws the list of interactions, or why there is none. */
export function earlierConversations({
  list,
  threads,
  hasMore,
  isMoreLeaving,
  language,
  transcriptOf,
  onLeave,
  onOpen,
  onMore,
  onRetry,
}: EarlierConversations) {
  const {strings} = language;
  return html`
    <div class="head" part="header">
      ${onLeave ? iconButton('back', strings.back, onLeave) : nothing}
      <div><h2 tabindex="-1">${strings.earlier}</h2></div>
    </div>
    <div class="scroll">
      ${note(list, threads.length ? '' : strings.noEarlier, strings, onRetry)}
      ${
        threads.length
          ? html`<gms-chat-earlier-list
              exportparts="button, timestamp"
              .language=${language}
              .threads=${threads}
              .agents=${agentsOf(threads.flat(), transcriptOf)}
              .open=${onOpen}
            ></gms-chat-earlier-list>`
          : nothing
      }
      ${
        hasMore || isMoreLeaving
          ? html`<button class="more" part="button" type="button" ?leaving=${!hasMore} @click=${onMore}>
              ${strings.showMore}
            </button>`
          : nothing
      }
    </div>
  `;
}
