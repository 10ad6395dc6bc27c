import {html, nothing} from 'lit';
import type {FirstLanguage} from '../i18n/language.js';
import {ask} from './requests.js';

/**
 * The button beside a failure that copies a report for the people behind the site. It stays when its element is loaded, at
 * the first press, and so does the focus in it.
 * @param message id of the message that failed, if one did
 */
export const reportButton = (language: FirstLanguage, message?: string) =>
  html`<gms-chat-report .language=${language}
    ><button
      part="button report"
      type="button"
      data-do="report"
      data-message=${message ?? nothing}
      @click=${pressed}
    >
      ${language.strings.copyReport}
    </button></gms-chat-report
  >`;

function pressed({currentTarget}: Event): void {
  const at = currentTarget instanceof HTMLElement ? currentTarget.parentElement : null;
  const root = at?.getRootNode();
  // A request stays in the shadow root of its sender, so the sender is the element around it.
  if (at && root instanceof ShadowRoot) ask(root.host, {do: 'copy-report', at});
}
