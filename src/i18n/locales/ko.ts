import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {number} = countingIn('ko');
const openChat = '채팅 열기';

export const ko: Strings = {
  heading: '채팅 상담',
  openChat: (unread) => (unread ? `${openChat}, 읽지 않은 메시지 ${number(unread)}개` : openChat),
  minimizeChat: '채팅 최소화',
  endChat: '채팅 종료',

  intro: '무엇을 도와드릴까요? 이 채팅에서 답변해 드리겠습니다.',
  firstName: '이름',
  lastName: '성',
  email: '이메일',
  subject: '문의 내용',
  startChat: '채팅 시작',
  subjectMissing: '문의 내용을 간단히 입력해 주세요.',
  emailWrong: '이메일 주소를 name@example.com 형식으로 입력해 주세요.',
  textTooLong: (max) => `${number(max)}자 이내로 입력해 주세요.`,

  connecting: '연결 중…',
  queued: '지금은 모든 상담원이 상담 중입니다. 대기 순서는 유지됩니다. 메시지를 미리 입력하실 수 있습니다.',
  queuePosition: (n) => `현재 대기 순서는 ${number(n)}번째입니다.`,
  queueTime: (time) => `예상 대기 시간은 약 ${time}입니다.`,
  waiting: '곧 상담원이 도와드리겠습니다. 메시지를 미리 입력하실 수 있습니다.',
  ending: '채팅을 종료하는 중…',
  waitingLong:
    '평소보다 오래 걸리고 있습니다. 계속 기다리시거나, 채팅에서 나간 뒤 나중에 다시 시도해 주세요.',
  leave: '채팅 나가기',

  conversation: '대화',
  you: '고객님',
  somebody: '상담원',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} 님이 참여했습니다`,
  left: (name) => `${name} 님이 나갔습니다`,
  pushedLink: (name) => `${name} 님이 페이지를 보냈습니다`,
  sentFile: (name) => `${name} 님이 파일을 보냈지만 여기에서는 열 수 없습니다`,
  idleWarning: '아직 계신가요? 메시지를 입력하지 않으시면 채팅이 곧 종료됩니다.',
  isTyping: (names) => `${names} 님이 입력 중…`,
  now: '방금',
  newMessages: '새 메시지',
  newMessageCount: (n) => `새 메시지 ${number(n)}개`,

  message: '메시지',
  send: '보내기',
  charactersLeft: (left) => `${number(left)}자 남음`,
  charactersTooMany: (over) => `${number(over)}자 초과`,

  sending: '보내는 중…',
  waitingForConnection: '연결 대기 중',
  notConfirmed: '아직 확인되지 않음',
  notSent: '보내지 못함',
  tryAgain: '다시 시도',
  delete: '삭제',

  looksLikeCard: '카드 번호로 보입니다.',
  looksLikeIban: '은행 계좌 번호로 보입니다.',
  privateHint: '상담원에게 전체 번호는 필요하지 않습니다. 어떻게 보내시겠습니까?',
  sendMasked: '가려서 보내기',
  sendAsTyped: '그대로 보내기',
  edit: '수정',

  reconnecting: '다시 연결 중…',
  reconnectingHint: '메시지는 보관되며, 연결이 복구되면 전송됩니다.',
  messagesMissing: '일부 메시지가 누락되었을 수 있습니다',
  reloadMessages: '메시지 다시 불러오기',
  confirmEnd: '이 채팅을 종료하시겠습니까?',
  confirmEndHint: '종료 후 대화를 다운로드하실 수 있습니다.',
  keepChatting: '계속 채팅하기',
  ended: '채팅이 종료되었습니다',
  endedByCustomer: '채팅 상담을 이용해 주셔서 감사합니다.',
  endedByAgent: '상담원이 채팅을 종료했습니다. 더 문의하실 내용이 있으시면 새 채팅을 시작해 주세요.',
  endedLost: '연결이 끊겨 채팅이 종료되었습니다. 대화는 여기에서 계속 보실 수 있습니다.',
  startNewChat: '새 채팅 시작',
  downloadTranscript: '대화 다운로드',
  saveAsPage: '웹 페이지로 저장',
  sound: '새 메시지 알림음',

  earlier: '이전 대화',
  noEarlier: '아직 이전 대화가 없습니다.',
  loading: '불러오는 중…',
  loadFailed: '불러오지 못했습니다. 연결 상태를 확인한 뒤 다시 시도해 주세요.',
  showMore: '더 보기',
  back: '뒤로',

  faultUnreachable: '채팅에 연결할 수 없습니다. 연결 상태를 확인한 뒤 다시 시도해 주세요.',
  faultBroken: '저희 쪽에 문제가 발생했습니다. 잠시 후 다시 시도해 주세요.',
  faultUnavailable: '지금은 상담 가능한 상담원이 없습니다. 나중에 다시 시도해 주세요.',
  faultRefused: '채팅을 시작하지 못했습니다. 다시 시도하시거나 다른 방법으로 문의해 주세요.',
  faultInvalid: '이 페이지의 채팅 설정이 올바르지 않습니다. 다른 방법으로 문의해 주세요.',
};
