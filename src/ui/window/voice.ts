import {html} from 'lit';

/** Two live regions, one polite, one assertive: in the page before there is anything to announce. */
export const voice = html`<div class="voice heard-only">
  <div aria-live="polite"></div>
  <div aria-live="assertive"></div>
</div>`;
