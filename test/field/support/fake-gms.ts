import {createServer, type IncomingHttpHeaders, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** One request of a page, preflights excluded. */
export interface Ask {
  /** The last part of the path: the name of a service, or the operation on a chat. */
  readonly verb: string;
  readonly form: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Time of arrival, ms since 1970. */
  readonly at: number;
}

/** An answer in place of the usual one. */
export interface Bent {
  readonly status?: number;
  /** The `Content-Type`; JSON by default. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** The body as it is, in place of `json`. */
  readonly raw?: string | Buffer;
  /** Without CORS headers, as many gateways answer errors. */
  readonly cors?: false;
  /** Never answers. */
  readonly hangs?: true;
}

export type Bend = (ask: Ask) => Bent | undefined;

/** One entry of the transcript as GMS sends it. */
export type Entry = readonly unknown[];

/** A GMS that only polls (`delivery="poll"`), with one chat, and with answers that a test bends. */
export class FakeGms {
  /** The bent answers by verb; `any` is for every verb that has none of its own. */
  readonly bend: Record<string, Bend> = {};
  readonly entries: Entry[] = [['Notice.Joined', 'me', 'has joined the session', '0', 'CLIENT']];
  readonly log: Ask[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const {url = '', headers, method} = request;
      const allow = {
        'Access-Control-Allow-Origin': headers.origin ?? '*',
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
        'Access-Control-Expose-Headers': 'Retry-After',
        'Access-Control-Allow-Methods': 'POST',
      };
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        if (method === 'OPTIONS') {
          response.writeHead(204, allow).end();
          return;
        }
        const verb = url.replace(/\?.*/s, '').split('/').at(-1) ?? '';
        const ask: Ask = {verb, form: new URLSearchParams(body), headers, at: Date.now()};
        this.log.push(ask);
        const bent = (this.bend[verb] ?? this.bend['any'])?.(ask) ?? {json: this.usual(ask)};
        if (bent.hangs) return;
        const {status = 200, type = 'application/json', raw, json = {}, cors} = bent;
        response.writeHead(status, {
          ...(cors !== false && allow),
          ...(type && {'Content-Type': type}),
          ...bent.headers,
        });
        response.end(raw ?? JSON.stringify(json));
      });
    });
  }

  static async start(): Promise<FakeGms> {
    const gms = new FakeGms();
    await new Promise<void>((resolve) => gms.#server.listen(0, '127.0.0.1', resolve));
    return gms;
  }

  /** The value for `<gms-chat server>`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/genesys`;
  }

  /** The requests with this verb. */
  asked(verb: string): readonly Ask[] {
    return this.log.filter((ask) => ask.verb === verb);
  }

  /** The texts of the customer's messages, as they arrived. */
  get received(): readonly unknown[] {
    return this.entries
      .filter(([type, , , , party]) => type === 'Message.Text' && party === 'CLIENT')
      .map(([, , text]) => text);
  }

  joins(): void {
    this.entries.push(['Notice.Joined', 'Kristi', 'has joined the session', '1', 'AGENT']);
  }

  says(text: unknown): void {
    this.entries.push(['Message.Text', 'Kristi', text, '2', 'AGENT']);
  }

  /** Answers as usual again. */
  heal(): void {
    for (const verb of Object.keys(this.bend)) Reflect.deleteProperty(this.bend, verb);
  }

  /** The usual reply, with its effect. */
  usual({verb, form}: Pick<Ask, 'verb' | 'form'>): unknown {
    switch (verb) {
      case 'chat':
        return {chatIxnState: 'CONNECTED', transcriptPosition: '1', transcriptToShow: []};
      case 'send':
        this.entries.push(['Message.Text', 'me', form.get('message'), '9', 'CLIENT']);
        // The receipt of 2012: no position.
        return {_id: 'S1'};
      case 'refresh':
        return this.#since(Number(form.get('transcriptPosition')));
      case 'startTyping':
      case 'stopTyping':
      case 'customNotice':
        return this.#since(this.entries.length);
      case 'disconnect':
        return {chatIxnState: 'DISCONNECTED'};
      default:
        return {_id: 'S1'};
    }
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #since(position: number): unknown {
    return {
      chatIxnState: 'TRANSCRIPT',
      transcriptPosition: String(this.entries.length),
      transcriptToShow: this.entries.slice(position),
    };
  }
}
