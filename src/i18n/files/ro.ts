import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('ro');

export const ro: FileStrings = {
  attachFile: 'Atașați un fișier',
  fileTypes: (types) => `Permise: ${types}.`,
  fileSize: (size) => `Cel mult ${size} pe fișier.`,
  fileRoom: (size) => `Încă cel mult ${size} în acest chat.`,
  filesLeft: (n) =>
    count(n, {
      one: 'Mai puteți trimite # fișier.',
      few: 'Mai puteți trimite # fișiere.',
      other: 'Mai puteți trimite # de fișiere.',
    }),
  filesNeedAgent: 'Puteți trimite fișiere după ce intră un agent.',
  filesUnavailable: 'Acum nu se pot trimite fișiere. Încercați din nou peste câteva momente.',
  dropFiles: 'Plasați fișierele aici pentru a le trimite',

  fileWaiting: 'În așteptare…',
  cancelFile: 'Anulați',
  fileSent: (file) => `Fișier trimis: ${file}`,
  sentAFile: (name, file) => `${name} a trimis un fișier: ${file}`,

  fileEmpty: 'Fișierul este gol.',
  fileIsFolder: 'Un dosar nu poate fi trimis. Alegeți fișierele din el.',
  fileTooLarge: 'Fișierul este prea mare.',
  fileTypeWrong: 'Fișierele de acest tip nu pot fi trimise.',
  filesTooMany: 'În acest chat nu mai pot fi trimise fișiere.',
  filesTooLarge: 'Toate fișierele din acest chat ar fi împreună prea mari.',
  fileCut: 'Conexiunea s-a întrerupt.',
  fileRefused: 'Chatul nu a acceptat acest fișier.',

  download: 'Descărcați',
  downloadFile: (file) => `Descărcați ${file}`,
  downloadFailed: 'Fișierul nu a putut fi descărcat. Verificați conexiunea și încercați din nou.',
  downloadGone: 'Fișierul nu mai poate fi descărcat.',
  downloadPage:
    'În locul fișierului a venit o pagină web, așa că nu s-a salvat nimic. Poate fi nevoie să vă autentificați din nou.',
  fileDeleted: 'Acest fișier a fost șters.',
};
