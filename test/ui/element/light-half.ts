import {fixture, html} from '@open-wc/testing';
import {GmsChat, type GmsChatEvents} from '../../../src/index.js';
import type {MountModule} from '../../../src/ui/element/shell.js';
import {get} from '../../support/elements/by-role.js';
import {FakeHalf} from '../../support/fakes/fake-half.js';

/** For the tests of a suite: `<gms-chat>` on a page, whose lazy half is a fake that is loaded as the test says. */
export function useLightHalf() {
  const {load, loadConversation} = GmsChat;
  let chat: GmsChat;
  let half: FakeHalf;
  let loads: number;
  let conversations: number;

  const reload = (answer: () => Promise<MountModule>) => {
    GmsChat.load = () => {
      loads += 1;
      return answer();
    };
  };
  const made = async (template = html`<gms-chat server="https://gms.example.com/genesys"></gms-chat>`) => {
    chat = await fixture<GmsChat>(template);
  };

  beforeEach(async () => {
    half = new FakeHalf();
    loads = conversations = 0;
    reload(() => Promise.resolve(half.module));
    GmsChat.loadConversation = () => Promise.resolve(conversations++);
    await made();
  });

  afterEach(() => Reflect.deleteProperty(navigator, 'userActivation'));
  after(() => void Object.assign(GmsChat, {load, loadConversation}));

  return {
    get chat() {
      return chat;
    },
    get half() {
      return half;
    },
    /** Number of loads since the test began. */
    get loads() {
      return loads;
    },
    /** Number of times that the conversation was fetched ahead. */
    get conversations() {
      return conversations;
    },
    /** Puts another element on the page. */
    made,
    /** Replaces the loading of the lazy half. */
    reload,
    launcher: () => get(chat, 'button', 'Open chat'),
    /** Sets whether the customer has just pressed something. The browser still counts a press of the test before. */
    pressedLately: (isActive: boolean) =>
      Object.defineProperty(navigator, 'userActivation', {configurable: true, value: {isActive}}),
    /** Names of the events that the page hears from now on. */
    heard: (...types: readonly (keyof GmsChatEvents)[]): readonly string[] => {
      const all: string[] = [];
      for (const type of types) chat.addEventListener(type, () => all.push(type));
      return all;
    },
  };
}
