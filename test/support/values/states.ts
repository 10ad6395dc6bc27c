import type {Ended, Failed, Open, Starting} from '../../../src/session/model/state.js';
import type {ChatIdentity} from '../../../src/session/model/identity.js';
import {emptyTranscript, type Outgoing, type Transcript} from '../../../src/session/model/transcript.js';
import type {StartDetails} from '../../../src/wire/types.js';

export const DETAILS: StartDetails = {
  firstName: 'Vasya',
  lastName: 'Pupkin',
  email: 'v@p.example',
  subject: 'Socks',
};

export const CHAT: ChatIdentity = {
  id: 'C1',
  keys: {service: 'S1', user: 'buzz'},
  provisionalId: 'S1',
  delivery: 'comet',
};

/** Makes a transcript in which the customer's own joining is known. */
export const transcript = (more: Partial<Transcript> = {}): Transcript => ({
  ...emptyTranscript,
  known: [[1, 1]],
  origin: 1_000_000,
  ...more,
});

export const outgoing = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id,
  text: `text of ${id}`,
  at: 1_000_000,
  status: 'queued',
  ...more,
});

export const starting = (more: Partial<Starting> = {}): Starting => ({
  phase: 'starting',
  details: DETAILS,
  queued: false,
  transcript: emptyTranscript,
  ...more,
});

export const failed = (more: Partial<Failed> = {}): Failed => ({
  phase: 'failed',
  details: DETAILS,
  fault: {kind: 'unreachable', status: undefined},
  transcript: emptyTranscript,
  ...more,
});

export const open = (more: Partial<Open> = {}): Open => ({
  phase: 'waiting',
  details: DETAILS,
  chat: CHAT,
  transcript: transcript(),
  line: 'live',
  agents: [],
  typing: [],
  gap: false,
  ...more,
});

export const ended = (more: Partial<Ended> = {}): Ended => ({
  phase: 'ended',
  details: DETAILS,
  chat: CHAT,
  transcript: transcript(),
  reason: 'agent',
  gap: false,
  until: 0,
  ...more,
});
