import {Variable} from '../../../src/base/observable.js';
import {CatchUp} from '../../../src/session/live/catch-up.js';
import {reduce, type ChatEvent} from '../../../src/session/model/reduce.js';
import {outgoingOf, type ChatState, type Open} from '../../../src/session/model/state.js';
import {wholeUntil} from '../../../src/session/model/transcript.js';
import {ChatError} from '../../../src/wire/errors.js';
import type {Batch} from '../../../src/wire/types.js';
import {deferred, type Deferred} from '../../support/fakes/deferred.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {settled} from '../../support/fakes/settled.js';
import {open} from '../../support/values/states.js';

export const LOST = new ChatError('unreachable', 'No answer', {maybe: true});

/** A catch-up over the state of a chat. Its log has each refresh and each callback, with the time in ms. */
export function catchUpOf(start: Partial<Open> = {}) {
  const clock = new FakeClock(0);
  const state = new Variable<ChatState>(open(start));
  const log: string[] = [];
  const asked: Deferred<Batch>[] = [];
  let wait = 0;
  let pause = 0;
  const note = (what: string) => log.push(`${clock.now()} ${what}`);
  const dispatch = (event: ChatEvent) => (state.value = reduce(state.value, event));
  const tell = (news: Batch) => {
    dispatch({type: 'batch', batch: news, now: clock.now()});
    catchUp.noteServerPosition(news.position);
  };
  const catchUp = new CatchUp({
    clock,
    state,
    waitFor: (requests) => (requests ? wait : pause),
    refresh: () => {
      const {value} = state;
      note(`ask ${'transcript' in value ? wholeUntil(value.transcript) : ''}`);
      const question = deferred<Batch>();
      asked.push(question);
      return question.promise;
    },
    onBatch: tell,
    onGone: () => note('gone'),
    onGap: (isOpen) => {
      note(isOpen ? 'gap' : 'no gap');
      dispatch({type: 'gap', isOpen});
    },
    onAbsent: (ids) => {
      note(`absent ${ids.join()}`);
      for (const id of ids) dispatch({type: 'outgoing', id, status: 'failed'});
    },
  });
  return {
    clock,
    catchUp,
    waits: (ms: number) => (wait = ms),
    pauses: (ms: number) => (pause = ms),
    dispatch,
    tell,
    answer: async (reply: Batch | ChatError) => {
      const question = asked.shift();
      if (reply instanceof ChatError) question?.reject(reply);
      else question?.resolve(reply);
      await settled();
    },
    /** Gives every refresh of the next `ms` the same answer. */
    answerAll: async (reply: Batch | ChatError, ms: number) => {
      for (const end = clock.now() + ms; clock.now() < end; await clock.turn(500))
        for (const question of asked.splice(0))
          if (reply instanceof ChatError) question.reject(reply);
          else question.resolve(reply);
    },
    news: () => log.splice(0),
    outgoing: () => outgoingOf(state.value).map(({id, status}) => `${id} ${status}`),
  };
}
