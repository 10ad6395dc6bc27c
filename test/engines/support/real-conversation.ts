/** One chat over a wire, against the development server with CometD for Java. The client has a fake clock, the server has not. */
import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import {RemoteEngine} from '../../../demo/server/bayeux/remote-engine.js';
import type {Chat, Party} from '../../../demo/server/chats/chat.js';
import type {Clock} from '../../../demo/server/chats/clock.js';
import {startDevServer, type RunningDevServer} from '../../../demo/server/start-dev-server.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {Talk, type Conversation, type Way} from '../../wire/four-ways.js';
import {Browser} from './customer.js';
import type {Java} from '../../support/engines/java.js';

// That of the machine: a conversation puts its own in its place.
const {setTimeout: realTimeout, clearTimeout: realClear} = globalThis;
const pause = (ms: number) => new Promise<void>((resolve) => void realTimeout(resolve, ms));

const machineClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = realTimeout(task, ms).unref();
    return () => realClear(timer);
  },
};

/** A fake clock that lets the servers answer after each step. */
class PatientClock extends FakeClock {
  /** Resolves when the servers have answered what they do not hold. */
  calm = (): Promise<void> => Promise.resolve();

  override async turn(ms: number): Promise<void> {
    await this.calm();
    let left = ms;
    for (let [next] = this.timers; next !== undefined && next <= left; [next] = this.timers) {
      await super.turn(next);
      left -= next;
      await this.calm();
    }
    await super.turn(left);
  }
}

/** Time for a push on its way through both servers, ms, on a machine that is not busy. */
const ON_ITS_WAY = 30;

export class RealConversation extends Talk {
  readonly holdsInRealTime = true;
  readonly gms;
  readonly #running: RunningDevServer;
  readonly #browser = new Browser();
  readonly #engine: RemoteEngine;
  #underWay = 0;
  /** Counts everything that came or went. */
  #moves = 0;

  private constructor(
    t: TestContext,
    way: Way,
    clock: PatientClock,
    running: RunningDevServer,
    engine: RemoteEngine,
  ) {
    super(t, way, way.api === 1 ? 'request-chat' : 'customer-support', {
      clock,
      server: `${running.origin}/genesys`,
    });
    clock.calm = () => this.#calm();
    this.#running = running;
    this.#engine = engine;
    const {store, faults} = running.server;
    this.gms = {
      chats: {
        get size() {
          return [...store.chats()].length;
        },
      },
      bayeux: {
        get sessions() {
          return engine.sessions;
        },
        forgetAll: () => {
          engine.reset();
          // The news of it is on its way.
          this.#calmAt = -1;
        },
      },
      get isCometdAway() {
        return faults.get('cometAway') !== undefined;
      },
      set isCometdAway(isAway) {
        faults.set({cometAway: isAway ? {how: '404'} : false});
      },
    };
  }

  static async start(t: TestContext, way: Way, java: Java): Promise<RealConversation> {
    let engine: RemoteEngine | undefined;
    const running = await startDevServer({
      clock: machineClock,
      customersEngine: (options) => (engine = new RemoteEngine([java], options)),
    });
    t.after(running.close);
    assert.ok(engine);
    await pause(50);
    return new RealConversation(t, way, new PatientClock(), running, engine);
  }

  get chat() {
    const chat = this.#chat;
    return {
      isPushed: chat.mode === 'comet',
      get isOver() {
        return chat.end !== undefined;
      },
      get position() {
        return chat.events.at(-1)?.position ?? 0;
      },
    };
  }

  agent: Conversation['agent'] = async (what) => {
    const {store} = this.#running.server;
    const chat = this.#chat;
    const moves = this.#moves;
    const agent = () => this.#agent(chat);
    if (typeof what === 'object') store.tell(chat, agent(), 'Text', what.says);
    else if (what === 'joins') store.join(chat, {type: 'AGENT', nickname: 'Kristi'});
    else if (what === 'types') store.tell(chat, agent(), 'TypingStarted', 'is typing');
    else if (what === 'pushes') store.tell(chat, agent(), 'PushUrl', 'https://shop.example.com/');
    else if (what === 'transfers') store.replace(chat, agent(), {type: 'AGENT', nickname: 'Anna'});
    else store.leave(chat, agent());
    for (let i = 0; i < 20 && this.#moves === moves && this.#engine.sessions > 0; i += 1)
      await pause(ON_ITS_WAY);
    await this.clock.turn(50);
  };

  get #chat(): Chat {
    const chat = [...this.#running.server.store.chats()].at(-1);
    assert.ok(chat);
    return chat;
  }

  #agent(chat: Chat): Party {
    const agent = chat.parties.find(({type, here}) => type === 'AGENT' && here);
    assert.ok(agent);
    return agent;
  }

  async ask(path: string, body: string, init: RequestInit): Promise<Response> {
    const isHeld = body.includes('"/meta/connect"');
    this.#moves += 1;
    if (!isHeld) this.#underWay += 1;
    try {
      return await this.#browser.fetch(`${this.#running.origin}/genesys${path}`, init);
    } finally {
      this.#moves += 1;
      if (!isHeld) this.#underWay -= 1;
    }
  }

  async #calm(): Promise<void> {
    if (this.#underWay === 0 && !this.#isMoving) return pause(0);
    for (let moves = -1; moves !== this.#moves || this.#underWay > 0;) {
      moves = this.#moves;
      await pause(ON_ITS_WAY);
      await this.#roundTrip();
    }
    this.#calmAt = this.#moves;
  }

  /** Through both servers. It takes as much longer as a push does, on a machine that is busy. */
  async #roundTrip(): Promise<void> {
    // The answer is a refusal, since Bayeux has no GET; a server that was killed gives none.
    await this.#browser.fetch(`${this.#running.origin}/genesys/cometd`, {}).catch(() => undefined);
  }

  #calmAt = 0;

  get #isMoving(): boolean {
    return this.#calmAt !== this.#moves;
  }
}
