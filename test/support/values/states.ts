import type {Ended, Failed, Open, Starting} from '../../../src/session/model/state.js';
import {emptyTranscript, type Outgoing, type Transcript} from '../../../src/session/model/transcript.js';
import type {StartDetails} from '../../../src/wire/types.js';

export const DETAILS: StartDetails = {
  firstName: 'Vasya',
  lastName: 'Pupkin',
  email: 'v@p.example',
  subject: 'Socks',
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
  chat: {service: 'S1', delivery: 'comet'},
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
  chat: {service: 'S1', delivery: 'comet'},
  transcript: transcript(),
  reason: 'agent',
  gap: false,
  until: 0,
  ...more,
});
