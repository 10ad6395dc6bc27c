import {deferred} from './deferred.js';
import {sample} from '../values/interactions.js';

export const CONTEXT = 'https://ucs.example.com';

const START = Date.UTC(2009, 7, 5, 9, 33, 10);
const DAY = 86_400_000;

export interface Held {
  readonly subject: string;
  readonly agent?: string;
  /** Duration of the chat, s. */
  readonly took?: number;
  readonly words?: readonly string[];
}

/** A scripted Context Services behind `fetch`. Every customer has the same chats. */
export class ScriptedContext {
  /** The newest first. */
  chats: readonly Held[] = [];
  /** Status of every answer from now on. */
  status = 200;
  /** Replaces the transcripts, for tests of malformed ones. */
  nonsense: string | undefined;
  /** Method, path, and the header `X-Token`, of each request. */
  readonly requests: string[] = [];
  #gate: {readonly requests: RegExp; readonly opened: Promise<undefined>} | undefined;

  /** Replaces `fetch` of the page for requests to this server. Returns the undo. */
  standIn(): () => void {
    const {fetch} = globalThis;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return url.startsWith(`${CONTEXT}/`) ? this.#fetch(url, init) : fetch(input, init);
    };
    return () => void (globalThis.fetch = fetch);
  }

  /** Holds back the answers to matching requests until the returned function is called. */
  hold(requests = /./): () => void {
    const gate = deferred<undefined>();
    this.#gate = {requests, opened: gate.promise};
    return () => {
      this.#gate = undefined;
      gate.resolve(undefined);
    };
  }

  async #fetch(url: string, {method = 'GET', headers}: RequestInit = {}): Promise<Response> {
    const path = url.slice(CONTEXT.length);
    this.requests.push([method, path, new Headers(headers).get('X-Token')].filter(Boolean).join(' '));
    if (this.#gate?.requests.test(path)) await this.#gate.opened;
    if (this.status !== 200) return response('{"message": "no"}', 'application/json', this.status);
    const [, index] = /^\/interactions\/(\d+)\/structured_text$/.exec(path) ?? [];
    if (index === undefined) return response(JSON.stringify(this.chats.map(liveChat)), 'application/json');
    const chat = this.chats[Number(index)];
    const body = this.nonsense ?? (chat ? xml(chat) : '');
    return response(body, 'text/xml');
  }
}

/** The body is available at once, so that no macrotask passes between a request and its effect. */
function response(body: string, type: string, status = 200): Response {
  const made = new Response(null, {status, headers: {'Content-Type': type}});
  made.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(body).buffer);
  return made;
}

function liveChat({subject, took = 300}: Held, index: number) {
  const start = START - index * DAY;
  return {
    ...sample,
    interaction_id: String(index),
    subject,
    start_date: new Date(start).toISOString(),
    end_date: new Date(start + took * 1_000).toISOString(),
  };
}

function xml({agent, words = []}: Held): string {
  const joined = agent
    ? `<newParty userId="a" timeShift="1"><userInfo userNick="${agent}" userType="AGENT"/></newParty>`
    : '';
  const said = words.map(
    (word, i) => `<message userId="a" timeShift="${i + 2}"><msgText>${word}</msgText></message>`,
  );
  return `<chatTranscript startAt="2009-08-05T09:33:10Z">${joined}${said.join('')}</chatTranscript>`;
}
