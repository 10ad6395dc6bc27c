import {html, type TemplateResult} from 'lit';
import {duration, durationInWords} from './duration.js';

/**
 * Shows "0:07" and gives screen readers "has waited for 7 seconds".
 * @param lead words that screen readers hear before the time
 * @param since milliseconds since 1970
 */
export function elapsed(lead: string, since: number): TemplateResult {
  const milliseconds = Date.now() - since;
  return html`<span class="visually-hidden">${lead} ${durationInWords(milliseconds)}</span
    ><span aria-hidden="true">${duration(milliseconds)}</span>`;
}
