import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('ko');

export const ko: FileStrings = {
  attachFile: '파일 첨부',
  fileTypes: (types) => `허용되는 형식: ${types}.`,
  fileSize: (size) => `파일당 최대 ${size}까지 보낼 수 있습니다.`,
  fileRoom: (size) => `이 채팅에서 최대 ${size}까지 더 보낼 수 있습니다.`,
  filesLeft: (n) => count(n, {other: '파일을 #개 더 보낼 수 있습니다.'}),
  filesNeedAgent: '상담원이 들어오면 파일을 보낼 수 있습니다.',
  filesUnavailable: '지금은 파일을 보낼 수 없습니다. 잠시 후 다시 시도해 주세요.',
  dropFiles: '보낼 파일을 여기에 놓으세요',

  fileWaiting: '대기 중…',
  cancelFile: '취소',
  fileSent: (file) => `파일을 보냈습니다: ${file}`,
  sentAFile: (name, file) => `${name} 님이 파일을 보냈습니다: ${file}`,

  fileEmpty: '파일이 비어 있습니다.',
  fileIsFolder: '폴더는 보낼 수 없습니다. 안에 있는 파일을 선택해 주세요.',
  fileTooLarge: '파일이 너무 큽니다.',
  fileTypeWrong: '이 형식의 파일은 보낼 수 없습니다.',
  filesTooMany: '이 채팅에서는 파일을 더 보낼 수 없습니다.',
  filesTooLarge: '이 채팅의 파일을 모두 합치면 너무 큽니다.',
  fileCut: '연결이 끊겼습니다.',
  fileRefused: '이 파일을 보낼 수 없었습니다.',

  download: '다운로드',
  downloadFile: (file) => `다운로드: ${file}`,
  downloadFailed: '파일을 다운로드하지 못했습니다. 연결을 확인하고 다시 시도해 주세요.',
  downloadGone: '이 파일은 더 이상 다운로드할 수 없습니다.',
  downloadPage: '파일 대신 웹 페이지가 와서 아무것도 저장하지 않았습니다. 다시 로그인해야 할 수 있습니다.',
  fileDeleted: '이 파일은 삭제되었습니다.',
};
