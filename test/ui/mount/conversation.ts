// Loaded at once, so that its elements are there in the first frame.
import {loadVersion} from '../../../src/chat/wire-of.js';
import '../../../src/ui/end/end.js';
import {fixture, html, waitUntil} from '@open-wc/testing';
import type {GmsChat, GmsChatEvents} from '../../../src/index.js';
import {fill, get, press, textOf} from '../../support/elements/by-role.js';
import {useWholeElement} from '../../support/elements/whole-element.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {SERVER, ScriptedGms} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';

/** Milliseconds from one poll to the next. */
const POLL = 2_000;

/** For the tests of a suite: the whole element on a page, a scripted GMS, and a clock that the test turns. */
export function useConversation() {
  let chat: GmsChat | undefined;
  let gms = new ScriptedGms();
  let clock = new FakeClock();
  const undo: (() => void)[] = [];

  useWholeElement();

  // As in a page that the customer has just opened: the code of the wire is there.
  before(() => loadVersion(1));

  beforeEach(() => {
    gms = new ScriptedGms();
    clock = new FakeClock(Date.UTC(2026, 10, 21, 10, 42));
    undo.push(gms.standIn(), turnSystemClockBy(clock), grantLocksAtOnce(), () => sessionStorage.clear());
  });

  afterEach(async () => {
    chat?.remove();
    await settled();
    for (const task of undo.splice(0)) task();
    Reflect.deleteProperty(document, 'hidden');
  });

  const current = (): GmsChat => {
    if (!chat) throw new Error('No chat was opened.');
    return chat;
  };
  const opened = async (
    template = html`<gms-chat open server=${SERVER} delivery="poll" subject="Socks"></gms-chat>`,
  ) => {
    chat = await fixture<GmsChat>(template);
    await settled();
  };
  const start = async () => {
    await press(get(current(), 'button', 'Start chat'));
    await settled();
  };
  const poll = () => clock.turn(POLL);
  const message = () => get(current(), 'textbox', 'Message');

  return {
    get chat() {
      return current();
    },
    get gms() {
      return gms;
    },
    get clock() {
      return clock;
    },
    opened,
    start,
    poll,
    /** Until a screen reader knows where the focus has gone. */
    told: () => clock.turn(300),
    message,
    /** An open chat with Kristi. */
    talking: async () => {
      await opened();
      await start();
      gms.joins();
      await poll();
      gms.news();
    },
    /** Types a text and sends it. */
    write: async (text: string) => {
      fill(message(), text);
      await press(message());
      await settled();
    },
    /** Timers that stay. While a part of the chat arrives there is one, and even a loaded part arrives in the browser's own time. */
    timersLeft: async () => {
      await waitUntil(() => clock.timers.length === 0).catch(() => undefined);
      return clock.timers;
    },
    /** Texts of the rows of the conversation. */
    rows: () => {
      const transcript = get(current(), 'log', 'Conversation').getRootNode();
      if (!(transcript instanceof ShadowRoot)) return [];
      return [...transcript.querySelectorAll('gms-chat-message, gms-chat-notice')].map(textOf);
    },
    /** Details of the events of one type, from now on. */
    heard: <K extends keyof GmsChatEvents>(name: K): readonly GmsChatEvents[K]['detail'][] => {
      const details: GmsChatEvents[K]['detail'][] = [];
      const {body} = document;
      const listen = (event: HTMLElementEventMap[K]) => details.push(event.detail);
      body.addEventListener(name, listen);
      undo.push(() => body.removeEventListener(name, listen));
      return details;
    },
    /** Replaces a property until the test is over. */
    replace: (target: object, name: string, value: unknown) => {
      const own = Object.getOwnPropertyDescriptor(target, name);
      Object.defineProperty(target, name, {...own, value});
      undo.push(() => own && Object.defineProperty(target, name, own));
    },
    /** Makes the page hidden or visible, as a switch of tabs does. */
    hide: async (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', {configurable: true, value: hidden});
      document.dispatchEvent(new Event('visibilitychange'));
      await settled();
    },
  };
}

/** The browser grants a lock in another process, in its own time: `settled()` does not wait for that. */
function grantLocksAtOnce(): () => void {
  const held = new Set<string>();
  const request = async (name: string, _options: LockOptions, granted: (lock: object | null) => unknown) => {
    if (held.has(name)) return granted(null);
    held.add(name);
    await granted({name});
    return held.delete(name);
  };
  Object.defineProperty(navigator, 'locks', {configurable: true, value: {request}});
  return () => Reflect.deleteProperty(navigator, 'locks');
}
