import {openChat} from '../launcher.js';
import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('en');

export const en: Strings = {
  heading: 'Chat with us',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# unread message', other: '# unread messages'})}`
      : openChat,
  minimizeChat: 'Minimize chat',
  endChat: 'End chat',

  intro: 'Tell us what it is about. We answer right here.',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  subject: 'Subject',
  startChat: 'Start chat',
  subjectMissing: 'Tell us in a few words what it is about.',
  emailWrong: 'Enter your email address like name@example.com.',
  textTooLong: (max) => `Use at most ${number(max)} characters.`,

  connecting: 'Connecting…',
  queued: 'Everybody is busy at the moment. You keep your place, and can write already.',
  queuePosition: (n) => `You are number ${number(n)} in the queue.`,
  queueTime: (time) => `It should take about ${time}.`,
  waiting: 'Somebody will be with you soon. You can write already.',
  ending: 'Ending the chat…',
  waitingLong: 'It is taking longer than usual. You can go on waiting, or leave and try again later.',
  leave: 'Leave the chat',

  conversation: 'Conversation',
  you: 'You',
  somebody: 'Agent',
  says: (sender) => `${sender} said:`,
  joined: (name) => `${name} has joined`,
  left: (name) => `${name} has left`,
  pushedLink: (name) => `${name} sent you a page`,
  idleWarning: 'Are you still there? This chat will end soon if nothing is written.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'are' : 'is'} typing…`,
  now: 'now',
  newMessages: 'New messages',
  newMessageCount: (n) => count(n, {one: '# new message', other: '# new messages'}),

  message: 'Message',
  send: 'Send',
  charactersLeft: (left) => count(left, {one: '# character left', other: '# characters left'}),
  charactersTooMany: (over) => count(over, {one: '# character too many', other: '# characters too many'}),

  sending: 'Sending…',
  waitingForConnection: 'Waiting for the connection',
  notConfirmed: 'Not confirmed yet',
  notSent: 'Not sent',
  tryAgain: 'Try again',
  delete: 'Delete',

  looksLikeCard: 'This looks like a card number.',
  looksLikeIban: 'This looks like a bank account number.',
  privateHint: 'Nobody here needs it in full. How shall it be sent?',
  sendMasked: 'Send masked',
  sendAsTyped: 'Send as typed',
  edit: 'Edit',

  reconnecting: 'Reconnecting…',
  reconnectingHint: 'What you write is kept and sent when the line is back.',
  messagesMissing: 'Some messages may be missing',
  reloadMessages: 'Reload messages',
  confirmEnd: 'End this chat?',
  confirmEndHint: 'You can keep the conversation as a file afterwards.',
  keepChatting: 'Keep chatting',
  ended: 'The chat has ended',
  endedByCustomer: 'Thank you for talking with us.',
  endedByAgent: 'It was ended at the other end. Is there more? Start a new chat.',
  endedLost: 'The line was lost, and with it the chat. What was said so far is kept here.',
  startNewChat: 'Start a new chat',
  downloadTranscript: 'Download transcript',
  saveAsPage: 'Save as a web page',
  sound: 'Sound for new messages',

  earlier: 'Earlier conversations',
  noEarlier: 'There are no earlier conversations yet.',
  loading: 'Loading…',
  loadFailed: 'This could not be loaded. Check your connection, then try again.',
  showMore: 'Show more',
  back: 'Back',

  faultUnreachable: 'The chat cannot be reached. Check your connection, then try again.',
  faultBroken: 'Something went wrong at our end. Please try again in a minute.',
  faultUnavailable: 'Nobody is available right now. Please try again later.',
  faultRefused: 'The chat could not be started. Please try again, or contact us another way.',
  faultInvalid: 'The chat is not set up correctly on this page. Please contact us another way.',
};
