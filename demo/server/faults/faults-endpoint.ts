import {json, Refusal, type Answer} from '../http/answer.js';
import {parseJson} from '../http/body.js';
import {isFaultName} from './catalog.js';
import type {Faults} from './faults.js';
import {FaultError, quoted} from './parameters.js';

/** One request to `/faults…`. */
export interface FaultsRequest {
  readonly method: string;
  /** The segments after `faults`, decoded. */
  readonly path: readonly string[];
  readonly body: Buffer;
}

/**
 * GET lists the faults and their settings, POST sets some, DELETE clears all or the one at `/faults/{name}`. Each reply is
 * the table as it is afterwards.
 * @throws Refusal
 */
export function answerFaults(faults: Faults, {method, path: [name, ...more], body}: FaultsRequest): Answer {
  if (name !== undefined) {
    if (!isFaultName(name) || more.length > 0) throw refuse(404, `There is no fault ${quoted(name)}.`);
    allow(method, 'DELETE');
    faults.clear(name);
    return json(faults.table);
  }
  allow(method, 'GET', 'POST', 'DELETE');
  if (method === 'DELETE') faults.clear();
  if (method === 'POST') change(faults, body);
  return json(faults.table);
}

function change(faults: Faults, body: Buffer): void {
  try {
    faults.change(parseJson(body));
  } catch (error) {
    throw error instanceof FaultError ? refuse(400, error.message) : error;
  }
}

function allow(method: string, ...methods: string[]): void {
  if (methods.includes(method)) return;
  const {answer} = refuse(405, `This resource takes ${methods.join(' and ')}.`);
  throw new Refusal({...answer, headers: {Allow: methods.join(', ')}});
}

function refuse(status: number, message: string): Refusal {
  return new Refusal(json({message}, status));
}
