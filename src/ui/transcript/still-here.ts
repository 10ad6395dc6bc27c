import {whole} from '../../i18n/english.js';
import type {FirstLanguage} from '../../i18n/language.js';
import type {Request} from '../requests.js';

interface Speaker {
  readonly language: FirstLanguage;
  say(announcement: {readonly line: string; readonly isUrgent: boolean}): void;
}

/**
 * Tells the server that the customer is there, and the customer what comes of it.
 * @param tell tells the server; rejects when it did not hear
 */
export async function stillHere(
  {answered}: Extract<Request, {do: 'still-here'}>,
  {userData}: {readonly userData: Readonly<Record<string, unknown>>},
  window: Speaker,
  tell: () => Promise<void>,
): Promise<void> {
  let isTold = false;
  // A chat that may rest for days counts nothing but messages.
  if (String(userData['GCTI_Chat_AsyncMode']) !== 'true')
    await tell().then(
      () => (isTold = true),
      () => undefined,
    );
  answered(isTold);
  const {stillHereTold, onlyAMessage} = whole(window.language).strings;
  window.say({line: isTold ? stillHereTold : onlyAMessage, isUrgent: true});
}
