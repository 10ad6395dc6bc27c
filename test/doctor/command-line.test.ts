import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CommandLineError, readCommandLine, usage} from '../../cli/doctor/command-line.js';
import {optionsOf} from './diagnosis.js';

const URL = 'https://gms.example.com/genesys';

describe('the command line of the doctor', () => {
  it('has defaults', () => {
    assert.deepEqual(optionsOf(`${URL}/`), {
      server: URL,
      origin: undefined,
      api: undefined,
      service: undefined,
      cometUrl: `${URL}/cometd`,
      headers: new Map(),
      hours: undefined,
      waitQueue: undefined,
      hold: 120_000,
      timeout: 10_000,
      start: false,
      json: false,
    });
  });

  it('reads each option', () => {
    const words = `--api 2 --service shop --hours open --wait-queue vq1 --hold 0 --timeout 3 --start --json`;
    const more = ['--origin', 'https://www.example.com/page', '--comet-url', 'https://push.example.com/c/'];
    const headers = ['--header', 'Authorization: Bearer abc: def', '--header', 'X-Key:1'];
    assert.deepEqual(optionsOf(URL, ...words.split(' '), ...more, ...headers), {
      server: URL,
      origin: 'https://www.example.com',
      api: 2,
      service: 'shop',
      cometUrl: 'https://push.example.com/c',
      headers: new Map([
        ['authorization', 'Bearer abc: def'],
        ['x-key', '1'],
      ]),
      hours: 'open',
      waitQueue: 'vq1',
      hold: 0,
      timeout: 3000,
      start: true,
      json: true,
    });
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no URL', [], /URL of the server is missing/],
    ['two URLs', [URL, 'https://b.example.com'], /one URL too many/],
    ['no URL but a word', ['gms'], /must be a whole http\(s\) URL/],
    ['a URL of another scheme', ['ftp://gms.example.com'], /must be a whole http\(s\) URL/],
    ['an origin that is none', [URL, '--origin', 'example'], /--origin must be/],
    ['a version that does not exist', [URL, '--api', '3'], /--api takes 1 or 2, not "3"/],
    ['an empty name', [URL, '--service', ' '], /--service takes a name/],
    ['a time that is no number', [URL, '--hold', '1m'], /--hold takes a whole number of seconds from 0/],
    ['no time at all', [URL, '--timeout', '0'], /--timeout takes a whole number of seconds from 1/],
    ['an unknown option', [URL, '--fast'], /--fast/],
    ['a header without a name', [URL, '--header', 'secret-value'], /--header takes 'Name: value'/],
    [
      'a header with a line break',
      [URL, '--header', 'X-A: secret-value\nX-B: 2'],
      /--header X-A has no value/,
    ],
  ];
  for (const [what, args, sentence] of wrong)
    it(`refuses ${what}`, () => {
      assert.throws(
        () => readCommandLine(args),
        (error) =>
          error instanceof CommandLineError &&
          sentence.test(error.message) &&
          !error.message.includes('secret-value'),
      );
    });

  it('does not repeat a password that stands in the URL', () => {
    assert.throws(
      () => readCommandLine(['https://user:secret-value@gms.example.com/genesys']),
      ({message}: Error) => !message.includes('secret-value') && /without credentials/.test(message),
    );
  });

  it('explains itself, each option once', () => {
    assert.equal(readCommandLine(['--help']), undefined);
    const options = ['origin', 'api', 'service', 'comet-url', 'header', 'hours', 'wait-queue', 'start'];
    for (const option of [...options, 'hold', 'timeout', 'json', 'help'])
      assert.equal(usage.match(new RegExp(`^  --${option}\\b`, 'gm'))?.length, 1, option);
  });
});
