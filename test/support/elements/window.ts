// Loaded at once, so that its elements are there in the first frame.
import '../../../src/ui/end/end.js';
import {html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {ChatState} from '../../../src/session/model/state.js';
import '../../../src/ui/window/talk.js';
import type {GmsChatWindow} from '../../../src/ui/window/gms-chat-window.js';
import type {Request} from '../../../src/ui/requests.js';
import {FakeClock} from '../fakes/fake-clock.js';
import {settled} from '../fakes/settled.js';
import {turnSystemClockBy} from '../fakes/ui-clock.js';
import {get} from './by-role.js';
import {reduceMotion} from './media.js';
import {part, requestsOf} from './part.js';

/** For the tests of a suite: an open window with a fake clock, and the requests that it makes. */
export function useWindow() {
  let window: GmsChatWindow;
  let requests: readonly Request[];
  let clock: FakeClock;
  let restoreClock: () => void;

  before(reduceMotion);

  beforeEach(async () => {
    clock = new FakeClock();
    restoreClock = turnSystemClockBy(clock);
    window = await part<GmsChatWindow>(html`<gms-chat-window open></gms-chat-window>`);
    requests = requestsOf(window);
  });

  afterEach(async () => {
    restoreClock();
    await setViewport({width: 800, height: 600});
  });

  return {
    get window() {
      return window;
    },
    get clock() {
      return clock;
    },
    show: async (chat: ChatState) => {
      window.chat = chat;
      await settled();
    },
    /** Until a screen reader knows where the focus has gone. */
    told: () => clock.turn(300),
    message: () => get(window, 'textbox', 'Message'),
    /** Kinds of the requests up to now. */
    asked: () => requests.map((request) => request.do),
  };
}
