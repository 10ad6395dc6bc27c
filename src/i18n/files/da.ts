import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('da');

export const da: FileStrings = {
  attachFile: 'Vedhæft en fil',
  fileTypes: (types) => `Tilladt: ${types}.`,
  fileSize: (size) => `Højst ${size} pr. fil.`,
  fileRoom: (size) => `Op til ${size} mere i denne chat.`,
  filesLeft: (n) => count(n, {one: 'Du kan sende én fil mere.', other: 'Du kan sende # filer mere.'}),
  filesNeedAgent: 'Du kan sende filer, når en medarbejder er her.',
  filesUnavailable: 'Der kan ikke sendes filer lige nu. Prøv igen om et øjeblik.',
  dropFiles: 'Slip filer her for at sende dem',

  fileWaiting: 'Venter…',
  cancelFile: 'Annuller',
  fileSent: (file) => `Filen er sendt: ${file}`,
  sentAFile: (name, file) => `${name} har sendt en fil: ${file}`,

  fileEmpty: 'Filen er tom.',
  fileIsFolder: 'En mappe kan ikke sendes. Vælg filerne i den.',
  fileTooLarge: 'Filen er for stor.',
  fileTypeWrong: 'Filer af denne type kan ikke sendes.',
  filesTooMany: 'Der kan ikke sendes flere filer i denne chat.',
  filesTooLarge: 'Alle filer i denne chat ville tilsammen være for store.',
  fileCut: 'Forbindelsen blev afbrudt.',
  fileRefused: 'Chatten tog ikke imod denne fil.',

  download: 'Download',
  downloadFile: (file) => `Download ${file}`,
  downloadFailed: 'Filen kunne ikke downloades. Tjek din forbindelse, og prøv igen.',
  downloadGone: 'Filen kan ikke længere downloades.',
  downloadPage: 'Der kom en webside i stedet for filen, så intet blev gemt. Du skal måske logge ind igen.',
  fileDeleted: 'Denne fil er slettet.',
};
