/** Keeps a conversation as a text file: made in the page, sent nowhere. */
import {systemClock} from '../base/clock.js';
import type {Language} from '../i18n/language.js';
import {fullTime, clockTime} from '../i18n/time.js';
import type {Transcript} from '../session/transcript.js';
import {rowsOf, type Row} from './rows.js';

export function saveTranscript(transcript: Transcript, language: Language): void {
  const file = new Blob([transcriptText(transcript, language)], {type: 'text/plain;charset=utf-8'});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `chat-${new Date(transcript.origin).toISOString().slice(0, 10)}.txt`;
  link.click();
  // A browser may fetch it only after this.
  systemClock.after(60_000, () => URL.revokeObjectURL(link.href));
}

/** "10:42 Anna: …" lines under the date of the chat. */
export function transcriptText(transcript: Transcript, language: Language): string {
  const rows = rowsOf(transcript);
  const begin = Number.isFinite(transcript.origin) ? [fullTime(transcript.origin, language), ''] : [];
  return [...begin, ...rows.map((row) => `${clockTime(row.at, language)} ${line(row, language)}`), ''].join(
    '\n',
  );
}

function line(row: Row, {strings}: Language): string {
  if (row.kind === 'message') {
    const failed = row.outgoing?.status === 'failed' ? ` (${strings.notSent})` : '';
    return `${row.own ? strings.you : row.sender || strings.somebody}${failed}: ${row.text}`;
  }
  const name = row.name || strings.somebody;
  switch (row.kind) {
    case 'joined':
      return strings.joined(name);
    case 'left':
      return strings.left(name);
    case 'push-url':
      return `${strings.pushedLink(name)}: ${row.url}`;
  }
}
