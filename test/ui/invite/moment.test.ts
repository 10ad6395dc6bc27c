import {expect} from '@open-wc/testing';
import {waitFor} from '../../../src/ui/invite/moment.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';

describe('the moment to invite', () => {
  it('counts only the time in which the page is seen', async () => {
    const clock = new FakeClock();
    let listener = () => {};
    const lifecycle = {
      hidden: true,
      prerendering: true,
      away: false,
      offline: false,
      subscribe: (listen: () => void) => {
        listener = listen;
        return () => void (listener = () => {});
      },
    };
    const set = (change: Partial<typeof lifecycle>) => {
      Object.assign(lifecycle, change);
      listener();
    };
    let due = 0;
    waitFor({when: 'time', after: 10_000}, clock, lifecycle, () => (due += 1));
    await clock.turn(60_000);
    set({hidden: false});
    await clock.turn(60_000);
    set({prerendering: false});
    await clock.turn(6_000);
    set({hidden: true});
    await clock.turn(60_000);
    set({hidden: false});
    await clock.turn(3_999);
    expect(due).to.equal(0);
    await clock.turn(1);
    set({hidden: true});
    set({hidden: false});
    await clock.turn(60_000);
    expect(due).to.equal(1);
  });
});
