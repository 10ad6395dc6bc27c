/** Turns a change of the chat into lines for screen readers, in speaking order. */
import type {Language} from '../../i18n/language.js';
import type {ChatState} from '../../session/model/state.js';
import {newEntries, timeOf, type Outgoing} from '../../session/model/transcript.js';
import type {FilesView} from '../files-view.js';
import type {LookOf} from '../looks.js';
import {isolated, nameIn} from '../names.js';
import {noticeText} from '../transcript/notice-text.js';
import {isShown, lookedAt, type MessageRow, type NoticeRow} from '../transcript/rows.js';

/** Most new entries to read out at once. More are only counted, because a customer cannot stop the reading of so many. */
const READ_OUT = 10;

export interface Announcement {
  readonly line: string;
  /** Interrupts other speech. Other lines wait until the screen reader has spoken about the customer's own action. */
  readonly isUrgent: boolean;
}

/** Returns the lines to announce when `before` has become `after`. */
export function announcements(
  before: ChatState,
  after: ChatState,
  language: Language,
  files?: FilesView,
  lookOf?: LookOf,
): readonly Announcement[] {
  const {strings} = language;
  // A resumed chat was announced before the reload.
  if (before.phase === 'idle' || after.phase === 'idle') return [];
  const ownBefore = before.transcript.outgoing;
  const own = after.transcript.outgoing.flatMap((message) => {
    const was = ownBefore.find(({id}) => id === message.id);
    if (!was) return [{line: `${strings.says(strings.you)} ${message.text}`, isUrgent: false}];
    return isNewlyFailed(was, message) ? [{line: `${strings.notSent}: ${message.text}`, isUrgent: true}] : [];
  });
  const {transcript} = after;
  const theirs: (MessageRow | NoticeRow)[] = [];
  let more = 0;
  for (const entry of newEntries(before.transcript, transcript)) {
    if (entry.party === 'client') continue;
    const asked = [entry, timeOf(entry, transcript), !!files, lookOf] as const;
    const row = theirs.length <= READ_OUT && lookedAt(...asked);
    if (row) theirs.push(row);
    else if (row === false && isShown(...asked)) more += 1;
  }
  const isBack = isDown(before) && 'line' in after && ['live', 'polling'].includes(after.line);
  const heard =
    theirs.length > READ_OUT
      ? [strings.newMessageCount(theirs.length + more)]
      : theirs.map((row) => lineOf(row, language, files));
  return [
    ...own,
    ...(isBack ? [{line: strings.reconnected, isUrgent: false}] : []),
    ...heard.map((line) => ({line, isUrgent: true})),
  ];
}

const isDown = (chat: ChatState): boolean => 'line' in chat && chat.line === 'down';

function isNewlyFailed(was: Outgoing, is: Outgoing): boolean {
  return is.status === 'failed' && was.status !== 'failed';
}

/** A text of the page may throw; its row reports that. */
function lineOf(row: MessageRow | NoticeRow, language: Language, files: FilesView | undefined): string {
  const {strings} = language;
  try {
    if (row.kind !== 'message') return noticeText(row, language);
    const name = nameIn(language, row.sender);
    if (row.file && files) return files.words.sentAFile(name, isolated(row.text, language));
    return `${strings.says(name)} ${row.text || strings.cannotBeShown}`;
  } catch {
    return strings.cannotBeShown;
  }
}
