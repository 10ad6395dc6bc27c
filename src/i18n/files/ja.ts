import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('ja');

export const ja: FileStrings = {
  attachFile: 'ファイルを添付',
  fileTypes: (types) => `使用できる形式：${types}`,
  fileSize: (size) => `1ファイルあたり最大${size}です。`,
  fileRoom: (size) => `このチャットであと${size}まで送信できます。`,
  filesLeft: (n) => count(n, {other: 'あと#個のファイルを送信できます。'}),
  filesNeedAgent: '担当者が参加すると、ファイルを送信できます。',
  filesUnavailable: '現在ファイルを送信できません。しばらくしてからもう一度お試しください。',
  dropFiles: 'ここにファイルをドロップして送信',

  fileWaiting: '待機中…',
  cancelFile: 'キャンセル',
  fileSent: (file) => `ファイルを送信しました：${file}`,
  sentAFile: (name, file) => `${name}さんがファイルを送信しました：${file}`,

  fileEmpty: 'ファイルが空です。',
  fileIsFolder: 'フォルダーは送信できません。中のファイルを選択してください。',
  fileTooLarge: 'ファイルが大きすぎます。',
  fileTypeWrong: 'この形式のファイルは送信できません。',
  filesTooMany: 'このチャットではこれ以上ファイルを送信できません。',
  filesTooLarge: 'このチャットのファイルの合計が大きすぎます。',
  fileCut: '接続が切れました。',
  fileRefused: 'このファイルは受け付けられませんでした。',

  download: 'ダウンロード',
  downloadFile: (file) => `ダウンロード：${file}`,
  downloadFailed: 'ファイルをダウンロードできませんでした。接続を確認して、もう一度お試しください。',
  downloadGone: 'このファイルはもうダウンロードできません。',
  downloadPage:
    'ファイルの代わりにウェブページが返されたため、何も保存されていません。もう一度サインインが必要かもしれません。',
  fileDeleted: 'このファイルは削除されました。',
};
