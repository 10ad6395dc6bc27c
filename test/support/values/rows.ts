/** Short constructors for rows of the transcript. */
import type {MessageRow, NoticeRow} from '../../../src/ui/transcript/rows.js';

export const messageRow = (more: Partial<MessageRow> = {}): MessageRow => ({
  kind: 'message',
  key: '2',
  own: false,
  sender: 'Kristi',
  text: 'Hello, how can I help you?',
  at: 1_000_000,
  first: true,
  last: true,
  timed: true,
  outgoing: undefined,
  ...more,
});

export const noticeRow = (more: Partial<NoticeRow> = {}): NoticeRow => ({
  kind: 'joined',
  key: '2',
  name: 'Kristi',
  text: '',
  at: 1_000_000,
  ...more,
});
