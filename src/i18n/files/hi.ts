import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('hi');

export const hi: FileStrings = {
  attachFile: 'फ़ाइल जोड़ें',
  fileTypes: (types) => `अनुमत प्रकार: ${types}।`,
  fileSize: (size) => `हर फ़ाइल अधिकतम ${size} की हो सकती है।`,
  fileRoom: (size) => `इस चैट में अभी ${size} तक और भेज सकते हैं।`,
  filesLeft: (n) => count(n, {one: 'आप # और फ़ाइल भेज सकते हैं।', other: 'आप # और फ़ाइलें भेज सकते हैं।'}),
  filesNeedAgent: 'एजेंट के आने पर आप फ़ाइलें भेज सकेंगे।',
  filesUnavailable: 'इस समय फ़ाइलें नहीं भेजी जा सकतीं। थोड़ी देर में फिर कोशिश करें।',
  dropFiles: 'भेजने के लिए फ़ाइलें यहाँ छोड़ें',

  fileWaiting: 'प्रतीक्षा में…',
  cancelFile: 'रद्द करें',
  fileSent: (file) => `फ़ाइल भेजी गई: ${file}`,
  sentAFile: (name, file) => `${name} ने एक फ़ाइल भेजी: ${file}`,

  fileEmpty: 'फ़ाइल खाली है।',
  fileIsFolder: 'फ़ोल्डर नहीं भेजा जा सकता। उसके अंदर की फ़ाइलें चुनें।',
  fileTooLarge: 'फ़ाइल बहुत बड़ी है।',
  fileTypeWrong: 'इस प्रकार की फ़ाइलें नहीं भेजी जा सकतीं।',
  filesTooMany: 'इस चैट में और फ़ाइलें नहीं भेजी जा सकतीं।',
  filesTooLarge: 'इस चैट की सभी फ़ाइलें मिलाकर बहुत बड़ी हो जाएँगी।',
  fileCut: 'कनेक्शन टूट गया।',
  fileRefused: 'चैट ने यह फ़ाइल स्वीकार नहीं की।',

  download: 'डाउनलोड करें',
  downloadFile: (file) => `डाउनलोड करें: ${file}`,
  downloadFailed: 'फ़ाइल डाउनलोड नहीं हो सकी। अपना कनेक्शन जाँचें और फिर कोशिश करें।',
  downloadGone: 'यह फ़ाइल अब डाउनलोड नहीं की जा सकती।',
  downloadPage: 'फ़ाइल की जगह एक वेब पेज आया, इसलिए कुछ भी सहेजा नहीं गया। शायद आपको फिर से साइन इन करना होगा।',
  fileDeleted: 'यह फ़ाइल हटा दी गई है।',
};
