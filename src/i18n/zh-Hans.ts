import {countingIn} from './plural.js';
import type {Strings} from './strings.js';

const {number} = countingIn('zh-Hans');
const openChat = '打开聊天';

export const zhHans: Strings = {
  heading: '与我们聊天',
  openChat: (unread) => (unread ? `${openChat}，${number(unread)} 条未读消息` : openChat),
  minimizeChat: '最小化聊天',
  endChat: '结束聊天',

  intro: '请告诉我们您想咨询什么，我们就在这里回复您。',
  firstName: '名',
  lastName: '姓',
  email: '电子邮箱',
  subject: '主题',
  startChat: '开始聊天',
  subjectMissing: '请简单说明您想咨询什么。',
  emailWrong: '请按 name@example.com 的格式输入您的电子邮箱。',
  textTooLong: (max) => `请不要超过 ${number(max)} 个字符。`,

  connecting: '正在连接…',
  queued: '客服目前都在忙。您的排队位置会保留，现在就可以留言。',
  waiting: '很快会有客服为您服务，现在就可以留言。',
  ending: '正在结束聊天…',
  waitingLong: '等待时间比平时长。您可以继续等待，也可以离开聊天，稍后再试。',
  leave: '离开聊天',

  conversation: '对话',
  you: '您',
  somebody: '客服',
  says: (sender) => `${sender}：`,
  joined: (name) => `${name} 已加入聊天`,
  left: (name) => `${name} 已离开聊天`,
  pushedLink: (name) => `${name} 给您发来一个网页`,
  idleWarning: '您还在吗?如果一直没有输入,对话将很快结束。',
  isTyping: (names) => `${names} 正在输入…`,
  now: '刚刚',
  newMessages: '新消息',
  newMessageCount: (n) => `${number(n)} 条新消息`,

  message: '消息',
  send: '发送',
  charactersLeft: (left) => `还可输入 ${number(left)} 个字符`,
  charactersTooMany: (over) => `超出 ${number(over)} 个字符`,

  sending: '正在发送…',
  waitingForConnection: '等待连接',
  notConfirmed: '尚未确认',
  notSent: '未发送',
  tryAgain: '重试',
  delete: '删除',

  looksLikeCard: '这看起来像银行卡号。',
  looksLikeIban: '这看起来像银行账号。',
  privateHint: '我们不需要完整的号码。您想怎样发送？',
  sendMasked: '隐藏后发送',
  sendAsTyped: '原样发送',
  edit: '编辑',

  reconnecting: '正在重新连接…',
  reconnectingHint: '您写的内容会保留，连接恢复后将自动发送。',
  messagesMissing: '可能缺少部分消息',
  reloadMessages: '重新加载消息',
  confirmEnd: '结束本次聊天吗？',
  confirmEndHint: '之后您可以将对话保存为文件。',
  keepChatting: '继续聊天',
  ended: '聊天已结束',
  endedByCustomer: '感谢您与我们交流。',
  endedByAgent: '聊天已由客服结束。如果还有其他问题，请开始新的聊天。',
  endedLost: '连接中断时间过长。此前的对话已保留在这里。',
  startNewChat: '开始新的聊天',
  downloadTranscript: '下载对话',
  saveAsPage: '保存为网页',
  sound: '新消息提示音',

  faultUnreachable: '无法连接到聊天服务。请检查您的网络连接，然后重试。',
  faultBroken: '我们这边出了问题，请过一分钟再试。',
  faultUnavailable: '目前没有客服在线，请稍后再试。',
  faultRefused: '无法开始聊天。请重试，或通过其他方式联系我们。',
  faultInvalid: '此页面的聊天功能设置有误，请通过其他方式联系我们。',
};
