import {html, nothing} from 'lit';
import type {Language} from '../../i18n/language.js';
import type {SensitiveMessage} from '../composer/private-data.js';
import '../end/gms-chat-confirm.js';

/** What must be answered before the panel goes on, if anything. */
export function question(language: Language, confirming: boolean, sensitive: SensitiveMessage | undefined) {
  if (sensitive)
    return html`<gms-chat-check
      exportparts="button"
      .language=${language}
      .sensitive=${sensitive}
    ></gms-chat-check>`;
  return confirming
    ? html`<gms-chat-confirm exportparts="button" .language=${language}></gms-chat-confirm>`
    : nothing;
}
