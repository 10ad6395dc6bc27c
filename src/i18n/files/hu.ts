import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('hu');

export const hu: FileStrings = {
  attachFile: 'Fájl csatolása',
  fileTypes: (types) => `Engedélyezett: ${types}.`,
  fileSize: (size) => `Fájlonként legfeljebb ${size}.`,
  fileRoom: (size) => `Ebben a csevegésben még legfeljebb ${size}.`,
  filesLeft: (n) => count(n, {other: 'Még # fájlt küldhet.'}),
  filesNeedAgent: 'Akkor küldhet fájlokat, amikor egy ügyintéző csatlakozott.',
  filesUnavailable: 'Jelenleg nem lehet fájlokat küldeni. Próbálja újra kis idő múlva.',
  dropFiles: 'Húzza ide az elküldendő fájlokat',

  fileWaiting: 'Várakozás…',
  cancelFile: 'Mégse',
  fileSent: (file) => `Fájl elküldve: ${file}`,
  sentAFile: (name, file) => `${name} fájlt küldött: ${file}`,

  fileEmpty: 'A fájl üres.',
  fileIsFolder: 'Mappa nem küldhető. Válassza ki a benne lévő fájlokat.',
  fileTooLarge: 'A fájl túl nagy.',
  fileTypeWrong: 'Ilyen típusú fájlok nem küldhetők.',
  filesTooMany: 'Ebben a csevegésben nem küldhető több fájl.',
  filesTooLarge: 'A csevegés fájljai együtt túl nagyok lennének.',
  fileCut: 'A kapcsolat megszakadt.',
  fileRefused: 'A csevegés nem fogadta el ezt a fájlt.',

  download: 'Letöltés',
  downloadFile: (file) => `Letöltés: ${file}`,
  downloadFailed: 'A fájlt nem sikerült letölteni. Ellenőrizze a kapcsolatot, és próbálja újra.',
  downloadGone: 'A fájl már nem tölthető le.',
  downloadPage:
    'A fájl helyett egy weboldal érkezett, ezért semmi sem lett mentve. Lehet, hogy újra be kell jelentkeznie.',
  fileDeleted: 'Ezt a fájlt törölték.',
};
