import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('zh-Hans');

export const zhHans: FileStrings = {
  attachFile: '添加文件',
  fileTypes: (types) => `允许的类型：${types}。`,
  fileSize: (size) => `每个文件最大 ${size}。`,
  fileRoom: (size) => `此聊天中最多还可发送 ${size}。`,
  filesLeft: (n) => count(n, {other: '还可以发送 # 个文件。'}),
  filesNeedAgent: '客服加入后，您就可以发送文件。',
  filesUnavailable: '现在无法发送文件。请稍后再试。',
  dropFiles: '将文件拖放到此处以发送',

  fileWaiting: '等待中…',
  cancelFile: '取消',
  fileSent: (file) => `文件已发送：${file}`,
  sentAFile: (name, file) => `${name}发送了文件：${file}`,

  fileEmpty: '文件是空的。',
  fileIsFolder: '无法发送文件夹。请选择其中的文件。',
  fileTooLarge: '文件太大。',
  fileTypeWrong: '无法发送此类型的文件。',
  filesTooMany: '此聊天中无法再发送文件。',
  filesTooLarge: '此聊天中所有文件的总大小会超出限制。',
  fileCut: '连接中断了。',
  fileRefused: '此文件未被接受。',

  download: '下载',
  downloadFile: (file) => `下载：${file}`,
  downloadFailed: '无法下载文件。请检查网络连接后重试。',
  downloadGone: '此文件已无法下载。',
  downloadPage: '收到的是网页而不是文件，因此没有保存任何内容。您可能需要重新登录。',
  fileDeleted: '此文件已被删除。',
};
