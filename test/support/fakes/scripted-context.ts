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
  /** Attributes of the interaction that differ from the sample. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Replaces the transcript, for tests of malformed ones. */
  readonly xml?: string;
  /** The plain text; without it there is none. */
  readonly plain?: string;
}

/** A scripted Context Services behind `fetch`. Every customer has the same chats. */
export class ScriptedContext {
  /** The newest first. */
  chats: readonly Held[] = [];
  /** Status of every answer from now on. */
  status = 200;
  /** The log-in page that a gateway gives for every content. */
  logIn: string | undefined;
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
    const [, index, content] = /^\/interactions\/(\d+)\/(\w+)$/.exec(path) ?? [];
    if (index === undefined) return response(JSON.stringify(this.chats.map(kept)), 'application/json');
    if (this.logIn !== undefined) return response(this.logIn, 'text/html');
    const chat = this.chats[Number(index)];
    const body = content === 'plain_text' ? chat?.plain : chat && (chat.xml ?? xml(chat));
    const type = content === 'plain_text' ? 'text/plain' : 'text/xml';
    return response(body ?? '', type, body === undefined ? 404 : 200);
  }
}

/** The body is available at once, so that no macrotask passes between a request and its effect. */
function response(body: string, type: string, status = 200): Response {
  const made = new Response(null, {status, headers: {'Content-Type': type}});
  made.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(body).buffer);
  return made;
}

function kept({subject, took = 300, more}: Held, index: number) {
  const start = START - index * DAY;
  return {
    ...sample,
    interaction_id: String(index),
    subject,
    start_date: new Date(start).toISOString(),
    end_date: new Date(start + took * 1_000).toISOString(),
    thread_id: String(index),
    ...more,
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
