import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {FORMAT} from '../../../src/session/saved/format.js';
import {isTabMessage, sealed, type TabMessage} from '../../../src/session/tabs/tab-messages.js';
import {FakeSite} from '../../support/fakes/fake-site.js';
import {fateOf, ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';
import {agentSays, batch} from '../../support/values/entries.js';
import {DETAILS, ended, failed, open, starting} from '../../support/values/states.js';
import {phaseOf, talking} from './shared-pages.js';

const VIEW = {draft: 'hel', open: true, unread: 0};
const TICKET = {gmsUser: 'buzz', state: open()};

describe('a message between tabs', () => {
  const states = [{phase: 'idle'} as const, starting(), failed(), open(), open({phase: 'ending'}), ended()];
  const messages: readonly TabMessage[] = [
    {is: 'hello'},
    ...states.map((state) => ({is: 'state', by: 'a', state, ticket: TICKET, view: VIEW}) as const),
    {is: 'state', by: 'a', state: open(), ticket: undefined, view: undefined},
    {is: 'view', view: {...VIEW, open: undefined}},
    {is: 'command', id: '1', command: {do: 'start', details: DETAILS}},
    {is: 'command', id: '1', command: {do: 'send', id: '2', text: 'hello'}},
    {is: 'command', id: '1', command: {do: 'retry', id: '2'}},
    {is: 'command', id: '1', command: {do: 'typed', text: 'h'}},
    {is: 'command', id: '1', command: {do: 'end'}},
    {is: 'done', id: '1'},
    {is: 'done', id: '1', fault: {kind: 'gone', status: undefined, message: 'over'}},
  ];

  test('is heard as it was sent, also through the storage', () => {
    for (const message of messages)
      for (const copy of [structuredClone, (value: unknown): unknown => JSON.parse(JSON.stringify(value))])
        assert.ok(isTabMessage(copy(sealed(message))), JSON.stringify(message));
  });

  test('of another version is passed over', () => {
    for (const message of messages)
      for (const format of [FORMAT - 1, FORMAT + 1, String(FORMAT), undefined])
        assert.equal(isTabMessage({...message, format}), false);
  });

  test('without one of its parts, or with a part of another type, is passed over', () => {
    const [, start] = messages;
    const broken: readonly object[] = [
      {is: 'bye'},
      {is: 'view'},
      {is: 'view', view: {draft: 'hel'}},
      {is: 'done'},
      {is: 'done', id: '1', fault: 'no'},
      {is: 'command', id: '1'},
      {is: 'command', id: '1', command: {do: 'sing'}},
      {is: 'command', id: '1', command: {do: 'send', id: '2'}},
      {is: 'command', command: {do: 'end'}},
      {...start, by: undefined},
      {...start, state: undefined},
      {...start, state: {phase: 'held'}},
      {...start, state: {...open(), transcript: {entries: [null], known: [], outgoing: []}}},
      {...start, state: {...open(), agents: [{}]}},
      {...start, state: {...open(), transcript: {...open().transcript, strays: [{}]}}},
      {...start, state: {...open(), transcript: {...open().transcript, guesses: [{position: 2}]}}},
      {...start, state: {...ended(), reason: undefined}},
      {...start, ticket: {gmsUser: 'buzz'}},
      {...start, view: {}},
    ];
    for (const message of broken)
      assert.equal(isTabMessage({format: FORMAT, ...message}), false, JSON.stringify(message));
  });
});

describe('pages with other versions of the package', () => {
  test('neither disturb a chat nor cause an exception, whatever they say', async () => {
    const {site, leader, follower} = await talking();
    const before = [leader.shared.state.value, follower.shared.state.value];
    const stranger = site.stranger();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({is: fc.constantFrom('hello', 'state', 'view', 'command', 'done'), by: fc.string()}),
          fc.record({format: fc.constant(FORMAT + 1), is: fc.constant('state'), state: fc.jsonValue()}),
          fc.record({
            format: fc.constant(FORMAT),
            is: fc.constantFrom('state', 'view'),
            state: fc.jsonValue(),
          }),
        ),
        (message) => stranger.post(message),
      ),
      {numRuns: 200},
    );
    await settled();
    assert.deepEqual([leader.shared.state.value, follower.shared.state.value], before);
    await leader.wire.cometFeeds.last.tells(batch(4, agentSays('still there?')));
    assert.deepEqual(follower.shown().at(-1), 'still there?');
  });

  test('that lead a chat keep it: a start is refused after 5 s, and nothing is sent', async () => {
    const site = new FakeSite();
    const leader = site.stranger();
    leader.lead();
    const page = site.page();
    await page.shared.resume();
    const started = ignoreRejection(page.shared.start(DETAILS));
    const written = ignoreRejection(page.shared.send('hello'));
    await page.clock.turn(4_999);
    assert.deepEqual([await fateOf(started), phaseOf(page)], ['open', 'idle']);
    await page.clock.turn(1);
    assert.deepEqual([await fateOf(started), await fateOf(written)], ['broken', 'broken']);
    const {state} = page.shared;
    assert.deepEqual(
      state.value,
      failed({
        details: DETAILS,
        fault: {kind: 'broken', status: undefined},
        transcript: {...failed().transcript, origin: page.clock.now()},
      }),
    );
    assert.deepEqual([page.wire.log, page.clock.timers], [[], []]);

    leader.leave();
    await settled();
    assert.deepEqual([phaseOf(page), page.wire.log, site.claims], ['failed', [], 0]);
    void page.shared.start(DETAILS);
    await settled();
    assert.equal(phaseOf(page), 'starting');
  });

  test('that are followers get their chat back when a page without it had the lead for a moment', async () => {
    const {site, leader, follower} = await talking();
    const stranger = site.stranger();
    stranger.lead();
    const after = site.page();
    void after.shared.resume();
    await settled();
    await leader.leave();
    stranger.leave();
    await settled();
    assert.equal(phaseOf(follower), 'talking');
    assert.equal(site.storage.items.size, 1);
  });
});
