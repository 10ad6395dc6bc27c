import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('cs');

export const cs: FileStrings = {
  attachFile: 'Přiložit soubor',
  fileTypes: (types) => `Povoleno: ${types}.`,
  fileSize: (size) => `Nejvýše ${size} na soubor.`,
  fileRoom: (size) => `V tomto chatu ještě až ${size}.`,
  filesLeft: (n) =>
    count(n, {
      one: 'Můžete odeslat ještě # soubor.',
      few: 'Můžete odeslat ještě # soubory.',
      other: 'Můžete odeslat ještě # souborů.',
    }),
  filesNeedAgent: 'Soubory můžete odesílat, jakmile se připojí operátor.',
  filesUnavailable: 'Soubory teď nelze odesílat. Zkuste to za chvíli znovu.',
  dropFiles: 'Přetáhněte soubory sem a odešlete je',

  fileWaiting: 'Čeká…',
  cancelFile: 'Zrušit',
  fileSent: (file) => `Soubor odeslán: ${file}`,
  sentAFile: (name, file) => `${name} posílá soubor: ${file}`,

  fileEmpty: 'Soubor je prázdný.',
  fileIsFolder: 'Složku nelze odeslat. Vyberte soubory, které jsou v ní.',
  fileTooLarge: 'Soubor je příliš velký.',
  fileTypeWrong: 'Soubory tohoto typu nelze odesílat.',
  filesTooMany: 'V tomto chatu už nelze odeslat žádné další soubory.',
  filesTooLarge: 'Všechny soubory tohoto chatu by dohromady byly příliš velké.',
  fileCut: 'Spojení se přerušilo.',
  fileRefused: 'Chat tento soubor nepřijal.',

  download: 'Stáhnout',
  downloadFile: (file) => `Stáhnout ${file}`,
  downloadFailed: 'Soubor se nepodařilo stáhnout. Zkontrolujte připojení a zkuste to znovu.',
  downloadGone: 'Soubor už nelze stáhnout.',
  downloadPage:
    'Místo souboru přišla webová stránka, a proto se nic neuložilo. Možná se musíte znovu přihlásit.',
  fileDeleted: 'Tento soubor byl smazán.',
};
