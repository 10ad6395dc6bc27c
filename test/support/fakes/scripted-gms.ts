/** A scripted GMS behind `fetch`, with one chat in poll mode. */
export const SERVER = 'https://gms.example.com/genesys';

/** `unanswered`: the network is down. A promise delays the answer. */
export type Answer = {readonly status: number; readonly body: string} | 'unanswered' | Promise<unknown>;

interface Asked {
  /** The last part of the path: the name of a service, or the operation on a chat. */
  readonly verb: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: Headers;
}

/** `[type, nickname, text, seconds, party]`, or anything that a test makes of it. */
type Entry = readonly unknown[];

export class ScriptedGms {
  /** Each request, in order. */
  readonly requests: Asked[] = [];
  /** Answers that are used once, before the default ones. */
  readonly #once = new Map<string, Answer[]>();
  #entries: Entry[] = [];
  #isOver = false;

  /** Replaces `fetch` of the page. Returns the undo. */
  standIn(): () => void {
    const {fetch} = globalThis;
    globalThis.fetch = (input, init) =>
      this.#fetch(input instanceof Request ? input.url : String(input), init);
    return () => void (globalThis.fetch = fetch);
  }

  /** Sets the answer to the next request `verb`. Several calls set the answers to several requests, in order. */
  next(verb: string, answer: Answer): void {
    this.#once.set(verb, [...(this.#once.get(verb) ?? []), answer]);
  }

  /** The fields of the last request `verb`. */
  fieldsOf(verb: string): Readonly<Record<string, string>> | undefined {
    return this.requests.findLast((request) => request.verb === verb)?.fields;
  }

  /** The requests since the last call, without polling. */
  news(): readonly string[] {
    return this.requests
      .splice(0)
      .map(({verb}) => verb)
      .filter((verb) => verb !== 'refresh');
  }

  joins(nickname = 'Kristi'): void {
    this.#agent('Notice.Joined', nickname, 'has joined the session');
  }

  leaves(nickname = 'Kristi'): void {
    this.#agent('Notice.Left', nickname, 'has left the session');
  }

  says(text: string, nickname = 'Kristi'): void {
    this.#agent('Message.Text', nickname, text);
  }

  types(nickname = 'Kristi'): void {
    this.#agent('Notice.TypingStarted', nickname, 'is typing');
  }

  stopsTyping(nickname = 'Kristi'): void {
    this.#agent('Notice.TypingStopped', nickname, 'stopped typing');
  }

  pushes(url: string, nickname = 'Kristi'): void {
    this.#agent('Notice.PushUrl', nickname, url);
  }

  /** Any entry, as the server sends it. */
  adds(...entry: Entry): void {
    this.#entries.push(entry);
  }

  /** The agent's application tells the page something. */
  notes(text: string, nickname = 'Kristi'): void {
    this.#agent('Notice.Custom', nickname, text);
  }

  sendsFile(nickname = 'Kristi'): void {
    this.#agent('Notice.FileUploaded', nickname, 'file-id-7');
  }

  /** The agent ends the chat. */
  ends(): void {
    this.#isOver = true;
  }

  #agent(type: string, nickname: string, text: string): void {
    this.#entries.push([type, nickname, text, String(this.#entries.length), 'AGENT']);
  }

  async #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    if (!url.startsWith(`${SERVER}/1/service/`)) throw new TypeError(`No way to ${url}`);
    const fields = Object.fromEntries(new URLSearchParams(typeof init.body === 'string' ? init.body : ''));
    const verb = url.split('/').at(-1) ?? '';
    this.requests.push({verb, fields, headers: new Headers(init.headers)});
    const answer = this.#once.get(verb)?.shift();
    if (answer instanceof Promise) await unlessAborted(answer, init.signal);
    else if (answer === 'unanswered') throw new TypeError('Failed to fetch');
    else if (answer) return response(answer.status, answer.body);
    return response(200, JSON.stringify(this.#reply(verb, fields)));
  }

  #reply(verb: string, {message = '', transcriptPosition}: Readonly<Record<string, string>>): unknown {
    const before = transcriptPosition === undefined ? this.#entries.length : Number(transcriptPosition);
    switch (verb) {
      case 'send':
        this.#entries.push(['Message.Text', 'VasyaP', message, String(this.#entries.length), 'CLIENT']);
        return this.#chat(before);
      case 'disconnect':
        this.#isOver = true;
        return this.#chat(before);
      case 'status':
        return {message: {_status: 'available'}};
      case 'chat':
        // The first entry of a chat is the joining of the customer.
        this.#entries = [['Notice.Joined', 'VasyaP', 'has joined the session', '0', 'CLIENT']];
        this.#isOver = false;
        return this.#chat(1);
      case 'refresh':
      case 'startTyping':
      case 'stopTyping':
      case 'customNotice':
        return this.#chat(before);
      default:
        return {_id: 'S1'};
    }
  }

  #chat(before: number): unknown {
    return {
      chatIxnState: this.#isOver ? 'DISCONNECTED' : 'TRANSCRIPT',
      chatSessionId: '00015a9FJ5TQ007V',
      transcriptPosition: String(this.#entries.length),
      transcriptToShow: this.#entries.slice(before),
    };
  }
}

/** The body is available at once, so that no macrotask passes between a request and its effect. */
function response(status: number, body: string): Response {
  const made = new Response(null, {status});
  made.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(body).buffer);
  return made;
}

function unlessAborted(answer: Promise<unknown>, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    answer.then(() => resolve(), reject);
  });
}
