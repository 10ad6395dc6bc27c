import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CommandLineError, readCommandLine, usage} from '../../demo/server/command-line.js';

describe('the command line of the development server', () => {
  it('adds services of version 2', () => {
    const args = ['--chat-service', 'shop', '--chat-service', 'mobile-chat'];
    assert.deepEqual(readCommandLine(args)?.chatServices, ['shop', 'mobile-chat']);
    assert.throws(() => readCommandLine(['--chat-service', 'a/b']), /takes a name of letters/);
  });

  it('adds office hours services', () => {
    assert.deepEqual(readCommandLine(['--hours', 'shop-hours'])?.calendars, ['shop-hours']);
  });

  it('has defaults', () => {
    assert.deepEqual(readCommandLine([]), {
      port: 8080,
      host: '127.0.0.1',
      data: undefined,
      autoAgent: false,
      services: {},
      chatServices: [],
      calendars: [],
    });
  });

  it('names services, basic ones unless it says otherwise', () => {
    const args = ['--service', 'shop', '--service', 'night=closed', '--service=request-chat=advanced'];
    assert.deepEqual(readCommandLine(args)?.services, {
      shop: 'basic',
      night: 'closed',
      'request-chat': 'advanced',
    });
  });

  it('sets each named option', () => {
    const args = [
      '_chat_400_response_on_disconnected=true',
      '_ttl=30',
      'expected_wait=90',
      'timeout=45000',
      'maxInterval=20000',
    ].flatMap((option) => ['--option', option]);
    assert.deepEqual(readCommandLine(args), {
      ...readCommandLine([]),
      refuseRefreshAfterEnd: true,
      lifetimes: {service: 30_000},
      expectedWait: 90,
      timeout: 45_000,
      maxInterval: 20_000,
    });
  });

  it('asks for the usage, which names every option', () => {
    assert.equal(readCommandLine(['--help']), undefined);
    for (const name of [
      '--service',
      '_chat_400_response_on_disconnected',
      '_ttl',
      'expected_wait',
      'maxInterval',
    ])
      assert(usage.includes(name), name);
  });

  for (const [args, sentence] of [
    [['--service', 'night=sometimes'], '--service night is one of basic, advanced, closed, not "sometimes".'],
    [['--service', 'a b'], '--service takes a name of letters, digits, dots, _ and -, not "a b".'],
    [['--service', '=basic'], '--service takes a name of letters, digits, dots, _ and -, not "".'],
    [
      ['--option', 'speed=9'],
      '--option "speed" is unknown. It takes _chat_400_response_on_disconnected, _ttl, expected_wait, timeout, maxInterval.',
    ],
    [['--option', '_ttl'], '--option _ttl takes a whole number of seconds from 1 to 604800, as in _ttl=….'],
    [['--option', '_ttl=0'], '--option _ttl takes a whole number of seconds from 1 to 604800, not "0".'],
    [['--option', '_ttl=1e3'], '--option _ttl takes a whole number of seconds from 1 to 604800, not "1e3".'],
    [
      ['--option', 'timeout=-1'],
      '--option timeout takes a whole number of milliseconds from 0 to 600000, not "-1".',
    ],
    [
      ['--option', '_chat_400_response_on_disconnected=yes'],
      '--option _chat_400_response_on_disconnected takes true or false, not "yes".',
    ],
    [['--port', '1e3'], '--port takes a number up to 65535, not 1e3.'],
  ] as const) {
    it(`refuses ${args.join(' ')} with a sentence`, () => {
      assert.throws(
        () => readCommandLine(args),
        (error) => error instanceof CommandLineError && error.message === sentence,
      );
    });
  }

  for (const name of ['__proto__', 'constructor', 'toString']) {
    it(`knows no option ${name}`, () => {
      assert.throws(() => readCommandLine(['--option', `${name}=1`]), /is unknown/);
    });
  }
});
