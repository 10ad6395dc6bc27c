import {Line, type LineConfig} from '../../../src/session/live/line.js';
import {ChatError} from '../../../src/wire/errors.js';
import {batch} from '../values/entries.js';
import {FakeClock} from './fake-clock.js';
import {FakeFeeds} from './fake-feed.js';
import {FakeLifecycle} from './fake-lifecycle.js';

export const LOST = new ChatError('unreachable', 'lost');
export const GONE = new ChatError('gone', 'over', {status: 404});
/** Longer than any back-off, ms. */
export const LONG = 40_000;

/** A line over fake feeds. Its log has each opening and stop of a feed, and each callback. */
export function lineOf(delivery: 'auto' | 'comet' | 'poll' = 'auto') {
  const clock = new FakeClock();
  const lifecycle = new FakeLifecycle();
  const log: string[] = [];
  let wait: (requests: number) => number = () => 0;
  const comet = new FakeFeeds('comet', (line) => log.push(line));
  const poll = new FakeFeeds('poll', (line) => log.push(line));
  const config: LineConfig = {
    clock,
    lifecycle,
    // The first retry comes after 500 ms.
    random: () => 2 / 3,
    comet: delivery === 'poll' ? undefined : comet.feed,
    poll: delivery === 'comet' ? undefined : poll.feed,
    position: () => 3,
    waitFor: (requests) => wait(requests),
    onBatch: ({entries}) => log.push(`batch ${entries.map(({text}) => text).join()}`),
    onStatus: (status) => log.push(status),
    onLive: () => log.push('catch up'),
    onGone: () => log.push('gone'),
    onGood: () => {},
    onFault: () => {},
  };
  const line = new Line(config);
  return {
    line,
    clock,
    lifecycle,
    comet,
    poll,
    news: () => log.splice(0),
    /** Allows only `room` requests for the next `ms`. */
    hasRoomFor: (room: number, ms: number) => {
      const until = clock.now() + ms;
      wait = (requests) => (requests > room ? Math.max(0, until - clock.now()) : 0);
    },
    /** Whether no timer, no feed and no listener is left. */
    isSilent: () => clock.timers.length + comet.open.length + poll.open.length + lifecycle.listeners === 0,
  };
}

/** A line on which push works. */
export async function live(delivery?: 'auto' | 'comet') {
  const all = lineOf(delivery);
  const opened = all.line.open();
  await all.comet.last.live();
  all.line.begin(await opened);
  all.news();
  return all;
}

/** A line that polls, since push was lost twice. */
export async function helpedOut() {
  const all = await live();
  await all.comet.last.lost(LOST);
  await all.clock.turn(500);
  await all.comet.last.lost(LOST);
  await all.poll.last.live();
  await all.poll.last.tells(batch(3));
  all.news();
  return all;
}
