/** Sentences about files, made of the words and of values. */
import type {FileStrings} from '../../i18n/catalog/file-strings.js';
import type {Language} from '../../i18n/language.js';
import {sizeText} from '../../i18n/size.js';
import {cachedByLocale} from '../../i18n/time.js';
import type {DownloadStatus, FilesView, ShownProblem} from '../files-view.js';
import {isolated} from '../names.js';

/** Why the button "Attach a file" does nothing now; empty if it does. */
export function closedSentence({words, limits, isAgentHere}: FilesView): string {
  if (!limits) return '';
  if (limits.needsAgent && !isAgentHere) return words.filesNeedAgent;
  return limits.filesLeft === 0 || limits.bytesLeft === 0 ? words.filesTooMany : '';
}

/** The limits in words; empty if there are none that are known. */
export function limitsSentence({words, limits}: FilesView, language: Language): string {
  if (!limits) return '';
  const {types, maxSize, filesLeft, bytesLeft} = limits;
  const isTight = bytesLeft !== undefined && bytesLeft < (maxSize ?? Infinity);
  return joined(
    types.length > 0 && typesSentence(types, words, language),
    isTight && words.fileRoom(size(bytesLeft, language)),
    !isTight && maxSize !== undefined && words.fileSize(size(maxSize, language)),
    !!filesLeft && words.filesLeft(filesLeft),
  );
}

/** Why a file was not sent, and what holds. */
export function problemSentence(
  {why, limit, types = []}: ShownProblem,
  words: FileStrings,
  language: Language,
): string {
  switch (why) {
    case 'empty':
      return words.fileEmpty;
    case 'folder':
      return words.fileIsFolder;
    case 'type':
      return joined(words.fileTypeWrong, types.length > 0 && typesSentence(types, words, language));
    case 'size':
      return joined(words.fileTooLarge, limit !== undefined && words.fileSize(size(limit, language)));
    case 'total':
      return joined(words.filesTooLarge, !!limit && words.fileRoom(size(limit, language)));
    case 'number':
      return words.filesTooMany;
    case 'no-agent':
      return words.filesNeedAgent;
    case 'cut':
      return words.fileCut;
    case 'refused':
      return words.fileRefused;
    case 'over':
      return `${language.strings.ended}.`;
  }
}

/** Why a file did not arrive; empty if it did not fail. */
export function downloadSentence(status: DownloadStatus | undefined, words: FileStrings): string {
  switch (status) {
    case 'failed':
      return words.downloadFailed;
    case 'gone':
      return words.downloadGone;
    case 'page':
      return words.downloadPage;
    case 'loading':
    case undefined:
      return '';
  }
}

/** Each type is isolated by itself: a list of Latin words would be read from left to right in an Arabic sentence. */
function typesSentence(types: readonly string[], words: FileStrings, language: Language): string {
  const shown = types.map((type) => isolated(type.toUpperCase(), language));
  return words.fileTypes(lists(language.locale).format(shown));
}

const size = (bytes: number, language: Language): string => isolated(sizeText(bytes, language), language);

const joined = (...sentences: readonly (string | false)[]): string => sentences.filter(Boolean).join(' ');

const lists = cachedByLocale((locale) => new Intl.ListFormat(locale, {type: 'conjunction'}));
