/** Short constructors for files on the screen. */
import {englishFileWords} from '../../../src/i18n/file-words.js';
import type {FilesView, ShownUpload} from '../../../src/ui/files-view.js';
import type {FileLimits} from '../../../src/wire/types.js';

const MB = 1_048_576;

export const limits = (more: Partial<FileLimits> = {}): FileLimits => ({
  filesLeft: 3,
  maxSize: 2 * MB,
  bytesLeft: 5 * MB,
  types: ['jpg', 'pdf'],
  needsAgent: false,
  ...more,
});

export const filesView = (more: Partial<FilesView> = {}): FilesView => ({
  // Tests of one element draw it themselves.
  parts: {attach: () => undefined, uploads: () => undefined},
  words: englishFileWords,
  uploads: [],
  limits: limits(),
  isAsking: false,
  isAgentHere: true,
  downloads: new Map(),
  ...more,
});

export const upload = (more: Partial<ShownUpload> = {}): ShownUpload => ({
  id: 'u1',
  name: 'lamp.jpg',
  size: MB,
  status: 'sending',
  sent: MB / 4,
  ...more,
});
