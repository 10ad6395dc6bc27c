/** The built chat in a page, as in production: script, page and GMS have three origins. */
import {waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {GmsChat} from '../../src/index.js';

/** A command to the shop or the agent: see conversation.mjs. */
interface Deed {
  readonly do: 'open' | 'break' | 'close' | 'accepts' | 'says' | 'types' | 'sees' | 'leaves';
  readonly text?: string;
}

export const ask = <Answer>(deed: Deed) => executeServerCommand<Answer, Deed>('chat', deed);

export const comes = (what: string, isThere: () => boolean) =>
  waitUntil(isThere, `${what} did not come`, {timeout: 10_000});

export async function openChat(): Promise<GmsChat> {
  const {script, server} = await ask<{script: string; server: string}>({do: 'open'});
  const chat = document.createElement('gms-chat');
  chat.setAttribute('server', server);
  const tag = document.createElement('script');
  tag.src = script;
  document.body.append(chat, tag);
  await comes('the launcher', () => customElements.get('gms-chat') !== undefined);
  return chat;
}

export async function closeChat(chat: GmsChat): Promise<void> {
  chat.remove();
  await ask({do: 'close'});
}
