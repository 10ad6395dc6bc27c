/** One chat over each wire, against a model of its server, on a fake clock. */
import type {TestContext} from 'node:test';
import type {Batch, Delivery, Wire, WireEntry, WireKeys} from '../../src/wire/types.js';
import {gmsV1} from '../../src/wire/v1/gms-v1.js';
import {gmsV2} from '../../src/wire/v2/gms-v2.js';
import {Gms} from '../simulation/v1/gms.js';
import {Journal} from '../simulation/journal.js';
import type {Manner} from '../simulation/manner.js';
import type {Incoming} from '../simulation/network.js';
import {Random} from '../simulation/random.js';
import {GmsV2} from '../simulation/v2/gms-v2.js';
import {PLAIN, type V2Manner} from '../simulation/v2/manner-v2.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import {turnTimersBy} from '../support/fakes/fake-timers.js';
import {settled} from '../support/fakes/settled.js';
import {DETAILS} from '../support/values/states.js';

export interface Way {
  readonly name: string;
  readonly api: 1 | 2;
  readonly delivery: Delivery;
}

export const WAYS: readonly Way[] = [
  {name: 'version 1, push', api: 1, delivery: 'comet'},
  {name: 'version 1, polling', api: 1, delivery: 'poll'},
  {name: 'version 2, push', api: 2, delivery: 'comet'},
  {name: 'version 2, polling', api: 2, delivery: 'poll'},
];

const MANNER: Manner = {
  ack: 'boolean',
  refresh: 'reply',
  shortReplies: false,
  echoes: true,
  positionsAsNumbers: false,
  transcriptAsText: false,
  tellsSession: true,
  holds: 30_000,
  refusesAfterEnd: false,
  availableAfter: 0,
  refusesCredentials: false,
  alters: undefined,
};

const SERVER = 'https://gms.example.com/genesys';

/** `hang`: no answer ever comes. A number is a status in place of the answer. */
export type Fault = 'hang' | number;

/** One chat over a wire, as a live chat uses it. */
export abstract class Talk {
  readonly way: Way;
  readonly clock: FakeClock;
  readonly lifecycle = new FakeLifecycle();
  /** Name of the service at the server. */
  readonly service: string;
  wire: Wire;
  /** The operations that were asked for, with their fields, without polling and the messages of Bayeux itself. */
  readonly asked: string[] = [];
  /** What the feed has told: `live`, `trouble`, `lost`. */
  readonly told: string[] = [];
  readonly batches: Batch[] = [];
  readonly wrongKeys: string[] = [];
  /** The latest request for each operation. */
  readonly latest = new Map<string, RequestInit>();
  /** Number of all requests. */
  requests = 0;
  keys: WireKeys = {};
  position = 1;
  readonly #server: string;
  /** Faults of the next requests of an operation. */
  readonly #faults = new Map<string, Fault[]>();
  #stop: ReturnType<Wire['comet']> | undefined;

