import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('zh-Hant');

export const zhHant: FileStrings = {
  attachFile: '附加檔案',
  fileTypes: (types) => `允許的類型：${types}。`,
  fileSize: (size) => `每個檔案最大 ${size}。`,
  fileRoom: (size) => `這次聊天最多還可傳送 ${size}。`,
  filesLeft: (n) => count(n, {other: '還可以傳送 # 個檔案。'}),
  filesNeedAgent: '客服人員加入後，您就可以傳送檔案。',
  filesUnavailable: '目前無法傳送檔案。請稍後再試。',
  dropFiles: '將檔案拖放到這裡即可傳送',

  fileWaiting: '等待中…',
  cancelFile: '取消',
  fileSent: (file) => `檔案已傳送：${file}`,
  sentAFile: (name, file) => `${name} 傳送了檔案：${file}`,

  fileEmpty: '檔案是空的。',
  fileIsFolder: '無法傳送資料夾。請選擇其中的檔案。',
  fileTooLarge: '檔案太大。',
  fileTypeWrong: '無法傳送這種類型的檔案。',
  filesTooMany: '這次聊天無法再傳送檔案。',
  filesTooLarge: '這次聊天的檔案總大小會超過上限。',
  fileCut: '連線已中斷。',
  fileRefused: '這個檔案未被接受。',

  download: '下載',
  downloadFile: (file) => `下載：${file}`,
  downloadFailed: '無法下載檔案。請檢查網路連線，然後再試一次。',
  downloadGone: '這個檔案已無法下載。',
  downloadPage: '收到的是網頁而不是檔案，因此沒有儲存任何內容。您可能需要重新登入。',
  fileDeleted: '這個檔案已刪除。',
};
