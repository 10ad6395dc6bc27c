import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {savedName, shownName} from '../../../src/ui/files/file-name.js';

const LONG = `${'a'.repeat(296)}.pdf`;

describe('the name of a file', () => {
  const NAMES: readonly (readonly [name: string, shown: string, saved: string])[] = [
    ['form.pdf', 'form.pdf', 'form.pdf'],
    ['../../x', 'x', 'x'],
    ['..\\..\\x.exe', 'x.exe', 'x.exe'],
    ['/etc/passwd', 'passwd', 'passwd'],
    ['C:\\Users\\me\\form.pdf', 'form.pdf', 'form.pdf'],
    ['.htaccess', '.htaccess', 'htaccess'],
    ['..', '?', 'file'],
    ['', '?', 'file'],
    ['a/', '?', 'file'],
    [' \u200b ', '?', 'file'],
    ['a\r\nb.txt', 'a b.txt', 'a b.txt'],
    ['a<b>|"c?*.txt', 'a<b>|"c?*.txt', 'a_b___c__.txt'],
    ['\u202efdp.exe', 'fdp.exe', 'fdp.exe'],
    ['תמונה.jpg', 'תמונה.jpg', 'תמונה.jpg'],
    ['🎉.png', '🎉.png', '🎉.png'],
  ];
  for (const [name, shown, saved] of NAMES)
    it(`${JSON.stringify(name)} is shown as ${shown} and saved as ${saved}`, () => {
      assert.deepEqual([shownName(name), savedName(name)], [shown, saved]);
    });

  it('of 300 characters is shortened in the middle, and keeps its extension', () => {
    const shown = shownName(LONG);
    assert.equal(shown.length, 80);
    assert.match(shown, /^a+…a+\.pdf$/);
    assert.equal(savedName(LONG).length, 200);
    assert.match(savedName(LONG), /\.pdf$/);
  });

  it('is not shortened inside a character', () => {
    assert.doesNotThrow(() => encodeURIComponent(shownName('🎉'.repeat(300))));
  });
});