  constructor(
    t: TestContext,
    way: Way,
    service: string,
    {isAuto = false, clock = new FakeClock(), server = SERVER} = {},
  ) {
    this.way = way;
    this.clock = clock;
    this.#server = server;
    this.service = service;
    t.after(turnTimersBy(clock));
    t.mock.method(console, 'warn', () => undefined);
    t.mock.method(console, 'info', () => undefined);
    t.mock.method(globalThis, 'fetch', (input: string, init: RequestInit) => this.#fetch(input, init));
    this.wire = this.#newWire(isAuto ? 'auto' : way.delivery);
  }

  /** Asks the server. @param path after the URL of the server */
  protected abstract ask(path: string, body: string, init: RequestInit): Promise<Response>;

  #newWire(delivery: 'auto' | Delivery = this.way.delivery): Wire {
    const {clock, lifecycle} = this;
    const config = {server: this.#server, service: this.service, headers: {}, clock, lifecycle};
    const randomId = (bytes: number) => `${bytes} bytes`;
    return this.way.api === 1
      ? gmsV1({...config, randomId}, () => this.keys)
      : gmsV2({...config, delivery}, () => this.keys);
  }

  /** The next page of the chat: it has a copy of the keys, and nothing else. */
  reload(): void {
    this.wire = this.#newWire();
    this.keys = structuredClone(this.keys);
  }

  open(): void {
    const sink = {
      live: () => this.told.push('live'),
      trouble: () => this.told.push('trouble'),
      batch: (batch: Batch) => this.#take(batch),
      lost: ({kind}: {readonly kind: string}) => this.told.push(`lost ${kind}`),
    };
    this.#stop = this.wire[this.way.delivery](() => this.position, sink);
  }

  async close(leaving = false): Promise<void> {
    await this.#stop?.(leaving);
  }

  /** Starts a chat, as a live chat does it. */
  async start(data: Readonly<Record<string, unknown>> = {}): Promise<Batch> {
    this.keys = (await this.wire.prepare(data)).keys;
    if (this.way.delivery === 'comet') {
      this.open();
      await this.clock.turn(100);
    }
    const batch = await this.during(this.wire.startChat(DETAILS, data, this.way.delivery));
    this.#take(batch);
    this.batches.length = 0;
    if (this.way.delivery === 'poll') this.open();
    await this.clock.turn(100);
    return batch;
  }

  /** Waits for a request, and lets time pass for it. */
  async during<T>(request: Promise<T>, ms = 60_000): Promise<T> {
    let isOver = false;
    const done = () => void (isOver = true);
    request.then(done, done);
    await settled();
    for (let passed = 0; !isOver && passed < ms; passed += 50) await this.clock.turn(50);
    return request;
  }

  failNext(operation: string, ...faults: readonly Fault[]): void {
    this.#faults.set(operation, [...faults]);
  }

  /** The entries that have come, each position once. */
  get entries(): readonly WireEntry[] {
    const seen = new Map<number, WireEntry>();
    for (const {entries, position = 0} of this.batches)
      entries.forEach((entry, i) => seen.set(entry.position ?? position - entries.length + 1 + i, entry));
    return [...seen].sort(([a], [b]) => a - b).map(([, entry]) => entry);
  }

  #take(batch: Batch): void {
    this.batches.push(batch);
    if (batch.keys) this.keys = batch.keys;
    const [from, to = batch.position ?? 0] = batch.covers ?? [
      (batch.position ?? 0) - batch.entries.length + 1,
    ];
    if (batch.entries.length && from <= this.position + 1) this.position = Math.max(this.position, to);
  }

  #fetch(input: string, init: RequestInit): Promise<Response> {
    this.requests += 1;
    const path = input.slice(this.#server.length);
    const body = typeof init.body === 'string' ? init.body : '';
    const operation = operationOf(path, body);
    if (operation && operation !== 'refresh') this.asked.push(operation);
    this.latest.set(operation, init);
    const fault = this.#faults.get(operation)?.shift();
    if (typeof fault === 'number') return Promise.resolve(new Response('<h1>Error</h1>', {status: fault}));
    if (fault !== 'hang') return this.ask(path, body, init);
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(aborted()));
    });
  }
}

/** A chat against a model of its server. */
export class Conversation extends Talk {
  readonly gms: Gms | GmsV2;

  constructor(t: TestContext, way: Way, manner: Partial<V2Manner> = {}, isAuto = false) {
    super(t, way, 'a-chat', {isAuto});
    const {clock} = this;
    const journal = new Journal(() => clock.now(), false);
    const random = new Random(1);
    this.gms =
      way.api === 1
        ? new Gms(clock, random, MANNER, journal)
        : new GmsV2(clock, random, {...MANNER, ...PLAIN, ...manner}, journal, (what) =>
            this.wrongKeys.push(what),
          );
  }

  /** The chat at the server. */
  get chat() {
    const {open} = this.gms;
    if (!open) throw new Error('There is no open chat.');
    return open;
  }

  /** The agent does something. */
  async agent(
    what: 'joins' | 'types' | 'transfers' | 'pushes' | 'ends' | {readonly says: string},
  ): Promise<void> {
    const action =
      typeof what === 'object'
        ? ({type: 'agent writes', text: what.says} as const)
        : ({type: `agent ${what}`} as const);
    this.gms.act(action);
    await this.clock.turn(50);
  }

  protected ask(path: string, body: string, init: RequestInit): Promise<Response> {
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(aborted()));
      const answer: Incoming['answer'] = (status, reply) => {
        const made = new Response(null, {status});
        const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
        made.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(text).buffer);
        resolve(made);
      };
      const user = new Headers(init.headers).get('gms_user') ?? '';
      this.gms.receive({
        ...{path, method: init.method ?? 'GET', body, user, answer, message: undefined, isUnheld: false},
        breakOff: () => reject(new TypeError('Failed to fetch')),
        onClosed: () => undefined,
      });
    });
  }
}

const aborted = () => new DOMException('Aborted', 'AbortError');

/** The operation of a request: the last part of its path, or what it publishes. */
function operationOf(path: string, body: string): string {
  if (!path.startsWith('/cometd')) return path.split('/').at(-1) ?? '';
  return /"operation":"(\w+)"/.exec(body)?.[1] ?? '';
}
