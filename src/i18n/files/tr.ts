import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('tr');

export const tr: FileStrings = {
  attachFile: 'Dosya ekle',
  fileTypes: (types) => `İzin verilenler: ${types}.`,
  fileSize: (size) => `Dosya başına en fazla ${size}.`,
  fileRoom: (size) => `Bu sohbette en fazla ${size} daha gönderilebilir.`,
  filesLeft: (n) =>
    count(n, {one: '# dosya daha gönderebilirsiniz.', other: '# dosya daha gönderebilirsiniz.'}),
  filesNeedAgent: 'Bir temsilci katıldığında dosya gönderebilirsiniz.',
  filesUnavailable: 'Şu anda dosya gönderilemiyor. Birazdan yeniden deneyin.',
  dropFiles: 'Göndermek için dosyaları buraya bırakın',

  fileWaiting: 'Bekliyor…',
  cancelFile: 'İptal',
  fileSent: (file) => `Dosya gönderildi: ${file}`,
  sentAFile: (name, file) => `${name} bir dosya gönderdi: ${file}`,

  fileEmpty: 'Dosya boş.',
  fileIsFolder: 'Klasör gönderilemez. İçindeki dosyaları seçin.',
  fileTooLarge: 'Dosya çok büyük.',
  fileTypeWrong: 'Bu türdeki dosyalar gönderilemez.',
  filesTooMany: 'Bu sohbette daha fazla dosya gönderilemez.',
  filesTooLarge: 'Bu sohbetin tüm dosyaları birlikte çok büyük olurdu.',
  fileCut: 'Bağlantı kesildi.',
  fileRefused: 'Sohbet bu dosyayı kabul etmedi.',

  download: 'İndir',
  downloadFile: (file) => `İndir: ${file}`,
  downloadFailed: 'Dosya indirilemedi. Bağlantınızı kontrol edip yeniden deneyin.',
  downloadGone: 'Dosya artık indirilemiyor.',
  downloadPage:
    'Dosya yerine bir web sayfası geldi, bu yüzden hiçbir şey kaydedilmedi. Yeniden oturum açmanız gerekebilir.',
  fileDeleted: 'Bu dosya silindi.',
};
