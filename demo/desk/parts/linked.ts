import {html, type TemplateResult} from 'lit';
import {pieces} from './links.js';

/** Only http(s) addresses become links: a message, a pushed link or attached data can come from anybody. */
export function linked(text: string): (TemplateResult | string)[] {
  return pieces(text).map((piece) =>
    piece.isLink
      ? html`<a href=${piece.text} target="_blank" rel="noopener noreferrer">${piece.text}</a>`
      : piece.text,
  );
}
