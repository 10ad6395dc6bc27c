import {html, type TemplateResult} from 'lit';
import {duration, durationInWords} from './duration.js';

/**
 * "0:07" to look at, and "has waited for 7 seconds" to hear.
 * @param lead what is heard before the time
 * @param since milliseconds since 1970
 */
export function elapsed(lead: string, since: number): TemplateResult {
  const milliseconds = Date.now() - since;
  return html`<span class="visually-hidden">${lead} ${durationInWords(milliseconds)}</span
    ><span aria-hidden="true">${duration(milliseconds)}</span>`;
}
