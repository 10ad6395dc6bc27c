/** The pages for people who use the package, and the code in them. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../root.js';

export interface Page {
  /** Path from the root of the repository, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** A fenced block of code. */
export interface Snippet {
  /** `docs/headless.md:12`, the line of its fence. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

export function pages(): readonly Page[] {
  const top = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'ARCHITECTURE.md', 'CHANGELOG.md'];
  const docs = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'));
  return [...top, ...docs.map((name) => `docs/${name}`)].map((file) => ({
    file,
    text: readFileSync(path.join(root, file), 'utf8'),
  }));
}

export function snippets(languages: readonly string[]): readonly Snippet[] {
  return pages()
    .flatMap(snippetsOf)
    .filter(({language}) => languages.includes(language));
}

function snippetsOf({file, text}: Page): readonly Snippet[] {
  return Array.from(text.matchAll(/^( *)```(\S*)[^\n]*\n([^]*?)^\1```$/gm), (match) => {
    const [, , language = '', code = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return {place: `${file}:${line}`, language, code};
  });
}

/** The text of a page without its code. */
export const prose = (text: string): string => text.replaceAll(/^( *)```[^]*?^\1```$/gm, '');
