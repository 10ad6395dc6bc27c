import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {onRequest, type Request} from '../../../src/ui/requests.js';
import {tokens} from '../../../src/ui/theme/tokens.js';

/** Puts a part of the window on the page, with the custom properties that it inherits from the window. */
export async function part<E extends HTMLElement>(template: TemplateResult): Promise<E> {
  const frame = await fixture<HTMLElement>(html`<div class="window">${template}</div>`);
  const element = frame.firstElementChild;
  if (!element) throw new Error('Nothing was drawn.');
  return element as E;
}

/** Collects the requests of a part from now on. */
export function requestsOf(part: HTMLElement): readonly Request[] {
  const requests: Request[] = [];
  onRequest(part, (request) => requests.push(request));
  return requests;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `${tokens.cssText.replace(':host', '.window')}
  .window {
    color-scheme: light dark;
    display: block;
    position: relative;
    width: 360px;
    font: 400 15px / 1.45 var(--_font);
    background: var(--_surface);
    color: var(--_text);
  }`,
);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
