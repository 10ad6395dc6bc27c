import type {Answer, Post, PostOptions} from './http.js';

/** Time-out of a REST call, ms. */
const TIMEOUT = 20_000;

export type Fields = Readonly<Record<string, string>>;

/** An answer with its body as JSON; `reply` is `undefined` if it is none. */
export interface JsonAnswer extends Answer {
  readonly reply: unknown;
}

/** Posts a form. An empty body of the answer is a valid answer without content. */
export async function postForm(
  post: Post,
  url: string,
  fields: Fields,
  options?: PostOptions,
): Promise<JsonAnswer> {
  const form = new URLSearchParams(fields).toString();
  const type = 'application/x-www-form-urlencoded;charset=UTF-8';
  const answer = await post(url, type, form, {timeout: TIMEOUT, ...options});
  return {...answer, reply: parsed(answer.body)};
}

export function parsed(body: string): unknown {
  try {
    return body.trim() ? JSON.parse(body) : {};
  } catch {
    return undefined;
  }
}
