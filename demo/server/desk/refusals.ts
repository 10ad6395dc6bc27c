import {json, Refusal, type Answer} from '../http/answer.js';

/** The codes that the Web Services API documents. */
export const statusCodes = {
  ok: 0,
  missing: 1,
  invalid: 2,
  forbidden: 3,
  internal: 4,
  noPermission: 5,
  notFound: 6,
  inPart: 7,
  notAuthenticated: 20,
} as const;

/** A code of a request that has changed nothing. */
export type RefusalCode = Exclude<keyof typeof statusCodes, 'ok' | 'inPart'>;

const httpStatuses: Readonly<Record<RefusalCode, number>> = {
  missing: 400,
  invalid: 400,
  forbidden: 403,
  internal: 500,
  noPermission: 403,
  notFound: 404,
  notAuthenticated: 401,
};

/** The answer to an operation that has succeeded. */
export function ok(): Answer {
  return json({statusCode: statusCodes.ok});
}

/** @param status HTTP status, if it is not the usual one for the code */
export function refuse(code: RefusalCode, statusMessage: string, status = httpStatuses[code]): Refusal {
  return new Refusal(json({statusCode: statusCodes[code], statusMessage}, status));
}

/** A valid request that is not possible in the present state: 409. */
export function notNow(statusMessage: string): Refusal {
  return refuse('invalid', statusMessage, 409);
}

export function noSuchResource(): Refusal {
  return refuse('notFound', 'No such resource.');
}

/**
 * Turns the refusal of an unreadable body into the form of this API.
 * @throws Refusal
 */
export function refuseBody(reason: unknown): never {
  if (reason instanceof Refusal) throw refuse('invalid', 'The body cannot be read.', reason.answer.status);
  throw reason;
}

/** @throws Refusal 405 */
export function allow(method: string, ...methods: string[]): void {
  if (methods.includes(method)) return;
  const refusal = refuse('invalid', `This resource takes ${methods.join(' and ')}.`, 405);
  throw new Refusal({...refusal.answer, headers: {Allow: methods.join(', ')}});
}
