import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {usage} from '../../cli/doctor/command-line.js';
import {CHECKS} from '../../cli/doctor/finding.js';
import {root} from '../support/root.js';

const read = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8');
const blocks = (name: string, language: string): readonly string[] =>
  Array.from(
    read(name).matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm')),
    ([, text]) => text ?? '',
  );

describe('the pages about the doctor', () => {
  it('show the usage as it is printed', () => assert.deepEqual(blocks('doctor.md', 'text'), [`${usage}\n`]));

  it('have a row with each check', () => {
    const rows = read('doctor.md').match(/^\| .*$/gm) ?? [];
    const named = rows.flatMap((row) =>
      Array.from((row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g), ([, name]) => name),
    );
    assert.deepEqual(named.sort(), Object.keys(CHECKS).sort());
  });

  it('show the configurations of nginx that the tests run', () =>
    assert.deepEqual(blocks('real-gms.md', 'nginx'), [read('nginx.conf'), read('nginx-same-origin.conf')]));
});
