/** Behaviours that each wire has, whatever version of the API and whatever way it speaks. A new wire runs the same suite. */
import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {ChatError} from '../../src/wire/errors.js';
import type {Conversation, Talk, Way} from './four-ways.js';
import {DETAILS} from '../support/values/states.js';

/** Longer than any time-out of a wire, ms. */
const LONG = 60_000;
/** Time in which news must come, ms: polling asks every 5 s in a quiet chat. */
const SOON = 6_000;

const kindOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'answered',
    (error: unknown) => (error instanceof ChatError ? error.kind : String(error)),
  );

/** A conversation over a wire, with a model of the server or with a real one. */
export type Subject = Talk & {
  readonly agent: Conversation['agent'];
  readonly chat: Pick<Conversation['chat'], 'isPushed' | 'isOver' | 'position'>;
  readonly gms: {
    readonly chats: {readonly size: number};
    readonly bayeux: {readonly sessions: number; readonly forgetAll: () => void};
    isCometdAway: boolean;
  };
  /** The server holds its polls by the clock of the machine, which the clock of the test does not turn. */
  readonly holdsInRealTime?: boolean;
};

/** What the entries are. A wire may bring the customer's own joining again. */
const wordsOf = ({entries}: Subject): readonly string[] =>
  entries
    .map(({kind, party, text}) => `${party} ${kind}${kind === 'message' ? ` ${text}` : ''}`)
    .filter((words) => words !== 'client joined');

