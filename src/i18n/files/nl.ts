import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('nl');

export const nl: FileStrings = {
  attachFile: 'Bestand toevoegen',
  fileTypes: (types) => `Toegestaan: ${types}.`,
  fileSize: (size) => `Hoogstens ${size} per bestand.`,
  fileRoom: (size) => `In deze chat nog hoogstens ${size}.`,
  filesLeft: (n) =>
    count(n, {one: 'U kunt nog # bestand versturen.', other: 'U kunt nog # bestanden versturen.'}),
  filesNeedAgent: 'U kunt bestanden versturen zodra er een medewerker is.',
  filesUnavailable: 'Bestanden kunnen nu niet worden verstuurd. Probeer het zo nog eens.',
  dropFiles: 'Zet bestanden hier neer om ze te versturen',

  fileWaiting: 'Wacht…',
  cancelFile: 'Annuleren',
  fileSent: (file) => `Bestand verstuurd: ${file}`,
  sentAFile: (name, file) => `${name} heeft een bestand verstuurd: ${file}`,

  fileEmpty: 'Het bestand is leeg.',
  fileIsFolder: 'Een map kan niet worden verstuurd. Kies de bestanden erin.',
  fileTooLarge: 'Het bestand is te groot.',
  fileTypeWrong: 'Bestanden van dit type kunnen niet worden verstuurd.',
  filesTooMany: 'In deze chat kunnen geen bestanden meer worden verstuurd.',
  filesTooLarge: 'Alle bestanden van deze chat samen zouden te groot zijn.',
  fileCut: 'De verbinding is verbroken.',
  fileRefused: 'De chat heeft dit bestand niet geaccepteerd.',

  download: 'Downloaden',
  downloadFile: (file) => `Downloaden: ${file}`,
  downloadFailed: 'Het bestand kon niet worden gedownload. Controleer de verbinding en probeer het opnieuw.',
  downloadGone: 'Het bestand kan niet meer worden gedownload.',
  downloadPage:
    'In plaats van het bestand kwam er een webpagina, dus er is niets opgeslagen. Misschien moet u opnieuw inloggen.',
  fileDeleted: 'Dit bestand is verwijderd.',
};
