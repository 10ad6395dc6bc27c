import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('el');

export const el: FileStrings = {
  attachFile: 'Επισύναψη αρχείου',
  fileTypes: (types) => `Επιτρέπονται: ${types}.`,
  fileSize: (size) => `Έως ${size} ανά αρχείο.`,
  fileRoom: (size) => `Έως ${size} ακόμα σε αυτή τη συνομιλία.`,
  filesLeft: (n) =>
    count(n, {one: 'Μπορείτε να στείλετε ένα αρχείο ακόμα.', other: 'Μπορείτε να στείλετε # αρχεία ακόμα.'}),
  filesNeedAgent: 'Μπορείτε να στείλετε αρχεία μόλις συνδεθεί ένας εκπρόσωπος.',
  filesUnavailable: 'Δεν είναι δυνατή η αποστολή αρχείων αυτή τη στιγμή. Δοκιμάστε ξανά σε λίγο.',
  dropFiles: 'Αφήστε αρχεία εδώ για να τα στείλετε',

  fileWaiting: 'Αναμονή…',
  cancelFile: 'Ακύρωση',
  fileSent: (file) => `Το αρχείο στάλθηκε: ${file}`,
  sentAFile: (name, file) => `${name} έστειλε ένα αρχείο: ${file}`,

  fileEmpty: 'Το αρχείο είναι κενό.',
  fileIsFolder: 'Δεν είναι δυνατή η αποστολή φακέλου. Επιλέξτε τα αρχεία που περιέχει.',
  fileTooLarge: 'Το αρχείο είναι πολύ μεγάλο.',
  fileTypeWrong: 'Δεν είναι δυνατή η αποστολή αρχείων αυτού του τύπου.',
  filesTooMany: 'Δεν μπορούν να σταλούν άλλα αρχεία σε αυτή τη συνομιλία.',
  filesTooLarge: 'Όλα τα αρχεία αυτής της συνομιλίας μαζί θα ήταν πολύ μεγάλα.',
  fileCut: 'Η σύνδεση διακόπηκε.',
  fileRefused: 'Η συνομιλία δεν δέχτηκε αυτό το αρχείο.',

  download: 'Λήψη',
  downloadFile: (file) => `Λήψη: ${file}`,
  downloadFailed: 'Δεν ήταν δυνατή η λήψη του αρχείου. Ελέγξτε τη σύνδεσή σας και δοκιμάστε ξανά.',
  downloadGone: 'Η λήψη του αρχείου δεν είναι πλέον δυνατή.',
  downloadPage:
    'Αντί για το αρχείο εμφανίστηκε μια ιστοσελίδα, γι’ αυτό δεν αποθηκεύτηκε τίποτα. Ίσως χρειαστεί να συνδεθείτε ξανά.',
  fileDeleted: 'Αυτό το αρχείο διαγράφηκε.',
};
