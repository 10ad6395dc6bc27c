import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {answer, bentServer, changeHeaders, diagnose, type Bend} from './diagnosis.js';

const QUICK = ['--hold', '0'];

describe('the clock of the server', () => {
  const dated = (change: (now: number) => string | undefined): Bend => {
    return (_, res) =>
      changeHeaders(res, () => {
        const date = change(Date.now());
        res.sendDate = false;
        if (date !== undefined) res.setHeader('Date', date);
      });
  };
  const minutes = (count: number): Bend => dated((now) => new Date(now + count * 60_000).toUTCString());

  it('is right', async (t) => {
    const {url} = await bentServer(t);
    assert.equal((await diagnose(url, QUICK)).code('clock'), 'clock');
  });

  for (const [count, words] of [
    [5, '300 s ahead of'],
    [-3, '180 s behind'],
  ] as const)
    it(`that is ${words} that of this machine is a warning`, async (t) => {
      const {url} = await bentServer(t, minutes(count));
      const diagnosis = await diagnose(url, QUICK);
      assert.deepEqual(diagnosis.faults, ['clock-off']);
      const seconds = Number(/(\d+) s/.exec(diagnosis.of('clock').says)?.[1]);
      // `Date` has whole seconds.
      assert.ok(Math.abs(seconds - Math.abs(count) * 60) <= 2, `${seconds} s`);
      assert.match(diagnosis.of('clock').says, count > 0 ? /ahead of/ : /behind/);
    });

  it('is not known without a date', async (t) => {
    const {url} = await bentServer(
      t,
      dated(() => undefined),
    );
    assert.equal((await diagnose(url, QUICK)).code('clock'), 'no-date');
  });
});

describe('office hours and expected wait', () => {
  const named = ['--hours', 'business-hours', '--wait-queue', 'vq 1'];

  for (const api of ['1', '2'] as const)
    it(`are asked where they are named, for version ${api}`, async (t) => {
      const {url, server} = await bentServer(t);
      server.faults.set({closed: true, expectedWait: {seconds: 90}});
      const diagnosis = await diagnose(url, [...QUICK, '--api', api, ...named]);
      assert.match(diagnosis.of('hours').says, /business-hours answers: closed now/);
      assert.match(diagnosis.of('wait-queue').says, /vq 1: 90 s/);
      assert.deepEqual(diagnosis.faults, []);
    });

  it('are warnings where the answer is something else', async (t) => {
    const {url} = await bentServer(
      t,
      (req, res) => req.method === 'GET' && answer(res, 200, '{}', 'application/json'),
    );
    assert.deepEqual((await diagnose(url, [...QUICK, ...named])).faults, ['hours-unread', 'wait-unread']);
  });

  it('are not asked otherwise', async (t) => {
    const {url} = await bentServer(t);
    const {findings} = await diagnose(url, QUICK);
    assert.ok(!findings.some(({check}) => check === 'hours' || check === 'wait-queue'));
  });

  it('that are not there are problems', async (t) => {
    const {url} = await bentServer(
      t,
      (req, res) => req.method === 'GET' && answer(res, 404, '{}', 'application/json'),
    );
    const diagnosis = await diagnose(url, [...QUICK, '--hours', 'shut', '--wait-queue', 'vq2']);
    assert.deepEqual(diagnosis.faults, ['no-hours', 'no-wait']);
    assert.match(diagnosis.of('hours').says, /HTTP 40\d/);
  });

  it('that hang are problems', async (t) => {
    const clock = new FakeClock(Date.now());
    const {url} = await bentServer(t, (req) => {
      if (req.method !== 'GET') return false;
      void clock.turn(10_000);
      return true;
    });
    const diagnosis = await diagnose(url, [...QUICK, '--hours', 'open'], {clock});
    assert.deepEqual(diagnosis.faults, ['no-answer']);
  });
});
