import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  hasAgent,
  isEngaged,
  isTalking,
  isWaiting,
  type Chat,
  type LegState,
} from '../../../demo/server/chats/chat.js';
import {capabilities} from '../../../demo/server/desk/rules.js';
import {names, Office} from '../office.js';

const target = fc.record(
  {agentId: fc.constantFrom(...names), queueName: fc.constantFrom('Sales', 'Billing')},
  {requiredKeys: []},
);

const words = {text: 'hi', visibility: 'Agents'};

const step = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.record({kind: fc.constant('operation' as const), choice: fc.nat(), target}),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('gone' as const), name: fc.constantFrom(...names)})},
  {weight: 8, arbitrary: fc.record({kind: fc.constant('back' as const), name: fc.constantFrom(...names)})},
  {
    weight: 1,
    arbitrary: fc.record({kind: fc.constant('time' as const), ms: fc.constantFrom(10_000, 30_000)}),
  },
);

/** Operations that change no state. The walk keeps one of them, SendMessage. */
const isTalk = /UserData|History|Send(?!Message)/;

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function take(office: Office, chat: Chat, next: Step): void {
  if (next.kind === 'time') office.clock.turn(next.ms);
  else if (next.kind === 'gone') office.store.roster.gone(office.agent(next.name));
  else if (next.kind === 'back') office.store.roster.alive(office.agent(next.name));
  else {
    const possible = names.flatMap((name) => {
      const state = chat.legs.get(name)?.state;
      const operations = state ? capabilities(state) : [];
      return operations.filter((each) => !isTalk.test(each)).map((operation) => ({name, operation}));
    });
    const {name, operation} = possible[next.choice % possible.length] ?? {};
    if (name && operation) office.perform(name, chat, operation, {...words, ...next.target});
  }
}

/** Asserts the invariants of a chat. */
function check(office: Office, chat: Chat): void {
  const positions = chat.events.flatMap(({position}) => position ?? []);
  assert.deepEqual(
    positions,
    [...positions.keys()].map((i) => i + 1),
    'positions without a gap',
  );
  for (const {visibility, position} of chat.events)
    assert.equal(position === undefined, visibility === 'Agents');

  for (const [agentId, leg] of chat.legs) {
    const {state, party, request, invitation} = leg;
    assert.equal(
      isTalking(leg) && !chat.end,
      party?.here === true && !chat.end,
      `${agentId} ${state} is there`,
    );
    if (isTalking(leg)) assert.equal(party?.visibility, state === 'Consulted' ? 'Agents' : 'All');
    assert.equal(
      request !== undefined,
      state === 'Asking' || state === 'Consulting',
      `${agentId} wants something`,
    );
    const asked = request?.asked === undefined ? undefined : chat.legs.get(request.asked);
    if (state === 'Consulting') assert.equal(asked?.state, 'Consulted');
    if (state === 'Asking' && request?.asked !== undefined) assert.equal(asked?.state, 'Invited');
    if (asked) assert.equal(asked.invitation, request);
    if (state === 'Consulted') assert(invitation, 'somebody is advised');
    if (invitation) {
      assert(isEngaged(leg));
      assert.equal(chat.legs.get(invitation.by)?.request, invitation, 'somebody has asked');
    }
  }
  if (chat.end) assert(![...chat.legs.values()].some(isEngaged), 'nobody is in a chat that has ended');
  const offers = [...chat.legs.values()].filter(({state, invitation}) => state === 'Invited' && !invitation);
  assert(offers.length <= 1, 'it is offered to one at a time');
  if (!chat.end && !hasAgent(chat)) {
    const free = office.store.roster.ready(chat.skill).filter(({id}) => !chat.rejectedBy.has(id));
    assert(!isWaiting(chat) || free.length === 0, 'it is offered to whoever there is');
  }
}

describe('after any sequence of agents’ operations', () => {
  it('a chat keeps its invariants', () => {
    const seen = new Set<LegState>();
    fc.assert(
      fc.property(fc.array(step, {minLength: 20, maxLength: 80}), fc.boolean(), (steps, skilled) => {
        const office = new Office(...names);
        const begin = () => office.start(skilled ? {skill: 'Billing'} : {});
        let chat = begin();
        for (const next of steps) {
          if (chat.end) chat = begin();
          take(office, chat, next);
          check(office, chat);
          for (const {state} of chat.legs.values()) seen.add(state);
        }
      }),
      {numRuns: 1500},
    );
    assert.equal(seen.size, 8, 'every state is met');
  });
});
