/** The house test is only as good as its eyes. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {circles, folderCircles, opensWithClause, widths} from './support/measures/house.js';
import {parse} from './support/measures/source-file.js';

describe('the eyes of the house test', () => {
  const file = parse(
    'src/ui/a.ts',
    `// fetch('in a comment'); Date.now()
import type {A} from '../wire/http.js';
import {type B, c as d} from '../session/ticket.js';
import * as e from 'lit';
import './effects.js';
export {f} from './f.js';
export * from './g.js';
const h = () => import('./h.js');
let i: import('./i.js').I = "fetch('in a text') // no comment" as any;
j.innerHTML = String(Date.now()); // at the end
/**
 * Two lines
 * of one.
 */
`,
  );

  test('see every kind of import, and which names of it are there when the program runs', () => {
    assert.deepEqual(
      file.imports.map(
        ({target, values, isOnDemand}) => `${target} ${values.join()}${isOnDemand ? ' on demand' : ''}`,
      ),
      [
        'src/wire/http.ts ',
        'src/session/ticket.ts c',
        'lit *',
        'src/ui/effects.ts *',
        'src/ui/f.ts f',
        'src/ui/g.ts *',
        'src/ui/h.ts * on demand',
        'src/ui/i.ts ',
      ],
    );
  });

  test('see code, and neither comments nor texts', () => {
    const {identifiers, bareCalls, hasAny, lines} = file;
    assert.deepEqual(
      [identifiers.has('innerHTML'), identifiers.has('fetch'), [...bareCalls], hasAny, lines],
      [true, false, ['Date.now()'], true, 14],
    );
  });

  test('see every comment once, and none in a text', () => {
    assert.deepEqual(file.comments, ["fetch('in a comment'); Date.now()", 'at the end', 'Two lines of one.']);
  });

  test('see circles of files, and of folders whose files are in none', () => {
    const files = [
      parse('src/a.ts', "import type {B} from './b.js';"),
      parse('src/b.ts', "import './c.js';"),
      parse('src/c.ts', "import './b.js';"),
    ];
    assert.deepEqual(circles(files), ['src/b.ts → src/c.ts → src/b.ts']);
    const across = [
      parse('src/x/a.ts', "import '../y/a.js';"),
      parse('src/y/a.ts', ''),
      parse('src/y/b.ts', "import '../x/b.js'; import 'lit';"),
      parse('src/x/b.ts', ''),
    ];
    assert.deepEqual(circles(across), []);
    assert.deepEqual(folderCircles(across), ['src/x → src/y → src/x']);
  });

  test('see how many files a folder holds', () => {
    assert.deepEqual(widths(['src/a.ts', 'src/x/a.ts', 'src/x/b.ts']), [
      ['src/x', 2],
      ['src', 1],
    ]);
  });

  test('see how a comment opens', () => {
    const opens = ['What waits is sent.', 'Of two, the first.', 'However often.', 'That which waits.'];
    const others = ['Whatsoever', 'Office hours.', 'That is all.', 'The server waits.'];
    assert.deepEqual([...opens, ...others].map(opensWithClause), [
      ...opens.map(() => true),
      ...others.map(() => false),
    ]);
  });
});
