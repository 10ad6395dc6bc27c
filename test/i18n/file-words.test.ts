import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {englishFileWords, fileWordsFor} from '../../src/i18n/file-words.js';
import {languageFor} from '../../src/i18n/language-for.js';
import {english} from '../../src/i18n/english.js';
import {faultsOfWording} from '../support/measures/wording.js';
import {translations} from '../support/values/locales.js';

const wordsOf = async (locale: string) => fileWordsFor(await languageFor(locale), {});

/** What a text says, with a value in each of its places. */
const spoken = (text: unknown): unknown =>
  typeof text === 'function' ? Reflect.apply(text, undefined, ['«a»', '«b»']) : text;

describe('the words about files', () => {
  for (const locale of Object.keys(translations)) {
    it(`are all there in ${locale}, and none is English`, async () => {
      const words = await wordsOf(locale);
      const all = Object.values(words).map((text) => String(spoken(text)));
      assert.deepEqual(faultsOfWording(all), []);
      for (const [name, text] of Object.entries(words)) {
        const said = spoken(text);
        // Dutch and German have taken over a few words.
        if (!/^(download|cancelFile)/.test(name))
          assert.notEqual(said, spoken(Reflect.get(englishFileWords, name)), name);
      }
    });

    it(`name each value in ${locale}`, async () => {
      const words = await wordsOf(locale);
      for (const say of [words.fileTypes, words.fileSize, words.fileRoom, words.fileSent, words.downloadFile])
        assert.ok(say('«a»').includes('«a»'), say('«a»'));
      const both = words.sentAFile('«a»', '«b»');
      assert.ok(both.includes('«a»') && both.includes('«b»'), both);
      assert.ok(words.filesLeft(7).includes('7'));
    });
  }

  it('have singular and plural', () => {
    assert.deepEqual(
      [1, 2].map((count) => englishFileWords.filesLeft(count)),
      ['You can send one more file.', 'You can send 2 more files.'],
    );
  });

  it('are of the region and the script of the chat', async () => {
    const words = await Promise.all(['pt', 'pt-AO', 'zh-CN', 'zh-HK', 'nn'].map(wordsOf));
    assert.deepEqual(
      words.map(({attachFile}) => attachFile),
      ['Anexar um arquivo', 'Anexar um ficheiro', '添加文件', '附加檔案', 'Legg ved en fil'],
    );
  });

  it('are English where the chat is', async () => {
    assert.equal((await wordsOf('is')).attachFile, 'Attach a file');
    assert.equal((await wordsOf('en-GB')).attachFile, 'Attach a file');
  });

  it('can be replaced by the page, like those of the chat', async () => {
    const words = await fileWordsFor(english, {attachFile: 'Add a picture', fileSent: 'Done', download: 7});
    assert.deepEqual(
      [words.attachFile, words.fileSent('x'), words.download],
      ['Add a picture', 'Done', 'Download'],
    );
  });
});
