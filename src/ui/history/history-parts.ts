import {html} from 'lit';
import type {Strings} from '../../i18n/catalog/strings.js';
import type {Fetched} from '../../context-services/earlier-chats.js';
import type {Interaction} from '../../context-services/interaction.js';
import type {InteractionTypes} from '../../context-services/interactions.js';
import {agentsIn} from '../../context-services/structured-text.js';
import type {Transcript} from '../../session/model/transcript.js';

/** Nicknames of the agents, by the id of the chat. */
export function agentsOf(
  interactions: readonly Interaction[],
  transcriptOf: (id: string) => Transcript | undefined,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    interactions.flatMap(({id}) => {
      const transcript = transcriptOf(id);
      return transcript ? [[id, agentsIn(transcript)]] : [];
    }),
  );
}

/** The interactions of the wanted types. A chat that is still going on belongs to the chat window. */
export function wanted(
  list: Fetched<readonly Interaction[]>,
  types: InteractionTypes,
): readonly Interaction[] {
  const all = list.phase === 'there' ? list.value : [];
  return all.filter(({kind, isOver}) => (kind === 'chat' ? isOver : types === 'all'));
}

const PICTURES = {
  back: 'm15 6-6 6 6 6',
  save: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
};

export function iconButton(picture: keyof typeof PICTURES, name: string, press: () => void) {
  return html`<button
    class="icon ${picture}"
    part="button"
    type="button"
    aria-label=${name}
    title=${name}
    @click=${press}
  >
    <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true"><path d=${PICTURES[picture]} /></svg>
  </button>`;
}

/** A line in place of the content: it is loading, it could not be loaded (with a button to try again), or it is empty. */
export function note({phase}: Fetched<unknown>, nothingThere: string, strings: Strings, again: () => void) {
  if (phase === 'failed') {
    return html`<div class="note">
      <p role="alert">${strings.loadFailed}</p>
      <button part="button" type="button" @click=${again}>${strings.tryAgain}</button>
    </div>`;
  }
  return html`<p class="note" role="status">${phase === 'there' ? nothingThere : strings.loading}</p>`;
}
