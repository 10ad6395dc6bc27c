import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('he');

export const he: FileStrings = {
  attachFile: 'צירוף קובץ',
  fileTypes: (types) => `סוגים מותרים: ${types}.`,
  fileSize: (size) => `עד ${size} לכל קובץ.`,
  fileRoom: (size) => `אפשר לשלוח עוד עד ${size} בצ׳אט הזה.`,
  filesLeft: (n) =>
    count(n, {
      one: 'אפשר לשלוח עוד קובץ אחד.',
      two: 'אפשר לשלוח עוד שני קבצים.',
      other: 'אפשר לשלוח עוד # קבצים.',
    }),
  filesNeedAgent: 'אפשר יהיה לשלוח קבצים ברגע שיצטרף נציג.',
  filesUnavailable: 'אי אפשר לשלוח קבצים כרגע. נסו שוב בעוד רגע.',
  dropFiles: 'שחררו כאן קבצים כדי לשלוח אותם',

  fileWaiting: 'בהמתנה…',
  cancelFile: 'ביטול',
  fileSent: (file) => `הקובץ נשלח: ${file}`,
  sentAFile: (name, file) => `התקבל קובץ מאת ${name}: ${file}`,

  fileEmpty: 'הקובץ ריק.',
  fileIsFolder: 'אי אפשר לשלוח תיקייה. בחרו את הקבצים שבתוכה.',
  fileTooLarge: 'הקובץ גדול מדי.',
  fileTypeWrong: 'אי אפשר לשלוח קבצים מסוג זה.',
  filesTooMany: 'אי אפשר לשלוח עוד קבצים בצ׳אט הזה.',
  filesTooLarge: 'כל הקבצים בצ׳אט הזה יחד יהיו גדולים מדי.',
  fileCut: 'החיבור נותק.',
  fileRefused: 'הצ׳אט לא קיבל את הקובץ הזה.',

  download: 'הורדה',
  downloadFile: (file) => `הורדה: ${file}`,
  downloadFailed: 'לא ניתן היה להוריד את הקובץ. בדקו את החיבור ונסו שוב.',
  downloadGone: 'כבר אי אפשר להוריד את הקובץ.',
  downloadPage: 'במקום הקובץ הגיע דף אינטרנט, ולכן לא נשמר דבר. אולי צריך להתחבר שוב.',
  fileDeleted: 'הקובץ נמחק.',
};
