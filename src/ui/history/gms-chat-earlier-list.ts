import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import type {Interaction} from '../../context-services/interaction.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {shared} from '../theme/shared.js';
import './gms-chat-earlier.js';
import {canOpen} from './meta.js';

const NOBODY: readonly string[] = [];

/** The list of earlier chats. Those of one thread are a list of their own, with a caption. */
export class GmsChatEarlierList extends ChatElement {
  static override properties = {
    language: {attribute: false},
    threads: {attribute: false},
    agents: {attribute: false},
    open: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      ul {
        margin: 0;
        padding: 0;
        /* With none, Safari no longer calls it a list. */
        list-style: '';
      }
      li + li {
        border-block-start: 1px solid var(--_line);
      }
      .related {
        padding: calc(12 * var(--_px)) calc(20 * var(--_px)) 0;
        font-size: calc(13 * var(--_px));
        color: var(--_muted);
      }
      .thread ul {
        margin: calc(8 * var(--_px)) 0 calc(12 * var(--_px));
        margin-inline-start: calc(20 * var(--_px));
        border-inline-start: calc(3 * var(--_px)) solid var(--_line);
      }
    `,
  ];

  language: Language = english;
  /** Each a thread of at least one interaction. */
  threads: readonly (readonly Interaction[])[] = [];
  /** Nicknames of the agents by the id of the interaction, as far as they are known. */
  agents: ReadonlyMap<string, readonly string[]> = new Map();
  /** Called when the customer wants to read an interaction. */
  open: (interaction: Interaction) => void = () => {};

  override render() {
    const {strings} = this.language;
    return html`<ul>
      ${this.threads.map(([first, ...more], i) => {
        if (!first) return nothing;
        if (!more.length) return this.#item(first);
        const thread = [first, ...more];
        return html`<li class="thread">
          <p class="related" id="thread-${i}">${strings.related(thread.length)}</p>
          <ul aria-labelledby="thread-${i}">
            ${thread.map((interaction) => this.#item(interaction))}
          </ul>
        </li>`;
      })}
    </ul>`;
  }

  /** The button of an interaction, once it is drawn; `null` if it has none. */
  async buttonOf(id: string): Promise<HTMLElement | null> {
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll('gms-chat-earlier')];
    const row = rows.find(({interaction}) => interaction?.id === id);
    await row?.updateComplete;
    return row?.renderRoot.querySelector('button') ?? null;
  }

  #item(interaction: Interaction) {
    return html`<li>
      <gms-chat-earlier
        exportparts="button, timestamp"
        .language=${this.language}
        .interaction=${interaction}
        .agents=${this.agents.get(interaction.id) ?? NOBODY}
        @click=${canOpen(interaction) ? () => this.open(interaction) : nothing}
      ></gms-chat-earlier>
    </li>`;
  }
}

define('gms-chat-earlier-list', GmsChatEarlierList);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-earlier-list': GmsChatEarlierList;
  }
}
