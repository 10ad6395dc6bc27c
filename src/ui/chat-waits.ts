import {ticketKey} from '../session/ticket.js';
import type {Settings} from './settings.js';

/** Whether a chat of this tab waits to be taken up again, or another tab has one. */
export function chatWaits({server, service, resume}: Settings): boolean {
  try {
    const key = ticketKey(new URL(server, document.baseURI).href.replace(/\/+$/, ''), service);
    const storages = {session: [sessionStorage], tabs: [sessionStorage, localStorage]}[resume] ?? [];
    return storages.some((storage) => storage.getItem(key) !== null);
  } catch {
    return false;
  }
}
