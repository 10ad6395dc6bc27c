import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('uk');

export const uk: FileStrings = {
  attachFile: 'Додати файл',
  fileTypes: (types) => `Дозволено: ${types}.`,
  fileSize: (size) => `Не більше ніж ${size} на файл.`,
  fileRoom: (size) => `У цьому чаті можна надіслати ще до ${size}.`,
  filesLeft: (n) =>
    count(n, {
      one: 'Можна надіслати ще # файл.',
      few: 'Можна надіслати ще # файли.',
      many: 'Можна надіслати ще # файлів.',
      other: 'Можна надіслати ще # файлу.',
    }),
  filesNeedAgent: 'Файли можна надсилати, коли приєднається оператор.',
  filesUnavailable: 'Зараз не можна надсилати файли. Спробуйте ще раз за хвилину.',
  dropFiles: 'Перетягніть файли сюди, щоб надіслати їх',

  fileWaiting: 'Очікування…',
  cancelFile: 'Скасувати',
  fileSent: (file) => `Файл надіслано: ${file}`,
  sentAFile: (name, file) => `${name} надсилає файл: ${file}`,

  fileEmpty: 'Файл порожній.',
  fileIsFolder: 'Папку не можна надіслати. Виберіть файли, які в ній є.',
  fileTooLarge: 'Файл завеликий.',
  fileTypeWrong: 'Файли цього типу не можна надсилати.',
  filesTooMany: 'У цьому чаті більше не можна надсилати файли.',
  filesTooLarge: 'Усі файли цього чату разом були б завеликі.',
  fileCut: 'З’єднання перервалося.',
  fileRefused: 'Чат не прийняв цей файл.',

  download: 'Завантажити',
  downloadFile: (file) => `Завантажити ${file}`,
  downloadFailed: 'Не вдалося завантажити файл. Перевірте з’єднання та спробуйте ще раз.',
  downloadGone: 'Цей файл більше не можна завантажити.',
  downloadPage:
    'Замість файлу надійшла вебсторінка, тому нічого не збережено. Можливо, потрібно ввійти знову.',
  fileDeleted: 'Цей файл видалено.',
};
