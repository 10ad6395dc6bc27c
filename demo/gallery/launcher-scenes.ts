import {html} from 'lit';
import {define} from '../../src/ui/define.js';
import {GmsChat} from '../../src/ui/element/gms-chat.js';
import '../../src/ui/mount/gms-chat-unread.js';
import type {Scene} from './scene.js';

/** Replaces the chat's import: the launchers here have no chat to load. */
const nothing = () => Promise.reject(new Error('The gallery has no chat.'));
GmsChat.load = nothing;
define('gms-chat', GmsChat);

const closed = () => html`<gms-chat server="https://gms.example/genesys" resume="off"></gms-chat>`;

const unread = (count: number): Scene => ({
  part: 'gms-chat',
  state: `${count} unread`,
  draw: closed,
  act: (element, {strings, locale}) => {
    if (!(element instanceof GmsChat)) return;
    const badge = document.createElement('gms-chat-unread');
    badge.count = count;
    element.draw(document.createElement('div'), badge);
    element.nameLauncher(strings.openChat(count), locale);
  },
});

export const launcherScenes: readonly Scene[] = [
  {part: 'gms-chat', state: 'closed', draw: closed},
  unread(2),
  unread(12),
  {
    part: 'gms-chat',
    state: 'loading',
    draw: closed,
    act: (element) => {
      if (!(element instanceof GmsChat)) return;
      GmsChat.load = () => new Promise(() => undefined);
      element.show();
      GmsChat.load = nothing;
    },
  },
  {
    part: 'gms-chat',
    state: 'with an icon from the page',
    draw: () =>
      html`<gms-chat server="https://gms.example/genesys" resume="off"
        ><svg slot="launcher" width="26" height="26" viewBox="0 0 24 24" aria-hidden="true">
          <path
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            d="M9 9a3 3 0 1 1 4 3q-1 .5-1 2m0 4v.5"
          /></svg
      ></gms-chat>`,
  },
  {
    part: 'gms-chat',
    state: 'could not be loaded',
    draw: () =>
      html`<gms-chat server="https://gms.example/genesys" resume="off"
        ><a dir="ltr" href="tel:+15550100">555 0100</a></gms-chat
      >`,
    act: (element) => {
      if (element instanceof GmsChat) element.show();
    },
  },
];
