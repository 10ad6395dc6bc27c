import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {ask} from '../parties.js';
import {TurnedClock} from '../turned-clock.js';

const MINUTE = 60_000;

describe('the office hours service', () => {
  const opened = async (t: Parameters<typeof devServerFor>[0]) => {
    const clock = new TurnedClock();
    const {origin, server} = await devServerFor(t, {clock, calendars: ['shop-hours']});
    const get = (path: string) => ask(`${origin}/genesys/1/service/${path}`);
    return {clock, server, get};
  };

  it('is open, and tells since when', async (t) => {
    const {get, clock} = await opened(t);
    const {status, json} = await get('business-hours');
    assert.equal(status, 200);
    assert.equal(json.error, null);
    const start = new Date(clock.now()).toISOString().replace(/\.\d+/, '');
    assert.deepEqual(
      (json.periods as {readonly start: string}[]).map((one) => one.start),
      [start],
    );
    assert.equal((await get('shop-hours')).status, 200);
  });

  it('is closed while the scene is set and its time lasts, and tells when it opens', async (t) => {
    const {get, clock, server} = await opened(t);
    server.faults.set({closed: {minutes: 90}});
    assert.deepEqual((await get('business-hours')).json, {error: null, periods: []});
    const opens = new Date(clock.now() + 90 * MINUTE).toISOString().replace(/\.\d+/, '');
    const periods = (await get('business-hours?number-of-days=2')).json.periods as {readonly start: string}[];
    assert.deepEqual([periods.length, periods[0]?.start], [2, opens]);
    const night = 'start=2012-06-10T08:00:00Z&end=2012-06-10T09:00:00Z';
    assert.deepEqual((await get(`business-hours?${night}`)).json.periods, []);
    clock.turn(90 * MINUTE);
    assert.equal(((await get('business-hours')).json.periods as unknown[]).length, 1);
  });

  it('opens when the scene is cleared', async (t) => {
    const {get, server} = await opened(t);
    server.faults.set({closed: true});
    server.faults.clear('closed');
    assert.notDeepEqual((await get('business-hours')).json.periods, []);
  });

  for (const [path, status] of [
    ['night-hours', 404],
    ['business-hours?start=now', 415],
    ['business-hours?start=2026-13-01T00:00:00Z', 415],
    ['business-hours?number-of-days=-1', 415],
  ] as const)
    it(`answers ${path} with ${status}`, async (t) => {
      const {get} = await opened(t);
      assert.equal((await get(path)).status, status);
    });
});

describe('the expected wait', () => {
  it('is that of the scene, in both versions', async (t) => {
    const {origin, server} = await devServerFor(t);
    server.faults.set({expectedWait: {seconds: 240}});
    for (const path of ['1/service/ewt-for-vq?name=vq1&aqt=urs2', '2/ewt/ewt2?vqs=vq1', '2/ewt?vqs=vq1']) {
      const {json} = await ask(`${origin}/genesys/${path}`);
      assert.equal((json.vq1 as {readonly ewt: number}).ewt, 240, path);
    }
  });

  it('is asked about a queue', async (t) => {
    const {origin} = await devServerFor(t);
    assert.equal((await ask(`${origin}/genesys/1/service/ewt-for-vq`)).status, 415);
  });
});
