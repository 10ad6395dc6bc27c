import {css, html, nothing} from 'lit';
import {ChatElement} from '../chat-element.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {define} from '../define.js';
import {typingSentence} from './typing-sentence.js';
import {shared} from '../theme/shared.js';

/** Names the agents who are typing. Keeps its height when nobody types, so that the transcript above does not jump. */
export class GmsChatTyping extends ChatElement {
  static override properties = {
    language: {attribute: false},
    names: {attribute: false},
  };
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: calc(8 * var(--_px));
        min-height: calc(24 * var(--_px));
        padding-inline: calc(20 * var(--_px));
        padding-block-end: calc(4 * var(--_px));
        font-size: calc(13 * var(--_px));
        color: var(--_muted);
        overflow-wrap: anywhere;
      }
      .dots {
        display: flex;
        gap: calc(3 * var(--_px));
      }
      i {
        width: calc(5 * var(--_px));
        height: calc(5 * var(--_px));
        border-radius: 50%;
        background: currentColor;
      }
      @media (prefers-reduced-motion: no-preference) {
        i {
          animation: wave 1.2s ease-in-out infinite;
        }
        i:nth-child(2) {
          animation-delay: 0.15s;
        }
        i:nth-child(3) {
          animation-delay: 0.3s;
        }
      }
      @keyframes wave {
        0%,
        60%,
        100% {
          opacity: 0.35;
        }
        30% {
          opacity: 1;
          transform: translateY(-2px);
        }
      }
      @media (forced-colors: active) {
        i {
          background: CanvasText;
        }
      }
    `,
  ];

  language: Language = english;
  /** Nicknames of the agents who are typing. */
  names: readonly string[] = [];

  override render() {
    const sentence = typingSentence(this.names, this.language);
    if (!sentence) return nothing;
    return html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
      <span role="status" aria-live="off">${sentence}</span>`;
  }
}

define('gms-chat-typing', GmsChatTyping);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-typing': GmsChatTyping;
  }
}
