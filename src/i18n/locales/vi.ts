import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {number} = countingIn('vi');
const openChat = 'Mở cuộc trò chuyện';

export const vi: Strings = {
  heading: 'Trò chuyện với chúng tôi',
  openChat: (unread) => (unread ? `${openChat}, ${number(unread)} tin nhắn chưa đọc` : openChat),
  minimizeChat: 'Thu nhỏ cuộc trò chuyện',
  endChat: 'Kết thúc trò chuyện',

  intro: 'Hãy cho chúng tôi biết bạn cần hỗ trợ gì. Chúng tôi sẽ trả lời ngay tại đây.',
  firstName: 'Tên',
  lastName: 'Họ',
  email: 'Email',
  subject: 'Chủ đề',
  startChat: 'Bắt đầu trò chuyện',
  subjectMissing: 'Vui lòng cho biết ngắn gọn bạn cần hỗ trợ gì.',
  fieldMissing: 'Vui lòng điền vào trường này.',
  emailWrong: 'Nhập địa chỉ email theo dạng ten@example.com.',
  textTooLong: (max) => `Nhập tối đa ${number(max)} ký tự.`,

  connecting: 'Đang kết nối…',
  queued:
    'Tất cả nhân viên của chúng tôi hiện đang bận. Chúng tôi giữ chỗ cho bạn trong hàng đợi. Bạn có thể nhập tin nhắn ngay bây giờ.',
  queuePosition: (n) => `Bạn ở vị trí số ${number(n)} trong hàng đợi.`,
  queueTime: (time) => `Thời gian chờ khoảng ${time}.`,
  waiting: 'Sẽ có người hỗ trợ bạn trong giây lát. Bạn có thể nhập tin nhắn ngay bây giờ.',
  ending: 'Đang kết thúc trò chuyện…',
  waitingLong: 'Việc này lâu hơn thường lệ. Bạn có thể tiếp tục chờ, hoặc rời đi và thử lại sau.',
  leave: 'Rời cuộc trò chuyện',

  conversation: 'Cuộc trò chuyện',
  you: 'Bạn',
  somebody: 'Chăm sóc khách hàng',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} đã tham gia`,
  left: (name) => `${name} đã rời đi`,
  pushedLink: (name) => `${name} đã gửi cho bạn một trang`,
  cannotBeShown: 'Không thể hiển thị tin nhắn này tại đây',
  sentFile: (name) => `${name} đã gửi một tệp không mở được tại đây`,
  idleWarning: 'Bạn còn ở đó không? Cuộc trò chuyện sẽ sớm kết thúc nếu bạn không nhập tin nhắn.',
  isTyping: (names) => `${names} đang nhập…`,
  now: 'vừa xong',
  newMessages: 'Tin nhắn mới',
  newMessageCount: (n) => `${number(n)} tin nhắn mới`,

  message: 'Tin nhắn',
  send: 'Gửi',
  charactersLeft: (left) => `Còn lại ${number(left)} ký tự`,
  charactersTooMany: (over) => `Thừa ${number(over)} ký tự`,

  sending: 'Đang gửi…',
  stillTrying: 'Vẫn đang thử…',
  waitingForConnection: 'Đang chờ kết nối',
  notConfirmed: 'Chưa được xác nhận',
  notSent: 'Chưa gửi được',
  tryAgain: 'Thử lại',
  delete: 'Xóa',

  looksLikeCard: 'Nội dung này giống số thẻ.',
  looksLikeIban: 'Nội dung này giống số tài khoản ngân hàng.',
  privateHint: 'Nhân viên của chúng tôi không cần số đầy đủ. Bạn muốn gửi như thế nào?',
  sendMasked: 'Che bớt rồi gửi',
  sendAsTyped: 'Gửi nguyên văn',
  edit: 'Chỉnh sửa',
  notChecked:
    'Không thể kiểm tra tin nhắn của bạn có chứa thông tin riêng tư hay không, nên tin nhắn chưa được gửi. Hãy gửi lại để gửi mà không cần kiểm tra.',

  reconnecting: 'Đang kết nối lại…',
  reconnectingHint: 'Tin nhắn của bạn được giữ lại và sẽ được gửi khi có kết nối trở lại.',
  reconnected: 'Đã kết nối lại',
  noAccess: 'Cuộc trò chuyện hiện không có quyền truy cập',
  noAccessHint: 'Tin nhắn của bạn được giữ lại. Có thể bạn cần đăng nhập lại.',
  messagesMissing: 'Có thể thiếu một số tin nhắn',
  reloadMessages: 'Tải lại tin nhắn',
  confirmEnd: 'Kết thúc cuộc trò chuyện này?',
  confirmEndHint: 'Sau đó bạn có thể tải cuộc trò chuyện xuống.',
  keepChatting: 'Tiếp tục trò chuyện',
  ended: 'Cuộc trò chuyện đã kết thúc',
  endedByCustomer: 'Cảm ơn bạn đã trò chuyện với chúng tôi.',
  endedByAgent:
    'Nhân viên đã kết thúc cuộc trò chuyện. Bạn cần thêm gì không? Hãy bắt đầu cuộc trò chuyện mới.',
  endedByIdle:
    'Cuộc trò chuyện đã kết thúc vì một thời gian không có ai nhắn gì. Bạn cần thêm gì không? Hãy bắt đầu cuộc trò chuyện mới.',
  endedByServer:
    'Hệ thống đã kết thúc cuộc trò chuyện. Bạn cần thêm gì không? Hãy bắt đầu cuộc trò chuyện mới.',
  endedLost: 'Mất kết nối và cuộc trò chuyện đã kết thúc. Bạn vẫn có thể đọc lại tại đây.',
  startNewChat: 'Bắt đầu cuộc trò chuyện mới',
  downloadTranscript: 'Tải cuộc trò chuyện xuống',
  saveAsPage: 'Lưu thành trang web',
  sound: 'Âm báo tin nhắn mới',

  earlier: 'Các cuộc trò chuyện trước',
  noEarlier: 'Chưa có cuộc trò chuyện nào trước đây.',
  loading: 'Đang tải…',
  loadFailed: 'Không tải được. Hãy kiểm tra kết nối và thử lại.',
  showMore: 'Hiển thị thêm',
  back: 'Quay lại',
  overByCustomer: 'Bạn đã kết thúc',
  overByAgent: 'Nhân viên đã kết thúc',
  overBySilence: 'Kết thúc sau một thời gian dài im lặng',
  overByTransfer: 'Đã chuyển tiếp',
  overByServer: 'Hệ thống đã kết thúc',
  kindEmail: 'Email',
  kindCall: 'Cuộc gọi điện thoại',
  kindCallback: 'Gọi lại',
  kindCobrowse: 'Chia sẻ màn hình',
  kindOther: 'Liên hệ khác',
  related: (n) => `${number(n)} cuộc trò chuyện liên quan`,
  plainTextOnly: 'Cuộc trò chuyện này chỉ hiển thị được dưới dạng văn bản thuần.',

  faultUnreachable: 'Không kết nối được với dịch vụ trò chuyện. Hãy kiểm tra kết nối và thử lại.',
  faultBroken: 'Đã xảy ra lỗi ở phía chúng tôi. Vui lòng thử lại sau một phút.',
  faultUnavailable: 'Hiện không có nhân viên nào. Vui lòng thử lại sau.',
  faultNoAccess:
    'Cuộc trò chuyện hiện không có quyền truy cập. Có thể bạn cần đăng nhập lại, hoặc liên hệ với chúng tôi theo cách khác.',
  faultRefused: 'Không thể bắt đầu trò chuyện. Vui lòng thử lại, hoặc liên hệ với chúng tôi theo cách khác.',
  faultInvalid:
    'Trò chuyện chưa được thiết lập đúng trên trang này. Vui lòng liên hệ với chúng tôi theo cách khác.',
};
