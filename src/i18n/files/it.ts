import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('it');

export const it: FileStrings = {
  attachFile: 'Allega un file',
  fileTypes: (types) => `Tipi ammessi: ${types}.`,
  fileSize: (size) => `Al massimo ${size} per file.`,
  fileRoom: (size) => `In questa chat ancora ${size} al massimo.`,
  filesLeft: (n) => count(n, {one: 'Può inviare ancora # file.', other: 'Può inviare ancora # file.'}),
  filesNeedAgent: 'Potrà inviare file quando ci sarà un operatore.',
  filesUnavailable: 'Al momento non è possibile inviare file. Riprovi tra poco.',
  dropFiles: 'Trascini qui i file per inviarli',

  fileWaiting: 'In attesa…',
  cancelFile: 'Annulla',
  fileSent: (file) => `File inviato: ${file}`,
  sentAFile: (name, file) => `${name} ha inviato un file: ${file}`,

  fileEmpty: 'Il file è vuoto.',
  fileIsFolder: 'Non è possibile inviare una cartella. Scelga i file che contiene.',
  fileTooLarge: 'Il file è troppo grande.',
  fileTypeWrong: 'I file di questo tipo non possono essere inviati.',
  filesTooMany: 'In questa chat non si possono inviare altri file.',
  filesTooLarge: 'Tutti i file di questa chat insieme sarebbero troppo grandi.',
  fileCut: 'La connessione si è interrotta.',
  fileRefused: 'La chat non ha accettato questo file.',

  download: 'Scarica',
  downloadFile: (file) => `Scarica ${file}`,
  downloadFailed: 'Non è stato possibile scaricare il file. Controlli la connessione e riprovi.',
  downloadGone: 'Il file non può più essere scaricato.',
  downloadPage:
    'Al posto del file è arrivata una pagina web, quindi non è stato salvato nulla. Forse deve accedere di nuovo.',
  fileDeleted: 'Questo file è stato eliminato.',
};
