import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {englishFileWords as words} from '../../../src/i18n/file-words.js';
import {english} from '../../../src/i18n/english.js';
import type {Language} from '../../../src/i18n/language.js';
import {
  closedSentence,
  downloadSentence,
  limitsSentence,
  problemSentence,
} from '../../../src/ui/files/file-sentences.js';
import type {ShownProblem} from '../../../src/ui/files-view.js';
import {filesView, limits} from '../../support/values/files.js';

describe('the sentence for a file that was not sent', () => {
  const SENTENCES: readonly (readonly [problem: ShownProblem, sentence: string])[] = [
    [{why: 'empty'}, 'The file is empty.'],
    [{why: 'folder'}, 'A folder cannot be sent. Choose the files in it.'],
    [{why: 'type', types: ['jpg', 'pdf']}, 'Files of this type cannot be sent. Allowed: JPG and PDF.'],
    [{why: 'type'}, 'Files of this type cannot be sent.'],
    [{why: 'size', limit: 2_097_152}, 'The file is too large. At most 2 MB each.'],
    [{why: 'size'}, 'The file is too large.'],
    [
      {why: 'total', limit: 1_048_576},
      'All files of this chat together would be too large. Up to 1 MB more in this chat.',
    ],
    [{why: 'total', limit: 0}, 'All files of this chat together would be too large.'],
    [{why: 'number', limit: 3}, 'No more files can be sent in this chat.'],
    [{why: 'no-agent'}, 'You can send files once an agent is here.'],
    [{why: 'cut'}, 'The connection broke off.'],
    [{why: 'refused'}, 'The chat did not accept this file.'],
    [{why: 'over'}, 'The chat has ended.'],
  ];
  for (const [problem, sentence] of SENTENCES)
    it(`${JSON.stringify(problem)}: ${sentence}`, () => {
      assert.equal(problemSentence(problem, words, english), sentence);
    });
});

describe('the limits in words', () => {
  it('name types, size and number', () => {
    assert.equal(
      limitsSentence(filesView(), english),
      'Allowed: JPG and PDF. At most 2 MB each. You can send 3 more files.',
    );
  });

  it('keep the types in the order of a sentence from right to left', () => {
    const arabic: Language = {...english, locale: 'ar', direction: 'rtl'};
    const sentence = limitsSentence(filesView({limits: limits({maxSize: undefined})}), arabic);
    assert.ok(sentence.startsWith('Allowed: \u2068JPG\u2069 و\u2068PDF\u2069.'), sentence);
  });

  it('name the room that is left where it is less than one file may have', () => {
    const tight = filesView({limits: limits({types: [], filesLeft: undefined, bytesLeft: 1_048_576})});
    assert.equal(limitsSentence(tight, english), 'Up to 1 MB more in this chat.');
  });

  it('are empty where nothing is limited, and where nothing is known', () => {
    const free = {filesLeft: undefined, maxSize: undefined, bytesLeft: undefined, types: []};
    assert.equal(limitsSentence(filesView({limits: limits(free)}), english), '');
    assert.equal(limitsSentence(filesView({limits: undefined}), english), '');
  });

  it('say why no file can be sent now', () => {
    const needsAgent = limits({needsAgent: true});
    assert.deepEqual(
      [
        filesView({limits: needsAgent, isAgentHere: false}),
        filesView({limits: needsAgent}),
        filesView({limits: limits({filesLeft: 0})}),
        filesView({limits: limits({bytesLeft: 0})}),
        filesView({limits: undefined}),
        filesView(),
      ].map(closedSentence),
      [words.filesNeedAgent, '', words.filesTooMany, words.filesTooMany, '', ''],
    );
  });
});

describe('the sentence for a file that did not arrive', () => {
  it('says whether another try makes sense', () => {
    assert.deepEqual(
      (['failed', 'gone', 'page', 'loading', undefined] as const).map((status) =>
        downloadSentence(status, words),
      ),
      [words.downloadFailed, words.downloadGone, words.downloadPage, '', ''],
    );
  });
});
