import {openChat} from '../catalog/launcher.js';
import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('en');

export const en: Strings = {
  heading: 'Chat with us',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# unread message', other: '# unread messages'})}`
      : openChat,
  minimizeChat: 'Minimize chat',
  endChat: 'End chat',

  intro: 'Tell us how we can help. We will answer right here.',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  subject: 'Subject',
  startChat: 'Start chat',
  subjectMissing: 'Please tell us in a few words how we can help.',
  emailWrong: 'Enter an email address like name@example.com.',
  textTooLong: (max) => `Use no more than ${number(max)} characters.`,

  connecting: 'Connecting…',
  queued: 'All our agents are busy right now. We are keeping your place. You can already type your message.',
  queuePosition: (n) => `You are number ${number(n)} in the queue.`,
  queueTime: (time) => `The wait is about ${time}.`,
  waiting: 'Someone will be with you shortly. You can already type your message.',
  ending: 'Ending the chat…',
  waitingLong: 'This is taking longer than usual. You can keep waiting, or leave and try again later.',
  leave: 'Leave the chat',

  conversation: 'Conversation',
  you: 'You',
  somebody: 'Agent',
  says: (sender) => `${sender} said:`,
  joined: (name) => `${name} has joined`,
  left: (name) => `${name} has left`,
  pushedLink: (name) => `${name} sent you a page`,
  cannotBeShown: 'This message cannot be shown here',
  sentFile: (name) => `${name} sent a file that cannot be opened here`,
  idleWarning: 'Are you still there? This chat will end soon if you do not write.',
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
  privateHint: 'Our agents don’t need the full number. How would you like to send it?',
  sendMasked: 'Send masked',
  sendAsTyped: 'Send as typed',
  edit: 'Edit',
  notChecked:
    'Your message could not be checked for private data, so it was not sent. Send it again to send it unchecked.',

  reconnecting: 'Reconnecting…',
  reconnectingHint: 'Your messages are kept and sent when the connection is back.',
  reconnected: 'Reconnected',
  noAccess: 'The chat has no access right now',
  noAccessHint: 'Your messages are kept. You may need to sign in again.',
  messagesMissing: 'Some messages may be missing',
  reloadMessages: 'Reload messages',
  confirmEnd: 'End this chat?',
  confirmEndHint: 'You can download the conversation afterwards.',
  keepChatting: 'Keep chatting',
  ended: 'The chat has ended',
  endedByCustomer: 'Thank you for chatting with us.',
  endedByAgent: 'The agent ended the chat. Need anything else? Start a new one.',
  endedByIdle:
    'The chat has ended because nothing was written for a while. Need anything else? Start a new one.',
  endedByServer: 'The system ended the chat. Need anything else? Start a new one.',
  endedLost: 'The connection was lost and the chat has ended. You can still read it here.',
  startNewChat: 'Start a new chat',
  downloadTranscript: 'Download transcript',
  saveAsPage: 'Save as a web page',
  sound: 'Sound for new messages',

  earlier: 'Earlier conversations',
  noEarlier: 'No earlier conversations yet.',
  loading: 'Loading…',
  loadFailed: 'This could not be loaded. Check your connection and try again.',
  showMore: 'Show more',
  back: 'Back',
  overByCustomer: 'Ended by you',
  overByAgent: 'Ended by the agent',
  overBySilence: 'Ended after a long silence',
  overByTransfer: 'Transferred',
  overByServer: 'Ended by the system',
  kindEmail: 'Email',
  kindCall: 'Phone call',
  kindCallback: 'Callback',
  kindCobrowse: 'Shared screen',
  kindOther: 'Other contact',
  related: (n) => count(n, {one: '# related conversation', other: '# related conversations'}),
  plainTextOnly: 'This conversation can only be shown as plain text.',

  faultUnreachable: 'We cannot reach the chat. Check your connection and try again.',
  faultBroken: 'Something went wrong on our side. Please try again in a minute.',
  faultUnavailable: 'No agent is available right now. Please try again later.',
  faultNoAccess:
    'The chat has no access right now. You may need to sign in again, or contact us another way.',
  faultRefused: 'The chat could not be started. Please try again, or contact us another way.',
  faultInvalid: 'Chat is not set up correctly on this page. Please contact us another way.',
};
