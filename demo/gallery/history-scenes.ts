import {html} from 'lit';
import type {Interaction} from '../../src/context-services/interaction.js';
import '../../src/ui/history/gms-chat-earlier.js';
import '../../src/ui/history/gms-chat-earlier-list.js';
import type {Scene} from './scene.js';
import {LONG_WORD, type Texts} from './texts.js';
import {DAY, MINUTE, NOW} from './time.js';

/** A chat of `days` days ago that took 14 minutes. */
function earlier({customer}: Texts, days: number, more: Partial<Interaction> = {}): Interaction {
  const startedAt = NOW - days * DAY;
  return {
    id: String(days),
    customerId: 'C1',
    status: 'stopped',
    kind: 'chat',
    type: 'Inbound',
    subType: 'InboundNew',
    mediaType: 'chat',
    parentId: '',
    threadId: '',
    externalId: '',
    ownerId: undefined,
    creatorAppId: undefined,
    startedAt,
    endedAt: startedAt + 14 * MINUTE,
    establishedAt: undefined,
    releasedAt: undefined,
    timeshift: undefined,
    categoryId: '',
    allowChildren: true,
    subject: customer.subject,
    stoppedReason: '',
    endedBy: undefined,
    text: undefined,
    structuredText: undefined,
    binaryContent: undefined,
    userData: {},
    isOver: true,
    hasTranscript: true,
    ...more,
  };
}

const row = (state: string, more: Partial<Interaction>, withAgents = true): Scene => ({
  part: 'gms-chat-earlier',
  state,
  draw: (language, texts) =>
    html`<gms-chat-earlier
      .language=${language}
      .interaction=${earlier(texts, 3, more)}
      .agents=${withAgents ? [texts.agent, texts.second] : []}
    ></gms-chat-earlier>`,
});

export const historyScenes: readonly Scene[] = [
  row('ended by the customer', {endedBy: 'customer'}),
  row('ended by the agent', {endedBy: 'agent'}),
  row('ended after a long silence', {endedBy: 'silence'}),
  row('transferred', {endedBy: 'transfer'}),
  row('ended by the server', {endedBy: 'server'}),
  row('without a subject', {subject: ''}, false),
  row('with a long subject', {subject: LONG_WORD, endedBy: 'customer'}),
  row('an email', {kind: 'email-in', text: {kind: 'text', text: 'a'}}, false),
  row('a phone call, with nothing to read', {kind: 'call', subject: ''}, false),
  {
    part: 'gms-chat-earlier-list',
    state: 'with a thread',
    draw: (language, texts) => {
      const thread = [
        earlier(texts, 2, {endedBy: 'agent'}),
        earlier(texts, 4, {kind: 'email-out', text: {kind: 'text', text: 'a'}}),
        earlier(texts, 6, {endedBy: 'customer'}),
      ];
      return html`<gms-chat-earlier-list
        .language=${language}
        .threads=${[
          [earlier(texts, 1, {subject: '', endedBy: 'silence'})],
          thread,
          [earlier(texts, 9, {kind: 'call', subject: ''})],
        ]}
        .agents=${new Map([
          ['2', [texts.agent]],
          ['6', [texts.agent, texts.second]],
        ])}
      ></gms-chat-earlier-list>`;
    },
  },
];
