/** The law of CONTRIBUTING.md for prose: a sentence begins with its subject. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {opensWithClause} from './support/measures/house.js';

const pages = [
  ...readdirSync('.').filter((name) => /^[A-Z_]+\.md$/.test(name)),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The sentences, headings and cells of a page in Markdown, without its blocks of code. */
function sentences(page: string): readonly string[] {
  return page
    .replace(/^```[^]*?^```$/gm, '')
    .split(/\n\s*\n|^#+ |^\s*[-*\d]+\.? |^> |\||(?<=[.:!?*)]) (?=[A-Z*"“`])/m)
    .map((sentence) => sentence.trim().replace(/^[*_"“(]+/, ''));
}

describe('prose', () => {
  for (const page of pages)
    test(`of ${page} opens no sentence with What, Who, Of, Those, Where …, but questions`, () => {
      const guilty = sentences(readFileSync(page, 'utf8')).filter(
        (sentence) => opensWithClause(sentence) && !/\?[*_"”)]*$/.test(sentence),
      );
      assert.deepEqual(guilty, []);
    });

  test('is cut into its sentences, headings and cells', () => {
    const page = [
      '# What stays',
      'One. What is said, is said: **Who asks** twice. Is it?',
      '- Where it is\n  listed. "Those too"',
      '```\nWhat is code\n```',
      '| Of a cell | What now? |',
    ].join('\n\n');
    assert.deepEqual(
      sentences(page)
        .filter(opensWithClause)
        .map((sentence) => sentence.split(' ').slice(0, 2).join(' ')),
      ['What stays', 'What is', 'Who asks**', 'Where it', 'Those too"', 'Of a', 'What now?'],
    );
  });
});
