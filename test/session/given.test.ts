import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {givenDetails, givenText, startDetails} from '../../src/session/given.js';
import {ChatError} from '../../src/wire/errors.js';
import {chat} from '../support/fakes/chat.js';
import {FakeSite} from '../support/fakes/fake-site.js';
import {HOSTILE, callWith} from '../support/values/hostile.js';
import {DETAILS} from '../support/values/states.js';

/** The error of `use`, or what it returns. */
function outcome(use: () => unknown): unknown {
  try {
    return use();
  } catch (error) {
    return error;
  }
}

const isText = (value: unknown) => typeof value === 'string';

const isInvalid = (error: unknown, name: string) =>
  error instanceof ChatError && error.kind === 'invalid' && error.message.includes(name);

describe('the details of a start', () => {
  test('are texts; numbers become texts, and what is missing is left out', () => {
    assert.deepEqual(givenDetails({subject: 'Socks', firstName: 4711, email: null}), {
      subject: 'Socks',
      firstName: '4711',
    });
    assert.deepEqual([givenDetails(undefined), givenDetails(null), givenDetails({})], [{}, {}, {}]);
    assert.deepEqual(startDetails({subject: 'Socks'}), {
      firstName: '',
      lastName: '',
      email: '',
      subject: 'Socks',
    });
  });

  test('leave out what is no detail, such as a key that would become a field of the request', () => {
    assert.deepEqual(givenDetails({subject: 'Socks', notify_by: 'comet', 0: 'x'}), {subject: 'Socks'});
    assert.deepEqual(givenDetails(['a', 'b']), {});
  });

  for (const [what, value] of Object.entries(HOSTILE))
    test(`with ${what} in place of a text are invalid, and the error names it`, () => {
      assert.ok(
        isInvalid(
          outcome(() => givenDetails({subject: value})),
          'subject',
        ),
      );
    });

  test('whose getter throws are invalid, and the error names it and has the cause', () => {
    const cause = new Error('of the page');
    const error = outcome(() =>
      givenDetails({
        get email() {
          throw cause;
        },
      }),
    );
    assert.ok(isInvalid(error, 'email') && error instanceof Error && error.cause === cause);
  });

  test('of any type give texts or an invalid error', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (given, subject) => {
        for (const one of [given, {subject}]) {
          const details = outcome(() => givenDetails(one));
          if (isInvalid(details, '')) continue;
          assert.ok(details instanceof Object && Object.values(details).every(isText));
        }
      }),
    );
  });
});

describe('a message', () => {
  for (const [what, value] of Object.entries({...HOSTILE, undefined, null: null}))
    test(`that is ${what} is invalid`, () => {
      assert.ok(
        isInvalid(
          outcome(() => givenText('A message', value)),
          'A message',
        ),
      );
    });
});

describe('a chat without a screen', () => {
  const kinds = {
    'in one page': () => chat().session,
    'that tabs share': () => new FakeSite().page().shared,
  };
  for (const [which, make] of Object.entries(kinds))
    test(`${which} refuses wrong arguments as invalid and stays as it was`, async () => {
      for (const value of Object.values(HOSTILE)) {
        const session = make();
        await assert.rejects(Promise.resolve(callWith(session, 'start', {subject: value})), {
          kind: 'invalid',
        });
        assert.equal(session.state.value.phase, 'idle');
        void session.start(DETAILS);
        await assert.rejects(Promise.resolve(callWith(session, 'send', value)), {kind: 'invalid'});
        for (const method of ['typed', 'retry', 'discard'])
          assert.doesNotThrow(() => callWith(session, method, value));
      }
    });
});
