import type {FileStrings} from '../i18n/catalog/file-strings.js';
import type {Language} from '../i18n/language.js';
import type {FileLimits} from '../wire/types.js';

/** All that the elements of the window draw of files. The window has none where the page or the server offers no files. */
export interface FilesView {
  readonly parts: FileParts;
  readonly words: FileStrings;
  /** Files that are not in the transcript yet. */
  readonly uploads: readonly ShownUpload[];
  /** The server's limits, as far as they are known. */
  readonly limits: FileLimits | undefined;
  /** The limits are being asked: what is known may be old. */
  readonly isAsking: boolean;
  readonly isAgentHere: boolean;
  /** Files of the transcript that are being fetched, or could not be fetched; keyed by their ids. */
  readonly downloads: ReadonlyMap<string, DownloadStatus>;
}

/** Draws the elements for files where the window has room for them. The window itself knows none: most pages have no files. */
export interface FileParts {
  /** Beside the field in which the customer writes. */
  readonly attach: (files: FilesView, language: Language) => unknown;
  /** At the end of the conversation. */
  readonly uploads: (files: FilesView, language: Language, isOver: boolean) => unknown;
}

/** A file on its way to the server, or one that was not sent. */
export interface ShownUpload {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly status: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Bytes that have left. */
  readonly sent: number;
  readonly problem?: ShownProblem | undefined;
}

/** Why a file was not sent. */
export interface ShownProblem {
  readonly why:
    'empty' | 'folder' | 'type' | 'size' | 'total' | 'number' | 'no-agent' | 'cut' | 'refused' | 'over';
  /** The limit: bytes or files. */
  readonly limit?: number | undefined;
  /** Extensions that are taken. */
  readonly types?: readonly string[] | undefined;
}

/**
 * - `loading`: the file is on its way.
 * - `failed`: no answer; another try makes sense.
 * - `gone`: the server does not hand it out.
 * - `page`: a web page came in its place.
 */
export type DownloadStatus = 'loading' | 'failed' | 'gone' | 'page';