/** @param conversation makes the subject of one test */
export function conforms(
  way: Way,
  conversation: (t: TestContext, way: Way) => Subject | Promise<Subject>,
): void {
  const standing = async (t: TestContext): Promise<Subject> => {
    const all = await conversation(t, way);
    await all.start();
    all.asked.length = all.told.length = 0;
    return all;
  };

  const {api, delivery} = way;
  const isPushed = delivery === 'comet';

  describe(`the wire of ${way.name}`, () => {
    test('starts a chat, and makes keys that JSON can hold', async (t) => {
      const all = await conversation(t, way);
      const batch = await all.start({order: '7'});
      assert.equal(batch.ended, false);
      assert.equal(all.gms.chats.size, 1);
      assert.deepEqual(JSON.parse(JSON.stringify(all.keys)), all.keys);
      assert.ok(Object.keys(all.keys).length);
      assert.deepEqual(all.told, ['live']);
      assert.equal(all.chat.isPushed, isPushed);
    });

    test('brings what an agent says, does and pushes', async (t) => {
      const all = await standing(t);
      await all.agent('joins');
      await all.agent('types');
      await all.agent({says: 'How can I help?'});
      await all.agent('pushes');
      await all.clock.turn(SOON);
      assert.deepEqual(wordsOf(all), [
        'agent joined',
        'agent typing-started',
        'agent message How can I help?',
        'agent push-url',
      ]);
    });

    test('brings a transfer as a leaving and a joining', async (t) => {
      const all = await standing(t);
      await all.agent('joins');
      await all.agent('transfers');
      await all.clock.turn(SOON);
      assert.deepEqual(
        all.entries.map(({kind, nickname}) => `${nickname} ${kind}`),
        ['Kristi joined', 'Kristi left', 'Anna joined'],
      );
    });

    test('sends a message, and has its entry', async (t) => {
      const all = await standing(t);
      const sent = await all.during(all.wire.send('hello', all.position));
      all.batches.push(sent);
      await all.clock.turn(SOON);
      assert.deepEqual(wordsOf(all), ['client message hello']);
      assert.deepEqual(all.asked, [api === 2 && isPushed ? 'sendMessage' : 'send']);
      assert.equal(all.chat.position, 2);
    });

    test('tells an agent that the customer types', async (t) => {
      const all = await standing(t);
      await all.during(all.wire.typing(true));
      await all.during(all.wire.typing(false));
      assert.deepEqual(all.asked, ['startTyping', 'stopTyping']);
      assert.equal(all.chat.position, 3);
    });

    test('brings what was missed, from any position', async (t) => {
      const all = await standing(t);
      await all.agent('joins');
      await all.agent({says: 'one'});
      await all.agent({says: 'two'});
      await all.clock.turn(SOON);
      all.batches.length = 0;
      all.batches.push(await all.during(all.wire.refresh(2)));
      await all.clock.turn(SOON);
      assert.deepEqual(wordsOf(all).slice(-2), ['agent message one', 'agent message two']);
    });

    test('hears the end by an agent, after the last words', async (t) => {
      const all = await standing(t);
      await all.agent('joins');
      await all.agent({says: 'Goodbye'});
      await all.agent('ends');
      await all.clock.turn(SOON);
      assert.equal(all.batches.at(-1)?.ended ?? all.told.at(-1), true);
      assert.ok(wordsOf(all).includes('agent message Goodbye'));
    });

    test('ends the chat for the customer, also while the page is being left', async (t) => {
      for (const leaving of [false, true]) {
        const all = await standing(t);
        const {chat} = all;
        await all.during(all.wire.disconnect(leaving, all.position));
        assert.ok(chat.isOver);
        // A server that counts the leaving of the customer is asked for what it pushed before.
        assert.deepEqual(
          all.asked.filter((operation) => operation !== 'requestNotifications'),
          ['disconnect'],
        );
        await all.during(all.close());
      }
    });

    test('lets the request that ends the chat outlive the page', async (t) => {
      const all = await standing(t);
      all.failNext('disconnect', 'hang');
      const end = all.wire.disconnect(false, all.position);
      await all.clock.turn(50);
      await all.close(true);
      const request = all.latest.get('disconnect');
      assert.deepEqual([request?.keepalive, request?.signal?.aborted], [true, false]);
      await all.during(kindOf(end));
    });

    test('goes on with the keys alone: after a reload, or in another tab', async (t) => {
      const all = await standing(t);
      await all.agent('joins');
      await all.clock.turn(SOON);
      await all.during(all.close(true));
      all.reload();
      await all.agent({says: 'Are you still there?'});
      all.open();
      await all.clock.turn(1_000);
      all.batches.push(await all.during(all.wire.refresh(all.position)));
      await all.clock.turn(SOON);
      assert.equal(wordsOf(all).at(-1), 'agent message Are you still there?');
      all.batches.push(await all.during(all.wire.send('yes', all.position)));
      assert.equal(all.chat.position, 4);
      assert.deepEqual(all.wrongKeys, []);
    });

    test('asks for nothing when its feed is closed', async (t) => {
      const all = await standing(t);
      await all.during(all.close());
      const {requests} = all;
      await all.clock.turn(LONG);
      assert.equal(all.requests, requests);
      assert.equal(all.gms.bayeux.sessions, 0);
    });

    test('gives up a message that gets no answer, and says that it may have arrived', async (t) => {
      const all = await standing(t);
      all.failNext(api === 2 && isPushed ? 'sendMessage' : 'send', 'hang');
      const sent = all.wire.send('hello', all.position);
      const error = await all.during(sent, LONG).catch((fault: unknown) => fault);
      assert.ok(error instanceof ChatError);
      assert.deepEqual([error.kind, error.maybe], ['unreachable', true]);
    });

    test('fails the start when the server is away, and asks for one chat at most', async (t) => {
      const all = await conversation(t, way);
      all.failNext(all.service, 503, 503);
      all.gms.isCometdAway = true;
      const start = async () => {
        all.keys = (await all.wire.prepare({})).keys;
        return all.wire.startChat(DETAILS, {}, 'poll');
      };
      assert.equal(await all.during(kindOf(start()), LONG), 'unavailable');
      assert.equal(all.gms.chats.size, 0);
    });

    test('asks slowly for news of a quiet chat', async (t) => {
      const all = await standing(t);
      const before = all.requests;
      await all.clock.turn(LONG);
      assert.ok(all.requests - before <= 32, `${all.requests - before} requests in a minute`);
      all.lifecycle.hide();
      const shown = all.requests;
      await all.clock.turn(LONG);
      assert.ok(all.holdsInRealTime || all.requests > shown);
      assert.ok(all.requests - shown <= 6, `${all.requests - shown} while hidden`);
    });

    if (isPushed)
      test('loses its feed with a session that the server has forgotten, and hears the rest over a new one', async (t) => {
        const all = await standing(t);
        all.gms.bayeux.forgetAll();
        await all.clock.turn(45_000);
        assert.ok(all.told.at(-1)?.startsWith('lost'), all.told.join());
        await all.agent('joins');
        all.open();
        await all.clock.turn(1_000);
        all.batches.push(await all.during(all.wire.refresh(all.position)));
        await all.clock.turn(1_000);
        assert.deepEqual(wordsOf(all), ['agent joined']);
        await all.agent({says: 'back'});
        assert.equal(wordsOf(all).at(-1), 'agent message back');
      });
  });
}
