import {decodeList, decodeSurvey, firstText, isRecord} from './decode.js';

/** An earlier chat of a customer, as Context Services keeps it. */
export interface Interaction {
  id: string;
  subject: string;
  start: Date;
  /** `undefined` if unknown. */
  end: Date | undefined;
  /** The reason for the end, in the server's words; empty if unknown. */
  stoppedReason: string;
  /** The customer's answers to the survey of the page; `undefined` without any. */
  survey: Readonly<Record<string, string>> | undefined;
}

/** One line of the transcript. */
export interface TranscriptLine {
  at: Date;
  text: string;
}

export function decodeInteractions(list: unknown): Interaction[] {
  return decodeList(list, (value) => {
    if (!isRecord(value) || typeof value.interaction_id !== 'string' || isRunning(value.status))
      return undefined;
    const start = decodeDate(value.start_date);
    if (!start) return undefined;
    return {
      id: value.interaction_id,
      subject: firstText(value.subject),
      start,
      end: decodeDate(value.end_date),
      stoppedReason: firstText(value.stopped_reason),
      survey: decodeSurvey(value.survey),
    };
  });
}

/** New, pending or in process: the agent has such a chat open, or somebody else does. */
function isRunning(status: unknown): boolean {
  return status === 0 || status === 1 || status === 2;
}

/**
 * Reads lines such as `[09:33:10] Kristi: Hello`. A line without a time continues the one before.
 * @param start start of the chat: the times are UTC without a date, and the dates are counted from here
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

/** The first moment at or after `after` with this UTC time of day, compared by whole seconds. */
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
