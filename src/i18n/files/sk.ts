import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('sk');

export const sk: FileStrings = {
  attachFile: 'Priložiť súbor',
  fileTypes: (types) => `Povolené: ${types}.`,
  fileSize: (size) => `Najviac ${size} na súbor.`,
  fileRoom: (size) => `V tomto chate ešte najviac ${size}.`,
  filesLeft: (n) =>
    count(n, {
      one: 'Môžete odoslať ešte # súbor.',
      few: 'Môžete odoslať ešte # súbory.',
      other: 'Môžete odoslať ešte # súborov.',
    }),
  filesNeedAgent: 'Súbory môžete odosielať, keď sa pripojí operátor.',
  filesUnavailable: 'Súbory sa teraz nedajú odoslať. Skúste to o chvíľu znova.',
  dropFiles: 'Presuňte súbory sem a odošlite ich',

  fileWaiting: 'Čaká…',
  cancelFile: 'Zrušiť',
  fileSent: (file) => `Súbor odoslaný: ${file}`,
  sentAFile: (name, file) => `${name} posiela súbor: ${file}`,

  fileEmpty: 'Súbor je prázdny.',
  fileIsFolder: 'Priečinok nemožno odoslať. Vyberte súbory, ktoré sú v ňom.',
  fileTooLarge: 'Súbor je príliš veľký.',
  fileTypeWrong: 'Súbory tohto typu nemožno odosielať.',
  filesTooMany: 'V tomto chate už nemožno odoslať ďalšie súbory.',
  filesTooLarge: 'Všetky súbory tohto chatu by spolu boli príliš veľké.',
  fileCut: 'Spojenie sa prerušilo.',
  fileRefused: 'Chat tento súbor neprijal.',

  download: 'Stiahnuť',
  downloadFile: (file) => `Stiahnuť ${file}`,
  downloadFailed: 'Súbor sa nepodarilo stiahnuť. Skontrolujte pripojenie a skúste to znova.',
  downloadGone: 'Súbor už nemožno stiahnuť.',
  downloadPage:
    'Namiesto súboru prišla webová stránka, preto sa nič neuložilo. Možno sa musíte znova prihlásiť.',
  fileDeleted: 'Tento súbor bol odstránený.',
};
