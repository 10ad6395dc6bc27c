import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('he');
const openChat = 'פתיחת הצ׳אט';

// Sentences to a person are built so that they do not depend on who it is.
export const he: Strings = {
  heading: 'צ׳אט איתנו',
  openChat: (unread) => {
    const messages = {one: 'הודעה אחת שלא נקראה', two: 'שתי הודעות שלא נקראו', other: '# הודעות שלא נקראו'};
    return unread ? `${openChat}, ${count(unread, messages)}` : openChat;
  },
  minimizeChat: 'מזעור הצ׳אט',
  endChat: 'סיום הצ׳אט',

  intro: 'נשמח לדעת במה מדובר. נענה ממש כאן.',
  firstName: 'שם פרטי',
  lastName: 'שם משפחה',
  email: 'דוא״ל',
  subject: 'נושא',
  startChat: 'התחלת צ׳אט',
  subjectMissing: 'נא לכתוב בכמה מילים במה מדובר.',
  emailWrong: 'נא להזין כתובת דוא״ל בצורה \u2066name@example.com\u2069.',
  textTooLong: (max) => `ניתן להשתמש ב־${number(max)} תווים לכל היותר.`,

  connecting: 'מתחברים…',
  queued: 'כרגע כל הנציגים עסוקים. המקום בתור נשמר, ואפשר כבר לכתוב.',
  queuePosition: (n) => `מקומכם בתור: ${number(n)}.`,
  queueTime: (time) => `ההמתנה הצפויה: כ-${time}.`,
  waiting: 'מיד יתפנה מישהו לשיחה. אפשר כבר לכתוב.',
  ending: 'הצ׳אט מסתיים…',
  waitingLong: 'זה לוקח יותר זמן מהרגיל. אפשר להמשיך להמתין, או לצאת מהצ׳אט ולנסות שוב מאוחר יותר.',
  leave: 'יציאה מהצ׳אט',

  conversation: 'שיחה',
  you: 'אני',
  somebody: 'שירות הלקוחות',
  says: (sender) => `${sender}:`,
  joined: (name) => `\u2068${name}\u2069 הצטרף/ה לצ׳אט`,
  left: (name) => `\u2068${name}\u2069 עזב/ה את הצ׳אט`,
  pushedLink: (name) => `דף מאת \u2068${name}\u2069`,
  idleWarning: 'האם אתם עדיין כאן? השיחה תסתיים בקרוב אם לא ייכתב דבר.',
  isTyping: (names) => `\u2068${names}\u2069 בהקלדה…`,
  now: 'עכשיו',
  newMessages: 'הודעות חדשות',
  newMessageCount: (n) => count(n, {one: 'הודעה חדשה אחת', two: 'שתי הודעות חדשות', other: '# הודעות חדשות'}),

  message: 'הודעה',
  send: 'שליחה',
  charactersLeft: (left) => count(left, {one: 'נותר תו אחד', two: 'נותרו שני תווים', other: 'נותרו # תווים'}),
  charactersTooMany: (over) =>
    count(over, {one: 'תו אחד יותר מדי', two: 'שני תווים יותר מדי', other: '# תווים יותר מדי'}),

  sending: 'בשליחה…',
  waitingForConnection: 'ממתינה לחיבור',
  notConfirmed: 'טרם אושרה',
  notSent: 'לא נשלחה',
  tryAgain: 'ניסיון נוסף',
  delete: 'מחיקה',

  looksLikeCard: 'זה נראה כמו מספר כרטיס.',
  looksLikeIban: 'זה נראה כמו מספר חשבון בנק.',
  privateHint: 'אין כאן צורך במספר המלא. איך לשלוח אותו?',
  sendMasked: 'שליחה עם הסתרה',
  sendAsTyped: 'שליחה כפי שנכתב',
  edit: 'עריכה',

  reconnecting: 'מתחברים מחדש…',
  reconnectingHint: 'מה שנכתב נשמר, ויישלח כשהחיבור יחזור.',
  messagesMissing: 'ייתכן שחסרות הודעות',
  reloadMessages: 'טעינת ההודעות מחדש',
  confirmEnd: 'לסיים את הצ׳אט?',
  confirmEndHint: 'לאחר מכן אפשר לשמור את השיחה כקובץ.',
  keepChatting: 'המשך הצ׳אט',
  ended: 'הצ׳אט הסתיים',
  endedByCustomer: 'תודה על השיחה.',
  endedByAgent: 'הצ׳אט הסתיים מצידנו. יש עוד משהו? אפשר להתחיל צ׳אט חדש.',
  endedLost: 'החיבור נותק והשיחה הסתיימה. מה שנאמר עד כה נשמר כאן.',
  startNewChat: 'התחלת צ׳אט חדש',
  downloadTranscript: 'הורדת השיחה',
  saveAsPage: 'שמירה כדף אינטרנט',
  sound: 'צליל להודעות חדשות',

  earlier: 'שיחות קודמות',
  noEarlier: 'אין עדיין שיחות קודמות.',
  loading: 'בטעינה…',
  loadFailed: 'הטעינה לא הצליחה. נא לבדוק את החיבור ולנסות שוב.',
  showMore: 'הצגת עוד',
  back: 'חזרה',

  faultUnreachable: 'לא ניתן להתחבר לצ׳אט. נא לבדוק את החיבור ולנסות שוב.',
  faultBroken: 'משהו השתבש אצלנו. נא לנסות שוב בעוד דקה.',
  faultUnavailable: 'אין כרגע נציגים זמינים. נא לנסות שוב מאוחר יותר.',
  faultRefused: 'לא ניתן היה להתחיל את הצ׳אט. נא לנסות שוב או לפנות אלינו בדרך אחרת.',
  faultInvalid: 'הצ׳אט לא הוגדר כראוי בדף זה. נא לפנות אלינו בדרך אחרת.',
};
