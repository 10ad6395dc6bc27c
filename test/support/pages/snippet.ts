import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../root.js';

/** The first HTML of a page of the documentation, for the server at `url`. */
export function snippetOf(page: string, url: string): string {
  const text = readFileSync(path.join(root, 'docs', page), 'utf8');
  const [, html] = /```html\n([^]*?)```/.exec(text) ?? [];
  if (!html) throw new Error(`docs/${page} has no HTML.`);
  return html.replaceAll('https://gms.example.com/genesys', url);
}
