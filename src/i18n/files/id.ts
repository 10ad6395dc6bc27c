import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('id');

export const id: FileStrings = {
  attachFile: 'Lampirkan file',
  fileTypes: (types) => `Diizinkan: ${types}.`,
  fileSize: (size) => `Paling besar ${size} per file.`,
  fileRoom: (size) => `Masih bisa hingga ${size} dalam obrolan ini.`,
  filesLeft: (n) => count(n, {other: 'Anda dapat mengirim # file lagi.'}),
  filesNeedAgent: 'Anda dapat mengirim file setelah agen bergabung.',
  filesUnavailable: 'File tidak dapat dikirim saat ini. Coba lagi sebentar lagi.',
  dropFiles: 'Letakkan file di sini untuk mengirimnya',

  fileWaiting: 'Menunggu…',
  cancelFile: 'Batal',
  fileSent: (file) => `File terkirim: ${file}`,
  sentAFile: (name, file) => `${name} mengirim file: ${file}`,

  fileEmpty: 'File kosong.',
  fileIsFolder: 'Folder tidak dapat dikirim. Pilih file di dalamnya.',
  fileTooLarge: 'File terlalu besar.',
  fileTypeWrong: 'File jenis ini tidak dapat dikirim.',
  filesTooMany: 'Tidak ada lagi file yang dapat dikirim dalam obrolan ini.',
  filesTooLarge: 'Ukuran semua file dalam obrolan ini akan terlalu besar.',
  fileCut: 'Koneksi terputus.',
  fileRefused: 'Obrolan tidak menerima file ini.',

  download: 'Unduh',
  downloadFile: (file) => `Unduh ${file}`,
  downloadFailed: 'File tidak dapat diunduh. Periksa koneksi Anda dan coba lagi.',
  downloadGone: 'File tidak dapat diunduh lagi.',
  downloadPage:
    'Yang diterima adalah halaman web, bukan file, jadi tidak ada yang disimpan. Anda mungkin perlu masuk lagi.',
  fileDeleted: 'File ini telah dihapus.',
};
