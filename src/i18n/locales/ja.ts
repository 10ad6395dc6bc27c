import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {number} = countingIn('ja');
const openChat = 'チャットを開く';

export const ja: Strings = {
  heading: 'チャットサポート',
  openChat: (unread) => (unread ? `${openChat}、未読メッセージ${number(unread)}件` : openChat),
  minimizeChat: 'チャットを最小化',
  endChat: 'チャットを終了',

  intro: 'ご用件をお聞かせください。このチャットでお答えします。',
  firstName: '名',
  lastName: '姓',
  email: 'メールアドレス',
  subject: 'ご用件',
  startChat: 'チャットを開始',
  subjectMissing: 'ご用件を簡単にご入力ください。',
  emailWrong: 'メールアドレスは name@example.com の形式でご入力ください。',
  textTooLong: (max) => `${number(max)}文字以内でご入力ください。`,

  connecting: '接続しています…',
  queued: 'ただいま担当者が全員対応中です。順番は確保されています。先にメッセージをご入力いただけます。',
  queuePosition: (n) => `現在の順番は${number(n)}番目です。`,
  queueTime: (time) => `待ち時間は約${time}です。`,
  waiting: 'まもなく担当者が対応いたします。先にメッセージをご入力いただけます。',
  ending: 'チャットを終了しています…',
  waitingLong:
    '通常よりお時間がかかっています。このままお待ちいただくか、チャットを退出して後ほどもう一度お試しください。',
  leave: 'チャットを退出',

  conversation: '会話',
  you: 'お客様',
  somebody: '担当者',
  says: (sender) => `${sender}：`,
  joined: (name) => `${name}が参加しました`,
  left: (name) => `${name}が退出しました`,
  pushedLink: (name) => `${name}からページが届きました`,
  cannotBeShown: 'このメッセージはここに表示できません',
  sentFile: (name) => `${name}からファイルが届きましたが、ここでは開けません`,
  idleWarning: 'まだご利用中ですか？ご入力がない場合、まもなくチャットを終了します。',
  isTyping: (names) => `${names}が入力中…`,
  now: 'たった今',
  newMessages: '新着メッセージ',
  newMessageCount: (n) => `新着メッセージ${number(n)}件`,

  message: 'メッセージ',
  send: '送信',
  charactersLeft: (left) => `残り${number(left)}文字`,
  charactersTooMany: (over) => `${number(over)}文字超過`,

  sending: '送信中…',
  waitingForConnection: '接続待ち',
  notConfirmed: '送信未確認',
  notSent: '未送信',
  tryAgain: '再試行',
  delete: '削除',

  looksLikeCard: 'カード番号のようです。',
  looksLikeIban: '銀行口座番号のようです。',
  privateHint: '番号全体をお送りいただく必要はありません。どのように送信しますか？',
  sendMasked: '伏せ字で送信',
  sendAsTyped: 'そのまま送信',
  edit: '編集',
  notChecked:
    '個人情報の確認ができなかったため、メッセージは送信されませんでした。もう一度送信すると、確認せずに送信します。',

  reconnecting: '再接続しています…',
  reconnectingHint: 'メッセージは保存され、接続が回復すると送信されます。',
  reconnected: '再接続しました',
  noAccess: '現在、チャットにアクセスできません',
  noAccessHint: 'メッセージは保存されています。もう一度ログインが必要な場合があります。',
  messagesMissing: '一部のメッセージが表示されていない可能性があります',
  reloadMessages: 'メッセージを再読み込み',
  confirmEnd: 'このチャットを終了しますか？',
  confirmEndHint: '終了後に会話をダウンロードできます。',
  keepChatting: 'チャットを続ける',
  ended: 'チャットは終了しました',
  endedByCustomer: 'チャットをご利用いただき、ありがとうございました。',
  endedByAgent:
    '担当者がチャットを終了しました。ほかにご用件がございましたら、新しいチャットを開始してください。',
  endedByIdle:
    'しばらくご入力がなかったため、チャットは終了しました。他にご用件がございましたら、新しいチャットを開始してください。',
  endedByServer:
    'システムによりチャットが終了しました。他にご用件がございましたら、新しいチャットを開始してください。',
  endedLost: '接続が切れたため、チャットは終了しました。会話は引き続きこちらでご覧いただけます。',
  startNewChat: '新しいチャットを開始',
  downloadTranscript: '会話をダウンロード',
  saveAsPage: 'ウェブページとして保存',
  sound: '新着メッセージの通知音',

  earlier: '過去の会話',
  noEarlier: '過去の会話はまだありません。',
  loading: '読み込み中…',
  loadFailed: '読み込めませんでした。接続をご確認のうえ、もう一度お試しください。',
  showMore: 'さらに表示',
  back: '戻る',
  overByCustomer: 'お客様が終了',
  overByAgent: '担当者が終了',
  overBySilence: '長時間応答がなかったため終了',
  overByTransfer: '転送済み',
  overByServer: 'システムが終了',
  kindEmail: 'メール',
  kindCall: '電話',
  kindCallback: '折り返し電話',
  kindCobrowse: '画面共有',
  kindOther: 'その他のお問い合わせ',
  related: (n) => `関連する会話${number(n)}件`,
  plainTextOnly: 'この会話はテキスト形式でのみ表示できます。',

  faultUnreachable: 'チャットに接続できません。接続をご確認のうえ、もう一度お試しください。',
  faultBroken: 'こちら側で問題が発生しました。1分ほどしてから、もう一度お試しください。',
  faultUnavailable: 'ただいま対応できる担当者がおりません。後ほどもう一度お試しください。',
  faultNoAccess:
    '現在、チャットにアクセスできません。もう一度ログインするか、別の方法でお問い合わせください。',
  faultRefused: 'チャットを開始できませんでした。もう一度お試しいただくか、別の方法でお問い合わせください。',
  faultInvalid: 'このページではチャットが正しく設定されていません。別の方法でお問い合わせください。',
};
