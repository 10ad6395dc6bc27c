import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../root.js';

/**
 * HTML of a page of the documentation, for the server at `url`.
 * @param heading the first HTML after this heading; by default the first of the page
 */
export function snippetOf(page: string, url: string, heading = ''): string {
  const text = readFileSync(path.join(root, 'docs', page), 'utf8');
  const [, html] = /```html(?: live)?\n([^]*?)```/.exec(text.slice(text.indexOf(heading))) ?? [];
  if (!html || !text.includes(heading)) throw new Error(`docs/${page} has no HTML after “${heading}”.`);
  return html.replaceAll('https://gms.example.com/genesys', url);
}
