import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('sv');

export const sv: FileStrings = {
  attachFile: 'Bifoga en fil',
  fileTypes: (types) => `Tillåtna: ${types}.`,
  fileSize: (size) => `Högst ${size} per fil.`,
  fileRoom: (size) => `Högst ${size} till i den här chatten.`,
  filesLeft: (n) => count(n, {one: 'Du kan skicka # fil till.', other: 'Du kan skicka # filer till.'}),
  filesNeedAgent: 'Du kan skicka filer när en medarbetare är här.',
  filesUnavailable: 'Det går inte att skicka filer just nu. Försök igen om en stund.',
  dropFiles: 'Släpp filer här för att skicka dem',

  fileWaiting: 'Väntar…',
  cancelFile: 'Avbryt',
  fileSent: (file) => `Filen har skickats: ${file}`,
  sentAFile: (name, file) => `${name} skickade en fil: ${file}`,

  fileEmpty: 'Filen är tom.',
  fileIsFolder: 'Det går inte att skicka en mapp. Välj filerna i den.',
  fileTooLarge: 'Filen är för stor.',
  fileTypeWrong: 'Filer av den här typen kan inte skickas.',
  filesTooMany: 'Inga fler filer kan skickas i den här chatten.',
  filesTooLarge: 'Alla filer i chatten skulle tillsammans bli för stora.',
  fileCut: 'Anslutningen bröts.',
  fileRefused: 'Chatten tog inte emot filen.',

  download: 'Ladda ned',
  downloadFile: (file) => `Ladda ned ${file}`,
  downloadFailed: 'Filen kunde inte laddas ned. Kontrollera anslutningen och försök igen.',
  downloadGone: 'Filen kan inte längre laddas ned.',
  downloadPage: 'En webbsida kom i stället för filen, så inget har sparats. Du kan behöva logga in igen.',
  fileDeleted: 'Filen har tagits bort.',
};
