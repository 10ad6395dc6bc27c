import type {ServerResponse} from 'node:http';

/** A response as a value, not sent yet, so that a fault may still replace it. */
export interface Answer {
  readonly status: number;
  /** JSON text, unless a header says otherwise; absent for a response without a body. */
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown to refuse a request with an error response. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

export function json(body: unknown, status = 200): Answer {
  return {status, body: JSON.stringify(body)};
}

export function send(res: ServerResponse, {status, body, headers}: Answer): void {
  if (res.destroyed || res.headersSent) return;
  res.statusCode = status;
  res.setHeader('Pragma', 'no-cache');
  res.setHeader('Cache-Control', 'no-cache, no-store');
  if (body !== undefined) res.setHeader('Content-Type', 'application/json;charset=UTF-8');
  for (const [name, value] of Object.entries(headers ?? {})) res.setHeader(name, value);
  res.setHeader('Content-Length', Buffer.byteLength(body ?? ''));
  res.end(body);
}
