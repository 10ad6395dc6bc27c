import {expect, html} from '@open-wc/testing';
import type {ChatState} from '../../src/session/model/state.js';
import '../../src/ui/window/talk.js';
import type {GmsChatWindow} from '../../src/ui/window/gms-chat-window.js';
import {get, press} from '../support/elements/by-role.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {askFor, wishesHere} from '../support/elements/media.js';
import {settled} from '../support/fakes/settled.js';
import {turnSystemClockBy} from '../support/fakes/ui-clock.js';
import {part} from '../support/elements/part.js';
import {VIEWS, talking} from '../support/values/views.js';

const here = await wishesHere('light', 'dark', 'forced');

/** Each view of the window, in every colour scheme that the customer's system may request. */
describe('the window', () => {
  let window: GmsChatWindow;
  let giveTimeBack: () => void;

  beforeEach(() => void (giveTimeBack = turnSystemClockBy(new FakeClock())));
  afterEach(() => giveTimeBack());

  const show = async (chat: ChatState) => {
    window = await part<GmsChatWindow>(html`<gms-chat-window open></gms-chat-window>`);
    window.chat = chat;
    await settled();
  };

  for (const colours of here) {
    describe(`in ${colours} colours`, () => {
      beforeEach(() => askFor(colours));

      for (const [name, chat] of Object.entries(VIEWS)) {
        it(`is accessible: ${name}`, async () => {
          await show(chat);
          await expect(window).to.be.accessible();
        });
      }

      it('is accessible when it asks before the end', async () => {
        await show(talking);
        await press(get(window, 'button', 'End chat'));
        await expect(window).to.be.accessible();
      });
    });
  }
});
