/** A machine that sleeps for hours, a tab that is frozen, and a chat that is open all day, on a fake clock. */
import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {createChat, type Chat} from '../../src/client.js';
// Loaded now: no real time passes later, while a chunk is fetched.
import '../../src/wire/v2/gms-v2.js';
import {Journal} from '../simulation/journal.js';
import type {Incoming} from '../simulation/network.js';
import {Random} from '../simulation/random.js';
import {GmsV2} from '../simulation/v2/gms-v2.js';
import {PLAIN} from '../simulation/v2/manner-v2.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {FakeLifecycle} from '../support/fakes/fake-lifecycle.js';
import {turnTimersBy} from '../support/fakes/fake-timers.js';
import {DETAILS} from '../support/values/states.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SERVER = 'https://gms.example.com/genesys';

/** A chat of version 2 whose server keeps silent customers for three days. */
class Day {
  readonly clock = new FakeClock();
  readonly lifecycle = new FakeLifecycle();
  readonly gms: GmsV2;
  readonly chat: Chat;
  /** Times of the requests. */
  readonly asked: number[] = [];
  /** Breaks the requests that are under way: the sockets are dead. */
  readonly #open = new Set<() => void>();

  constructor(t: TestContext, delivery: 'comet' | 'poll') {
    const {clock, lifecycle} = this;
    t.after(turnTimersBy(clock));
    t.mock.method(console, 'warn', () => undefined);
    t.mock.method(console, 'info', () => undefined);
    t.mock.method(globalThis, 'fetch', (input: string, init: RequestInit) => this.#fetch(input, init));
    const manner = {...PLAIN, ack: 'boolean', holds: 30_000, alters: undefined} as const;
    const journal = new Journal(() => clock.now(), false);
    this.gms = new GmsV2(clock, new Random(1), manner, journal, (what) => assert.fail(what));
    this.gms.droppedAfter = 3 * DAY;
    this.chat = createChat({server: SERVER, api: 2, service: 'a-chat', delivery, clock, lifecycle});
  }

  async start(): Promise<void> {
    let isStarted = false;
    void this.chat.start(DETAILS).then(() => (isStarted = true));
    for (let i = 0; i < 1_000 && !isStarted; i += 1) await this.clock.turn(10);
    this.gms.act({type: 'agent joins'});
    await this.clock.turn(10_000);
    assert.equal(this.chat.state.value.phase, 'talking');
  }

  /** The machine sleeps. When it wakes, its connections are gone, and the browser notices it at once or never. */
  async sleep(ms: number, sockets: 'broken' | 'silent'): Promise<void> {
    const open = [...this.#open];
    this.#open.clear();
    // The server goes on meanwhile: it says something in the middle of the night.
    this.clock.sleep(ms);
    this.gms.bayeux.forgetAll();
    this.gms.speak('Good morning');
    if (sockets === 'broken') for (const breakOff of open) breakOff();
    await this.clock.turn(0);
  }

  get shown(): readonly string[] {
    const state = this.chat.state.value;
    if (!('transcript' in state)) return [];
    return state.transcript.entries.filter(({kind}) => kind === 'message').map(({text}) => text);
  }

  /** Most requests within 10 s. */
  get most(): number {
    return Math.max(
      ...this.asked.map((start) => this.asked.filter((at) => at >= start && at < start + 10_000).length),
    );
  }

  #fetch(input: string, init: RequestInit): Promise<Response> {
    this.asked.push(this.clock.now());
    return new Promise((resolve, reject) => {
      const breakOff = () => reject(new TypeError('Failed to fetch'));
      let isDead = false;
      this.#open.add(breakOff);
      init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      const answer: Incoming['answer'] = (status, reply) => {
        // It went to a socket that is gone.
        isDead ||= !this.#open.delete(breakOff);
        if (!isDead) resolve(new Response(JSON.stringify(reply), {status}));
      };
      const body = typeof init.body === 'string' ? init.body : '';
      const path = input.slice(SERVER.length);
      this.gms.receive({
        ...{path, method: init.method ?? 'GET', body, user: '', answer, message: undefined, isUnheld: false},
        breakOff,
        onClosed: () => undefined,
      });
    });
  }
}

for (const delivery of ['comet', 'poll'] as const)
  describe(`version 2, ${delivery}`, () => {
    for (const sockets of ['broken', 'silent'] as const)
      test(`after 8 h of sleep with ${sockets} sockets the chat goes on, and shows what was said meanwhile`, async (t) => {
        const day = new Day(t, delivery);
        await day.start();
        day.asked.length = 0;
        await day.sleep(8 * HOUR, sockets);
        // The machine tells the page that it has a network again, or that it is looked at.
        day.lifecycle.ring();
        await day.clock.turn(90_000);
        assert.deepEqual(day.shown, ['Good morning']);
        assert.equal(day.chat.state.value.phase, 'talking');
        void day.chat.send('Good morning to you');
        await day.clock.turn(10_000);
        assert.deepEqual(day.shown, ['Good morning', 'Good morning to you']);
        assert.ok(day.most <= 20, `${day.most} requests in 10 s`);
      });

    test('a tab that is frozen for 8 h goes on where it was', async (t) => {
      const day = new Day(t, delivery);
      await day.start();
      day.asked.length = 0;
      day.lifecycle.hide();
      day.lifecycle.freeze();
      await day.sleep(8 * HOUR, 'broken');
      day.lifecycle.hidden = false;
      day.lifecycle.comeBack();
      await day.clock.turn(30_000);
      assert.deepEqual(day.shown, ['Good morning']);
      assert.ok(day.most <= 20, `${day.most} requests in 10 s`);
    });

    test('a day of a chat in which nobody says anything costs few requests, and the next word comes', async (t) => {
      const day = new Day(t, delivery);
      await day.start();
      day.asked.length = 0;
      await day.clock.turn(4 * HOUR);
      day.lifecycle.hide();
      await day.clock.turn(20 * HOUR);
      // Held for 30 s here; polled every 5 s while it is shown, every 15 s while it is hidden.
      const most =
        delivery === 'comet' ? (DAY / 30_000) * 1.01 : (4 * HOUR) / 5_000 + (20 * HOUR) / 15_000 + 100;
      assert.ok(day.asked.length <= most, `${day.asked.length} requests in a day`);
      assert.ok(day.asked.length >= most / 3, `${day.asked.length} requests in a day`);
      day.gms.speak('Are you still there?');
      await day.clock.turn(16_000);
      assert.deepEqual(day.shown, ['Are you still there?']);
    });
  });
