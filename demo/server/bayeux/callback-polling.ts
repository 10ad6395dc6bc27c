import type {ServerResponse} from 'node:http';
import {json, Refusal} from '../http/answer.js';

/** A request of the transport `callback-polling` (JSONP): a page loads the reply as a script, which calls its function. */
export interface ScriptRequest {
  /** JSON. */
  readonly messages: Buffer;
  readonly callback: string;
}

/**
 * @returns `undefined` when the query holds no request
 * @throws Refusal 400 when the callback is not the name of a function
 */
export function scriptRequestOf(query: URLSearchParams): ScriptRequest | undefined {
  const callback = query.get('jsonp');
  const messages = query.get('message');
  if (callback === null || messages === null) return undefined;
  // Anything but a name would let the asking page's parameters become code.
  if (!/^[a-z_$][\w$.]{0,99}$/i.test(callback))
    throw new Refusal(json({message: 'jsonp is not the name of a function.'}, 400));
  return {messages: Buffer.from(messages), callback};
}

/** Makes a script of the reply that the library sends. */
export function answerWithScript(res: ServerResponse, callback: string): void {
  const end = res.end.bind(res);
  res.end = (content?: unknown) => {
    if (typeof content !== 'string') return end();
    res.setHeader('Content-Type', 'text/javascript;charset=UTF-8');
    res.setHeader('X-Content-Type-Options', 'nosniff');
    // The comment keeps a file that begins with a chosen name from being read as another format.
    return end(`/**/${callback}(${content})`);
  };
}
