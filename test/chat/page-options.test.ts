import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {ChatError, createChat, createSharedChat, type SharedChatOptions} from '../../src/client.js';
import {HOSTILE, thorn} from '../support/values/hostile.js';
import {DETAILS} from '../support/values/states.js';

const SERVER = 'https://gms.example.com/genesys';

const makers: Readonly<Record<string, (options: SharedChatOptions) => unknown>> = {
  createChat,
  createSharedChat,
};

/** The error of a maker that is called with any value. */
async function faultOf(name: string, given: unknown): Promise<ChatError | undefined> {
  try {
    await Reflect.apply(makers[name] ?? assert.fail(), undefined, [given]);
    return undefined;
  } catch (error) {
    return error instanceof ChatError ? error : assert.fail(String(error));
  }
}

const throwing = (name: string) =>
  Object.defineProperty({server: SERVER, siteStorage: undefined}, name, {
    enumerable: true,
    get() {
      throw new Error('of the page');
    },
  });

for (const name of Object.keys(makers))
  describe(name, () => {
    test('refuses options that are no object', async () => {
      for (const given of [undefined, null, 5, 'https://gms.example.com', true, Symbol('x'), () => ({})])
        assert.equal((await faultOf(name, given))?.kind, 'invalid');
    });

    test('refuses options that cannot be read, and names the first', async () => {
      const fault = await faultOf(name, thorn);
      assert.equal(fault?.kind, 'invalid');
      assert.match(fault.message, /storage could not be read/);
    });

    for (const option of ['server', 'service', 'delivery', 'storage', 'siteStorage'])
      test(`refuses a getter of ${option} that throws, and names it`, async () => {
        const fault = await faultOf(name, throwing(option));
        assert.equal(fault?.kind, 'invalid');
        assert.match(fault.message, new RegExp(`^${option} could not be read`));
        assert.equal(fault.cause instanceof Error && fault.cause.message, 'of the page');
      });

    test('refuses a storage that is none, and takes null', async () => {
      for (const storage of ['storage', 'siteStorage']) {
        for (const value of [5, 'text', true, Symbol('x'), () => ({})]) {
          const fault = await faultOf(name, {server: SERVER, [storage]: value});
          assert.match(fault?.message ?? '', new RegExp(`^${storage} must be an object`));
        }
        assert.equal(await faultOf(name, {server: SERVER, [storage]: null}), undefined);
      }
    });
  });

for (const option of ['gmsUser', 'userData', 'headers', 'transformOutgoing'])
  test(`a getter of ${option} that throws when it is read makes an invalid error, not one of the network`, async (t) => {
    const fetched = t.mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('Failed')));
    const options = throwing(option);
    const session = createChat(options);
    const start = session.start(DETAILS);
    const failing = option === 'transformOutgoing' ? session.send('hello') : start;
    start.catch(() => undefined);
    await assert.rejects(failing, {kind: 'invalid', message: `${option} could not be read.`});
    if (option !== 'transformOutgoing') assert.equal(fetched.mock.callCount(), 0);
  });

test('a storage that is an object without the methods of one keeps nothing, and the chat goes on', async (t) => {
  t.mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('Failed')));
  for (const storage of Object.values(HOSTILE).filter((value) => typeof value === 'object')) {
    const session: unknown = Reflect.apply(createChat, undefined, [{server: SERVER, storage}]);
    assert.ok(session instanceof Object && 'start' in session && typeof session.start === 'function');
    await assert.rejects(Promise.resolve(Reflect.apply(session.start, session, [DETAILS])), {
      kind: 'unreachable',
    });
  }
});
