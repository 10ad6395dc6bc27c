import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('nb');

export const nb: FileStrings = {
  attachFile: 'Legg ved en fil',
  fileTypes: (types) => `Tillatt: ${types}.`,
  fileSize: (size) => `Høyst ${size} per fil.`,
  fileRoom: (size) => `Opptil ${size} til i denne chatten.`,
  filesLeft: (n) => count(n, {one: 'Du kan sende én fil til.', other: 'Du kan sende # filer til.'}),
  filesNeedAgent: 'Du kan sende filer når en medarbeider er her.',
  filesUnavailable: 'Filer kan ikke sendes akkurat nå. Prøv igjen om litt.',
  dropFiles: 'Slipp filer her for å sende dem',

  fileWaiting: 'Venter…',
  cancelFile: 'Avbryt',
  fileSent: (file) => `Filen er sendt: ${file}`,
  sentAFile: (name, file) => `${name} har sendt en fil: ${file}`,

  fileEmpty: 'Filen er tom.',
  fileIsFolder: 'En mappe kan ikke sendes. Velg filene i den.',
  fileTooLarge: 'Filen er for stor.',
  fileTypeWrong: 'Filer av denne typen kan ikke sendes.',
  filesTooMany: 'Det kan ikke sendes flere filer i denne chatten.',
  filesTooLarge: 'Alle filene i denne chatten ville til sammen være for store.',
  fileCut: 'Tilkoblingen ble brutt.',
  fileRefused: 'Chatten godtok ikke denne filen.',

  download: 'Last ned',
  downloadFile: (file) => `Last ned ${file}`,
  downloadFailed: 'Filen kunne ikke lastes ned. Sjekk tilkoblingen og prøv igjen.',
  downloadGone: 'Filen kan ikke lastes ned lenger.',
  downloadPage:
    'Det kom en nettside i stedet for filen, så ingenting ble lagret. Du må kanskje logge inn på nytt.',
  fileDeleted: 'Denne filen er slettet.',
};
