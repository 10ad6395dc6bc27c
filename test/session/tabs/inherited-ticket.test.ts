import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {Variable} from '../../../src/base/observable.js';
import type {ChatState} from '../../../src/session/model/state.js';
import type {Ticket} from '../../../src/session/saved/ticket.js';
import {InheritedTicket} from '../../../src/session/tabs/inherited-ticket.js';
import {open, outgoing, transcript} from '../../support/values/states.js';

const ticketOf = (...ids: readonly string[]): Ticket => ({
  state: open({transcript: transcript({outgoing: ids.map((id) => outgoing(id))})}),
});
const statuses = (ticket: Ticket | undefined) =>
  ticket?.state.transcript.outgoing.map(({id, status}) => `${id} ${status}`);

describe('the ticket with which a page comes to lead', () => {
  let session: {
    ticket: Ticket | undefined;
    left: Ticket | undefined;
    state: Variable<ChatState>;
    retry: (id: string) => void;
  };
  let retried: string[];
  let inherited: InheritedTicket;

  beforeEach(() => {
    retried = [];
    const state = new Variable<ChatState>({phase: 'idle'});
    session = {ticket: undefined, left: undefined, state, retry: (id) => void retried.push(id)};
    inherited = new InheritedTicket(session, {queued: new Set(['b'])});
  });

  test('is that of the leader, as it left the chat, and not an old one', () => {
    session.ticket = ticketOf('old');
    inherited.keep();
    inherited.follow(ticketOf('a', 'b'));
    assert.deepEqual(statuses(inherited.take()), ['a queued', 'b queued']);
    assert.equal(inherited.take(), undefined);
  });

  test('is else the one from before the page was left: what another page may have sent is in doubt', () => {
    session.ticket = ticketOf('a', 'b');
    inherited.keep();
    assert.equal(inherited.isOld, true);
    assert.deepEqual(statuses(inherited.take()), ['a maybe', 'b queued']);
    assert.equal(inherited.isOld, false);
  });

  test('is the last one of the leader when the page is left as a follower', () => {
    inherited.follow(ticketOf('a'));
    inherited.keep();
    assert.deepEqual(statuses(inherited.take()), ['a maybe']);
  });

  test('is else the saved one of this tab', () => {
    session.left = ticketOf('a');
    assert.equal(inherited.isOld, true);
    assert.deepEqual(statuses(inherited.take()), ['a maybe']);
  });

  test('lets messages be sent again which no page has sent', () => {
    session.left = ticketOf('a', 'b');
    const ticket = inherited.take();
    assert.ok(ticket);
    session.state.value = ticket.state;
    const {transcript: written} = ticket.state;
    const failed = written.outgoing.map((message) => ({...message, status: 'failed' as const}));
    session.state.value = {...ticket.state, transcript: {...written, outgoing: failed}};
    assert.deepEqual(retried, ['a']);
  });
});
