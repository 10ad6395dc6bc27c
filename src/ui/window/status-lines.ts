/** The lasting states that the window shows, as lines for a screen reader. */
import type {Language} from '../../i18n/language.js';
import type {ChatState} from '../../session/model/state.js';
import {typingSentence} from '../composer/typing-sentence.js';
import {waitSentence} from '../start/wait-sentence.js';
import {bannerWords} from './gms-chat-banner.js';
import {connectionOf, offerOf} from './offer.js';

/**
 * The wait, the connection, and who is typing; empty where there is nothing to say. A line is said when it changes: see
 * `Announcer`. The elements that show them are no live regions, so that each is said once, in one piece.
 * @param isLong the wait is a long one
 */
export function statusLines(chat: ChatState, language: Language, isLong: boolean): readonly string[] {
  const {strings} = language;
  const offer = offerOf(chat);
  return [
    // Connecting and ending take a moment: the focus says more about them.
    isShort(chat) ? [] : [waitSentence(chat, language), isLong ? strings.waitingLong : ''],
    bannerWords({...connectionOf(chat), ...offer}, strings),
    [
      'typing' in chat
        ? typingSentence(
            chat.typing.map(({nickname}) => nickname),
            language,
          )
        : '',
    ],
  ].map((words) => words.filter(Boolean).join(' '));
}

const isShort = (chat: ChatState): boolean =>
  chat.phase === 'ending' || (chat.phase === 'starting' && !chat.queued);
