import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import {
  faultsOfChangelog,
  faultsOfPack,
  faultsOfProvenance,
  faultsOfVersion,
} from '../../scripts/release/checks.mjs';
import {root} from '../support/root.js';

const given = {
  name: 'gms-chat',
  version: '0.2.0',
  exports: {'.': {types: './dist/index.d.ts', default: './dist/index.js'}},
};

describe('a release', () => {
  test('is refused with a version that is none, is not locked, was released, or is older than another', () => {
    assert.deepEqual(faultsOfVersion('0.2.0', '0.2.0', ['v0.1.0', 'other']), []);
    assert.match(faultsOfVersion('0.2', '0.2', []).join(), /no semantic version/);
    assert.match(faultsOfVersion('0.2.0', '0.1.0', []).join(), /package-lock/);
    assert.match(faultsOfVersion('0.2.0', '0.2.0', ['v0.2.0']).join(), /already/);
    assert.match(faultsOfVersion('0.9.0', '0.9.0', ['v0.10.0']).join(), /older than v0\.10\.0/);
  });

  test('is refused without its changes, or with changes that are not in their place', () => {
    const good = '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-11-30\n\n### Added\n\n- A thing.\n';
    assert.deepEqual(faultsOfChangelog(good, '0.2.0'), []);
    assert.match(faultsOfChangelog(good, '0.3.0').join(), /no heading/);
    assert.match(faultsOfChangelog(good.replace(' - 2026-11-30', ''), '0.2.0').join(), /should be/);
    assert.match(faultsOfChangelog(good.replace('Added', 'New'), '0.2.0').join(), /"### New" is none of/);
    assert.match(faultsOfChangelog(good.replace('- A thing.', ''), '0.2.0').join(), /tells no change/);
    const early = good.replace('## [Unreleased]\n', '## [Unreleased]\n\n- Another.\n');
    assert.match(faultsOfChangelog(early, '0.2.0').join(), /move them to 0\.2\.0/);
  });

  test('is refused with files that nobody needs, and without files that are exported', () => {
    const files = [
      'package.json',
      'README.md',
      'LICENSE',
      'dist/index.js',
      'dist/index.d.ts',
      'src/index.ts',
    ];
    assert.deepEqual(faultsOfPack(given, files), []);
    for (const file of ['demo/host.ts', 'dist/test/a.js', 'src/a.test.ts', '.npmrc', 'dist/.cache'])
      assert.deepEqual(faultsOfPack(given, [...files, file]), [
        `${file} is packed, and users have no use for it.`,
      ]);
    const without = files.filter((file) => file !== 'dist/index.js');
    assert.deepEqual(faultsOfPack(given, without), ['./dist/index.js is exported, and not packed.']);
  });

  test('is refused without the flags for provenance, and reminds of the repository that npm wants for it', () => {
    const right = {...given, publishConfig: {access: 'public', provenance: true}};
    assert.deepEqual(faultsOfProvenance(right).faults, []);
    assert.match(faultsOfProvenance(right).notes.join(), /repository/);
    assert.deepEqual(faultsOfProvenance({...right, repository: 'github:a/b'}).notes, []);
    assert.equal(faultsOfProvenance(given).faults.length, 2);
  });

  test('of this version has its changes, and the flags', () => {
    const text = readFileSync(path.join(root, 'package.json'), 'utf8');
    const [, version = ''] = /"version": "([^"]+)"/.exec(text) ?? [];
    const headings = faultsOfChangelog(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), version);
    // Between two releases, changes may stand under "Unreleased".
    assert.deepEqual(
      headings.filter((fault) => !fault.includes('Unreleased')),
      [],
    );
    assert.match(text, /"publishConfig": \{\s*"access": "public",\s*"provenance": true\s*\}/);
  });
});
