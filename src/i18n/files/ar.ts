import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('ar');

export const ar: FileStrings = {
  attachFile: 'إرفاق ملف',
  fileTypes: (types) => `المسموح به: ${types}.`,
  fileSize: (size) => `${size} كحد أقصى لكل ملف.`,
  fileRoom: (size) => `يمكن إرسال ${size} أخرى كحد أقصى في هذه المحادثة.`,
  filesLeft: (n) =>
    count(n, {
      one: 'يمكنك إرسال ملف واحد آخر.',
      two: 'يمكنك إرسال ملفين آخرين.',
      few: 'يمكنك إرسال # ملفات أخرى.',
      many: 'يمكنك إرسال # ملفًا آخر.',
      other: 'يمكنك إرسال # ملف آخر.',
    }),
  filesNeedAgent: 'يمكنك إرسال الملفات عند انضمام أحد الموظفين.',
  filesUnavailable: 'لا يمكن إرسال الملفات الآن. حاول مرة أخرى بعد قليل.',
  dropFiles: 'أفلِت الملفات هنا لإرسالها',

  fileWaiting: 'في الانتظار…',
  cancelFile: 'إلغاء',
  fileSent: (file) => `تم إرسال الملف: ${file}`,
  sentAFile: (name, file) => `أرسل ${name} ملفًا: ${file}`,

  fileEmpty: 'الملف فارغ.',
  fileIsFolder: 'لا يمكن إرسال مجلد. اختر الملفات الموجودة فيه.',
  fileTooLarge: 'الملف كبير جدًا.',
  fileTypeWrong: 'لا يمكن إرسال ملفات من هذا النوع.',
  filesTooMany: 'لا يمكن إرسال المزيد من الملفات في هذه المحادثة.',
  filesTooLarge: 'ستكون ملفات هذه المحادثة معًا كبيرة جدًا.',
  fileCut: 'انقطع الاتصال.',
  fileRefused: 'لم تقبل المحادثة هذا الملف.',

  download: 'تنزيل',
  downloadFile: (file) => `تنزيل ${file}`,
  downloadFailed: 'تعذّر تنزيل الملف. تحقق من اتصالك وحاول مرة أخرى.',
  downloadGone: 'لم يعد من الممكن تنزيل هذا الملف.',
  downloadPage: 'وصلت صفحة ويب بدلًا من الملف، فلم يُحفظ شيء. قد تحتاج إلى تسجيل الدخول مرة أخرى.',
  fileDeleted: 'تم حذف هذا الملف.',
};
