import {late} from '../../base/late.js';
import {html, nothing} from 'lit';
import type {Language} from '../../i18n/language.js';
import type {SensitiveMessage} from '../composer/private-data.js';

/**
 * Draws the question that the customer must answer before going on, if there is one. Its element is not imported here: the
 * window has loaded `gms-chat-confirm` before it confirms, and `private-check.ts` has loaded `gms-chat-check` before there
 * can be a `sensitive` message.
 */
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

export const loadEnd = late(() => import('../end/end.js'));
