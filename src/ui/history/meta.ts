import {html} from 'lit';
import type {EndedBy, Interaction, InteractionKind} from '../../context-services/interaction.js';
import {dateAndTime, durationOfMs} from '../../i18n/duration.js';
import type {Language} from '../../i18n/language.js';
import {namesIn} from '../names.js';
import type {Strings} from '../../i18n/catalog/strings.js';

const OVER = {
  customer: 'overByCustomer',
  agent: 'overByAgent',
  silence: 'overBySilence',
  transfer: 'overByTransfer',
  server: 'overByServer',
} as const satisfies Record<EndedBy, keyof Strings>;

const KINDS = {
  'email-in': 'kindEmail',
  'email-out': 'kindEmail',
  chat: 'conversation',
  call: 'kindCall',
  callback: 'kindCallback',
  cobrowse: 'kindCobrowse',
  'open-media': 'kindOther',
  other: 'kindOther',
} as const satisfies Record<InteractionKind, keyof Strings>;

/** The subject, or the kind of an interaction without one. */
export const titleOf = ({subject, kind}: Interaction, strings: Strings): string =>
  subject || strings[KINDS[kind]];

/**
 * Kind, date, agents, duration and end of an interaction, with dots between them. Leaves out whatever is unknown. The kind of
 * a chat goes without saying, and only a conversation has a duration.
 */
export function metaOf(interaction: Interaction, agents: readonly string[], language: Language) {
  const {kind, subject, startedAt, endedAt, endedBy} = interaction;
  const {strings} = language;
  const isChat = kind === 'chat';
  const what = !isChat && !!subject && strings[KINDS[kind]];
  const when =
    startedAt !== undefined &&
    html`<time part="timestamp" datetime=${new Date(startedAt).toISOString()}
      >${dateAndTime(startedAt, language)}</time
    >`;
  const who = agents.length > 0 && html`<bdi>${namesIn(language, agents).join(', ')}</bdi>`;
  const took =
    (isChat || kind === 'call' || kind === 'cobrowse') &&
    startedAt !== undefined &&
    endedAt !== undefined &&
    endedAt >= startedAt &&
    durationOfMs(endedAt - startedAt, language);
  const how = isChat && !!endedBy && strings[OVER[endedBy]];
  return [what, when, who, took, how]
    .filter((part) => part !== false)
    .map((part, i) => [i ? ' · ' : '', html`<span>${part}</span>`]);
}

/** Whether there is something to read. */
export const canOpen = ({kind, text}: Interaction): boolean => kind === 'chat' || text !== undefined;
