import assert from 'node:assert/strict';
import {createServer, type ServerResponse} from 'node:http';
import {describe, it, type TestContext} from 'node:test';
import {BayeuxSession} from '../../cli/doctor/bayeux.js';
import {Client} from '../../cli/doctor/client.js';
import {checkHold} from '../../cli/doctor/hold.js';
import type {Told} from '../../cli/doctor/finding.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {deferred} from '../support/fakes/deferred.js';
import {answer, bentServer, diagnose, listening} from './diagnosis.js';

const connected = {channel: '/meta/connect', successful: true, advice: {reconnect: 'retry', timeout: 60_000}};

/** A check at a server that answers the first request, and holds the second one for the test. */
class HeldCheck {
  readonly clock = new FakeClock();
  readonly announced: string[] = [];
  readonly #aborter = new AbortController();
  readonly #held = deferred<ServerResponse>();
  readonly #told: Promise<Told>;

  private constructor(port: number, longest: number) {
    const headers = new Map<string, string>();
    const client = new Client({clock: this.clock, timeout: 10_000, origin: undefined, headers});
    this.#told = checkHold({
      session: new BayeuxSession(client, `http://127.0.0.1:${port}/`, {}),
      longest,
      signal: this.#aborter.signal,
      announce: (text) => this.announced.push(text),
    });
  }

  static async start(t: TestContext, longest = 120_000): Promise<HeldCheck> {
    let time = 0;
    const server = createServer((_, res) => {
      time += 1;
      if (time === 1) answer(res, 200, JSON.stringify([connected]));
      else check.#held.resolve(res);
    });
    const check = new HeldCheck(await listening(t, server), longest);
    await check.#held.promise;
    return check;
  }

  /** Lets time pass, then lets the server act. */
  async after(ms: number, act: (held: ServerResponse) => void = () => undefined): Promise<Told> {
    await this.clock.turn(ms);
    act(await this.#held.promise);
    return this.#told;
  }

  leave(): void {
    this.#aborter.abort();
  }
}

describe('a request that CometD holds', () => {
  it('is good if it is answered when its time is over', async (t) => {
    const check = await HeldCheck.start(t);
    const told = await check.after(60_000, (held) => answer(held, 200, JSON.stringify([connected])));
    assert.equal(told.code, 'hold');
    assert.equal(told.says, 'Held for 60 s and then answered, as CometD wants.');
  });

  it('says first how long it takes', async (t) => {
    const check = await HeldCheck.start(t);
    assert.deepEqual(check.announced, [
      'Waits up to 70 s for a request that CometD holds for 60 s. Ctrl+C goes on without it.',
    ]);
    check.leave();
    await check.after(0);
  });

  it('is a problem if a proxy cuts it, with the seconds', async (t) => {
    const check = await HeldCheck.start(t);
    const told = await check.after(30_000, (held) => answer(held, 504));
    assert.equal(told.code, 'hold-cut');
    assert.match(told.says, /holds for 60 s was cut after 30 s \(HTTP 504\)/);
    assert.match(told.todo ?? '', /proxy_read_timeout 90s/);
  });

  it('is a problem if its connection breaks', async (t) => {
    const check = await HeldCheck.start(t);
    const told = await check.after(25_000, (held) => held.destroy());
    assert.equal(told.code, 'hold-cut');
    assert.match(told.says, /cut after 25 s \(broke the connection \(ECONNRESET\)\)/);
  });

  it('is a problem if nothing ever comes', async (t) => {
    const told = await (await HeldCheck.start(t)).after(70_000);
    assert.equal(told.code, 'hold-endless');
    assert.match(told.says, /holds a request for 60 s, and no answer came after 70 s/);
  });

  it('is not waited for longer than the user wants', async (t) => {
    const check = await HeldCheck.start(t, 20_000);
    assert.match(check.announced[0] ?? '', /^Waits up to 20 s/);
    assert.equal((await check.after(20_000)).code, 'held-so-far');
  });

  it('is left when the user aborts', async (t) => {
    const check = await HeldCheck.start(t);
    await check.clock.turn(12_000);
    check.leave();
    const told = await check.after(0);
    assert.equal(told.code, 'hold-skipped');
    assert.equal(told.verdict, 'skipped');
    assert.match(told.says, /^Left after 12 s/);
  });

  it('is a warning if it is not held at all', async (t) => {
    const check = await HeldCheck.start(t);
    const told = await check.after(0, (held) => answer(held, 200, JSON.stringify([connected])));
    assert.equal(told.code, 'not-held');
  });

  it('is a problem if CometD refuses it', async (t) => {
    const {url} = await bentServer(t, (req, res) => {
      if (!req.headers['content-length'] || !req.url?.includes('cometd')) return false;
      // The tenth request is the first connect, after the handshake and 8 subscriptions.
      requests += 1;
      const error = '402::Unknown client';
      const refused = [{channel: '/meta/connect', successful: false, error}];
      return requests === 10 && answer(res, 200, JSON.stringify(refused));
    });
    let requests = 0;
    const diagnosis = await diagnose(url);
    assert.deepEqual(diagnosis.faults, ['connect-refused']);
    assert.match(diagnosis.of('hold').says, /402::Unknown client/);
    assert.ok(!diagnosis.findings.some(({check}) => check === 'release'));
  });

  it('is a problem if the first one is not answered', async (t) => {
    const clock = new FakeClock(Date.now());
    let requests = 0;
    const {url} = await bentServer(t, (req) => {
      if (req.url?.includes('cometd')) requests += 1;
      // The first connect, after the handshake and 8 subscriptions.
      if (requests !== 10) return false;
      void clock.turn(10_000);
      return true;
    });
    const diagnosis = await diagnose(url, [], {clock});
    assert.equal(diagnosis.code('hold'), 'no-answer');
  });

  it('can be left out', async (t) => {
    const {url} = await bentServer(t);
    assert.equal((await diagnose(url, ['--hold', '0'])).code('hold'), 'hold-left-out');
  });
});
