import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('fi');

export const fi: FileStrings = {
  attachFile: 'Liitä tiedosto',
  fileTypes: (types) => `Sallitut tiedostot: ${types}.`,
  fileSize: (size) => `Enintään ${size} tiedostoa kohti.`,
  fileRoom: (size) => `Tässä chatissa vielä enintään ${size}.`,
  filesLeft: (n) =>
    count(n, {one: 'Voit lähettää vielä yhden tiedoston.', other: 'Voit lähettää vielä # tiedostoa.'}),
  filesNeedAgent: 'Voit lähettää tiedostoja, kun asiakaspalvelija on paikalla.',
  filesUnavailable: 'Tiedostoja ei voi lähettää juuri nyt. Yritä hetken kuluttua uudelleen.',
  dropFiles: 'Lähetä tiedostot pudottamalla ne tähän',

  fileWaiting: 'Odottaa…',
  cancelFile: 'Peruuta',
  fileSent: (file) => `Tiedosto lähetetty: ${file}`,
  sentAFile: (name, file) => `${name} lähetti tiedoston: ${file}`,

  fileEmpty: 'Tiedosto on tyhjä.',
  fileIsFolder: 'Kansiota ei voi lähettää. Valitse siinä olevat tiedostot.',
  fileTooLarge: 'Tiedosto on liian suuri.',
  fileTypeWrong: 'Tämäntyyppisiä tiedostoja ei voi lähettää.',
  filesTooMany: 'Tässä chatissa ei voi lähettää enempää tiedostoja.',
  filesTooLarge: 'Tämän chatin tiedostot olisivat yhteensä liian suuria.',
  fileCut: 'Yhteys katkesi.',
  fileRefused: 'Chat ei hyväksynyt tätä tiedostoa.',

  download: 'Lataa',
  downloadFile: (file) => `Lataa ${file}`,
  downloadFailed: 'Tiedostoa ei voitu ladata. Tarkista yhteytesi ja yritä uudelleen.',
  downloadGone: 'Tiedostoa ei voi enää ladata.',
  downloadPage:
    'Tiedoston sijaan tuli verkkosivu, joten mitään ei tallennettu. Sinun on ehkä kirjauduttava uudelleen sisään.',
  fileDeleted: 'Tämä tiedosto on poistettu.',
};
