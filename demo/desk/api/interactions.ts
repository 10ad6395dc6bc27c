import {decodeList, firstText, isRecord} from './decode.js';

/** An earlier chat of a customer, as Context Services keeps it. */
export interface Interaction {
  id: string;
  subject: string;
  start: Date;
  /** `undefined`: nobody knows. */
  end: Date | undefined;
}

/** One line of what was said. */
export interface TranscriptLine {
  at: Date;
  text: string;
}

export function decodeInteractions(list: unknown): Interaction[] {
  return decodeList(list, (value) => {
    if (!isRecord(value) || typeof value.interaction_id !== 'string') return undefined;
    const start = decodeDate(value.start_date);
    if (!start) return undefined;
    return {
      id: value.interaction_id,
      subject: firstText(value.subject),
      start,
      end: decodeDate(value.end_date),
    };
  });
}

/**
 * `[09:33:10] Kristi: Hello`, line by line; a line without a time goes on with the one before.
 * @param start the times are of UTC and have no date: they count on from here
 */
export function decodePlainText(text: string, start: Date): TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  let last = start;
  for (const line of text.trimEnd().split(/\r?\n/)) {
    const [, hours, minutes, seconds, words] = /^\[(\d\d):(\d\d):(\d\d)\] (.*)$/.exec(line) ?? [];
    const previous = lines.at(-1);
    if (words !== undefined) {
      last = next(last, Number(hours), Number(minutes), Number(seconds));
      lines.push({at: last, text: words});
    } else if (previous) previous.text += `\n${line}`;
    else if (line) lines.push({at: start, text: line});
  }
  return lines;
}

/** The first moment with this time of day that is not before another, to the second. */
function next(after: Date, hours: number, minutes: number, seconds: number): Date {
  const at = new Date(after);
  at.setUTCHours(hours, minutes, seconds, 0);
  if (at.getTime() < Math.floor(after.getTime() / 1000) * 1000) at.setUTCDate(at.getUTCDate() + 1);
  return at;
}

function decodeDate(value: unknown): Date | undefined {
  const at = new Date(firstText(value));
  return Number.isNaN(at.getTime()) ? undefined : at;
}
