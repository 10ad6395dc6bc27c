import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('pl');

export const pl: FileStrings = {
  attachFile: 'Załącz plik',
  fileTypes: (types) => `Dozwolone: ${types}.`,
  fileSize: (size) => `Najwyżej ${size} na plik.`,
  fileRoom: (size) => `W tym czacie można wysłać jeszcze ${size}.`,
  filesLeft: (n) =>
    count(n, {
      one: 'Można wysłać jeszcze # plik.',
      few: 'Można wysłać jeszcze # pliki.',
      many: 'Można wysłać jeszcze # plików.',
      other: 'Można wysłać jeszcze # pliku.',
    }),
  filesNeedAgent: 'Pliki można wysyłać, gdy dołączy konsultant.',
  filesUnavailable: 'Teraz nie można wysyłać plików. Spróbuj ponownie za chwilę.',
  dropFiles: 'Upuść pliki tutaj, aby je wysłać',

  fileWaiting: 'Oczekuje…',
  cancelFile: 'Anuluj',
  fileSent: (file) => `Plik wysłany: ${file}`,
  sentAFile: (name, file) => `${name} przesyła plik: ${file}`,

  fileEmpty: 'Plik jest pusty.',
  fileIsFolder: 'Nie można wysłać folderu. Wybierz pliki, które się w nim znajdują.',
  fileTooLarge: 'Plik jest za duży.',
  fileTypeWrong: 'Nie można wysyłać plików tego typu.',
  filesTooMany: 'W tym czacie nie można wysłać więcej plików.',
  filesTooLarge: 'Wszystkie pliki tego czatu byłyby razem za duże.',
  fileCut: 'Połączenie zostało przerwane.',
  fileRefused: 'Czat nie przyjął tego pliku.',

  download: 'Pobierz',
  downloadFile: (file) => `Pobierz ${file}`,
  downloadFailed: 'Nie udało się pobrać pliku. Sprawdź połączenie i spróbuj ponownie.',
  downloadGone: 'Tego pliku nie można już pobrać.',
  downloadPage:
    'Zamiast pliku przyszła strona internetowa, więc nic nie zapisano. Może trzeba zalogować się ponownie.',
  fileDeleted: 'Ten plik został usunięty.',
};
