import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('en');

export const en: FileStrings = {
  attachFile: 'Attach a file',
  fileTypes: (types) => `Allowed: ${types}.`,
  fileSize: (size) => `At most ${size} each.`,
  fileRoom: (size) => `Up to ${size} more in this chat.`,
  filesLeft: (n) => count(n, {one: 'You can send one more file.', other: 'You can send # more files.'}),
  filesNeedAgent: 'You can send files once an agent is here.',
  filesUnavailable: 'Files cannot be sent right now. Try again in a moment.',
  dropFiles: 'Drop files here to send them',

  fileWaiting: 'Waiting…',
  cancelFile: 'Cancel',
  fileSent: (file) => `File sent: ${file}`,
  sentAFile: (name, file) => `${name} sent a file: ${file}`,

  fileEmpty: 'The file is empty.',
  fileIsFolder: 'A folder cannot be sent. Choose the files in it.',
  fileTooLarge: 'The file is too large.',
  fileTypeWrong: 'Files of this type cannot be sent.',
  filesTooMany: 'No more files can be sent in this chat.',
  filesTooLarge: 'All files of this chat together would be too large.',
  fileCut: 'The connection broke off.',
  fileRefused: 'The chat did not accept this file.',

  download: 'Download',
  downloadFile: (file) => `Download ${file}`,
  downloadFailed: 'The file could not be downloaded. Check your connection and try again.',
  downloadGone: 'The file can no longer be downloaded.',
  downloadPage: 'A web page came in place of the file, so nothing was saved. You may need to sign in again.',
  fileDeleted: 'This file was deleted.',
};
