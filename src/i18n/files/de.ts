import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('de');

export const de: FileStrings = {
  attachFile: 'Datei anhängen',
  fileTypes: (types) => `Erlaubt: ${types}.`,
  fileSize: (size) => `Höchstens ${size} je Datei.`,
  fileRoom: (size) => `In diesem Chat noch bis zu ${size}.`,
  filesLeft: (n) =>
    count(n, {one: 'Sie können noch eine Datei senden.', other: 'Sie können noch # Dateien senden.'}),
  filesNeedAgent: 'Sie können Dateien senden, sobald jemand für Sie da ist.',
  filesUnavailable: 'Dateien können gerade nicht gesendet werden. Versuchen Sie es gleich noch einmal.',
  dropFiles: 'Dateien zum Senden hier ablegen',

  fileWaiting: 'Wartet…',
  cancelFile: 'Abbrechen',
  fileSent: (file) => `Datei gesendet: ${file}`,
  sentAFile: (name, file) => `${name} hat eine Datei gesendet: ${file}`,

  fileEmpty: 'Die Datei ist leer.',
  fileIsFolder: 'Ein Ordner kann nicht gesendet werden. Wählen Sie die Dateien darin aus.',
  fileTooLarge: 'Die Datei ist zu groß.',
  fileTypeWrong: 'Dateien dieser Art können nicht gesendet werden.',
  filesTooMany: 'In diesem Chat können keine weiteren Dateien gesendet werden.',
  filesTooLarge: 'Alle Dateien dieses Chats wären zusammen zu groß.',
  fileCut: 'Die Verbindung ist abgebrochen.',
  fileRefused: 'Der Chat hat diese Datei nicht angenommen.',

  download: 'Herunterladen',
  downloadFile: (file) => `Herunterladen: ${file}`,
  downloadFailed:
    'Die Datei konnte nicht heruntergeladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  downloadGone: 'Die Datei kann nicht mehr heruntergeladen werden.',
  downloadPage:
    'Statt der Datei kam eine Webseite, darum wurde nichts gespeichert. Vielleicht müssen Sie sich neu anmelden.',
  fileDeleted: 'Diese Datei wurde gelöscht.',
};
