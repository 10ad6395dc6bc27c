/** English for the launcher, the header and the start form: all words that are needed before the conversation is there. */
import {openChat} from './launcher.js';
import {countingIn} from './plural.js';
import type {Strings} from './strings.js';

const {count, number} = countingIn('en');

export const firstWords = {
  heading: 'Chat with us',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# unread message', other: '# unread messages'})}`
      : openChat,
  minimizeChat: 'Minimize chat',
  intro: 'Tell us how we can help. We will answer right here.',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  subject: 'Subject',
  startChat: 'Start chat',
  subjectMissing: 'Please tell us in a few words how we can help.',
  fieldMissing: 'Please fill in this field.',
  emailWrong: 'Enter an email address like name@example.com.',
  textTooLong: (max) => `Use no more than ${number(max)} characters.`,
  connecting: 'Connecting…',
  faultUnreachable: 'We cannot reach the chat. Check your connection and try again.',
  faultBroken: 'Something went wrong on our side. Please try again in a minute.',
  faultUnavailable: 'No agent is available right now. Please try again later.',
  faultNoAccess:
    'The chat has no access right now. You may need to sign in again, or contact us another way.',
  faultRefused: 'The chat could not be started. Please try again, or contact us another way.',
  copyReport: 'Copy report',
  copied: 'Copied',
  copyThis: 'Select this text and copy it',
  faultInvalid: 'Chat is not set up correctly on this page. Please contact us another way.',
} satisfies Partial<Strings>;

export type FirstWords = Pick<Strings, keyof typeof firstWords>;
