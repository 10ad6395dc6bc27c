import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('vi');

export const vi: FileStrings = {
  attachFile: 'Đính kèm tệp',
  fileTypes: (types) => `Được phép: ${types}.`,
  fileSize: (size) => `Mỗi tệp tối đa ${size}.`,
  fileRoom: (size) => `Còn có thể gửi tối đa ${size} trong cuộc trò chuyện này.`,
  filesLeft: (n) => count(n, {other: 'Bạn có thể gửi thêm # tệp.'}),
  filesNeedAgent: 'Bạn có thể gửi tệp khi có nhân viên tham gia.',
  filesUnavailable: 'Hiện không thể gửi tệp. Hãy thử lại sau giây lát.',
  dropFiles: 'Thả tệp vào đây để gửi',

  fileWaiting: 'Đang chờ…',
  cancelFile: 'Hủy',
  fileSent: (file) => `Đã gửi tệp: ${file}`,
  sentAFile: (name, file) => `${name} đã gửi một tệp: ${file}`,

  fileEmpty: 'Tệp trống.',
  fileIsFolder: 'Không thể gửi thư mục. Hãy chọn các tệp trong thư mục đó.',
  fileTooLarge: 'Tệp quá lớn.',
  fileTypeWrong: 'Không thể gửi tệp thuộc loại này.',
  filesTooMany: 'Không thể gửi thêm tệp trong cuộc trò chuyện này.',
  filesTooLarge: 'Tổng dung lượng các tệp trong cuộc trò chuyện này sẽ quá lớn.',
  fileCut: 'Kết nối bị ngắt.',
  fileRefused: 'Cuộc trò chuyện không chấp nhận tệp này.',

  download: 'Tải xuống',
  downloadFile: (file) => `Tải xuống ${file}`,
  downloadFailed: 'Không tải được tệp xuống. Hãy kiểm tra kết nối và thử lại.',
  downloadGone: 'Không thể tải tệp này xuống nữa.',
  downloadPage: 'Nhận được một trang web thay vì tệp, nên chưa có gì được lưu. Có thể bạn cần đăng nhập lại.',
  fileDeleted: 'Tệp này đã bị xóa.',
};
