/** Saves a transcript as a file. The page makes the file itself; nothing is sent to a server. */
import type {Language} from '../../i18n/language.js';
import {clockTime, fullDay, fullTime, isTime} from '../../i18n/time.js';
import type {Transcript} from '../../session/model/transcript.js';
import type {LookOf} from '../looks.js';
import {isolated, nameIn} from '../names.js';
import {saveFile} from '../save-file.js';
import {noticeText} from './notice-text.js';
import {rowsOf, type Row} from './rows.js';
import {statusText} from './status-text.js';

/** Plain text, or a web page without scripts or other files that prints well. */
export type FileKind = 'text' | 'page';

/** Lets the browser download the transcript. */
export function saveTranscript(
  transcript: Transcript,
  language: Language,
  as: FileKind,
  lookOf?: LookOf,
): void {
  const [content, type, ending] =
    as === 'text'
      ? [transcriptText(transcript, language, lookOf), 'text/plain', 'txt']
      : [transcriptPage(transcript, language, lookOf), 'text/html', 'html'];
  const blob = new Blob([content], {type: `${type};charset=utf-8`});
  saveFile(blob, `chat-${localDay(transcript.origin)}.${ending}`);
}

/** The transcript as text: the date of the chat, then lines like "10:42 Anna: …". */
export function transcriptText(transcript: Transcript, language: Language, lookOf?: LookOf): string {
  const lines = rowsOf(transcript, Infinity, true, lookOf).map((row) => {
    const {time, who, what} = told(row, language);
    return [time, who && `${who}:`, what].filter(Boolean).join(' ');
  });
  return [...heading(transcript, language), ...lines, ''].join('\n');
}

/** The transcript as an HTML page without scripts. */
export function transcriptPage(transcript: Transcript, language: Language, lookOf?: LookOf): string {
  const [date = ''] = heading(transcript, language);
  const rows = rowsOf(transcript, Infinity, true, lookOf).map((row) => {
    const {time, who, what} = told(row, language);
    const own = row.kind === 'message' && row.own;
    return `<p class="${who ? 'said' : 'notice'}${own ? ' own' : ''}"><small>${escaped(
      [time, who].filter(Boolean).join(' '),
    )}</small> <span${who && ' dir="auto"'}>${escaped(what)}</span></p>`;
  });
  return `<!doctype html>
<html lang="${escaped(language.locale)}" dir="${language.direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(language.strings.conversation)} ${escaped(date)}</title>
<style>
:root{color-scheme:light dark}
body{max-width:40em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif}
p{margin:.8em 0}
small{display:block;opacity:.7}
.said span{display:inline-block;padding:.4em .8em;border:1px solid;border-radius:.8em;white-space:pre-wrap;overflow-wrap:anywhere}
.own{text-align:end}
.own span{text-align:start}
.notice{text-align:center}
.notice small{display:inline}
@media print{body{margin:0;font-size:11pt}p{break-inside:avoid}}
</style>
<h1>${escaped(language.strings.conversation)}</h1>
<p>${escaped(date)}</p>
${rows.join('\n')}
</html>
`;
}

function localDay(at: number): string {
  const day = new Date(at);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}

const heading = ({origin}: Transcript, language: Language): readonly string[] =>
  Number.isFinite(origin) ? [fullTime(origin, language), ''] : [];

function told(row: Row, language: Language): {time: string; who: string; what: string} {
  const {strings} = language;
  const time = isTime(row.at) ? clockTime(row.at, language) : '';
  if (row.kind === 'message') {
    const status = row.outgoing && statusText(row.outgoing, strings);
    const who = row.own ? strings.you : nameIn(language, row.sender);
    const what = row.text || row.own ? isolated(row.text, language) : strings.cannotBeShown;
    return {time, who: status ? `${who} (${status})` : who, what};
  }
  if (!('name' in row)) return {time: '', who: '', what: fullDay(row.at, language)};
  return {time, who: '', what: noticeText(row, language)};
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
