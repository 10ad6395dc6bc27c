import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('he');
const openChat = 'פתיחת הצ׳אט';

// The customer is addressed in the plural or impersonally, so that no sentence depends on gender.
export const he: Strings = {
  heading: 'צ׳אט איתנו',
  openChat: (unread) => {
    const messages = {one: 'הודעה אחת שלא נקראה', two: 'שתי הודעות שלא נקראו', other: '# הודעות שלא נקראו'};
    return unread ? `${openChat}, ${count(unread, messages)}` : openChat;
  },
  minimizeChat: 'מזעור הצ׳אט',
  endChat: 'סיום הצ׳אט',

  intro: 'איך אפשר לעזור? נענה לכם ממש כאן.',
  firstName: 'שם פרטי',
  lastName: 'שם משפחה',
  email: 'דוא״ל',
  subject: 'נושא',
  startChat: 'התחלת צ׳אט',
  subjectMissing: 'נא לכתוב בכמה מילים איך אפשר לעזור.',
  emailWrong: 'נא להזין כתובת דוא״ל כגון \u2066name@example.com\u2069.',
  textTooLong: (max) => `ניתן להזין עד ${number(max)} תווים.`,

  connecting: 'מתחברים…',
  queued: 'כל הנציגים עסוקים כרגע. המקום שלכם בתור נשמר. אפשר כבר לכתוב את ההודעה.',
  queuePosition: (n) => `מקומכם בתור: ${number(n)}.`,
  queueTime: (time) => `זמן ההמתנה המשוער: ${time}.`,
  waiting: 'מיד נתפנה אליכם. אפשר כבר לכתוב את ההודעה.',
  ending: 'מסיימים את הצ׳אט…',
  waitingLong: 'זה לוקח יותר זמן מהרגיל. אפשר להמשיך להמתין, או לצאת מהצ׳אט ולנסות שוב מאוחר יותר.',
  leave: 'יציאה מהצ׳אט',

  conversation: 'שיחה',
  you: 'אני',
  somebody: 'שירות הלקוחות',
  says: (sender) => `${sender}:`,
  joined: (name) => `\u2068${name}\u2069 הצטרף/ה לצ׳אט`,
  left: (name) => `\u2068${name}\u2069 עזב/ה את הצ׳אט`,
  pushedLink: (name) => `דף מאת \u2068${name}\u2069`,
  cannotBeShown: 'אי אפשר להציג כאן את ההודעה הזאת',
  sentFile: (name) => `קובץ מאת \u2068${name}\u2069 שאי אפשר לפתוח כאן`,
  idleWarning: 'אתם עדיין כאן? הצ׳אט יסתיים בקרוב אם לא תכתבו.',
  isTyping: (names, count) => `\u2068${names}\u2069 ${count > 1 ? 'מקלידים' : 'מקליד/ה'}…`,
  now: 'עכשיו',
  newMessages: 'הודעות חדשות',
  newMessageCount: (n) => count(n, {one: 'הודעה חדשה אחת', two: 'שתי הודעות חדשות', other: '# הודעות חדשות'}),

  message: 'הודעה',
  send: 'שליחה',
  charactersLeft: (left) => count(left, {one: 'נותר תו אחד', two: 'נותרו שני תווים', other: 'נותרו # תווים'}),
  charactersTooMany: (over) =>
    count(over, {one: 'חריגה של תו אחד', two: 'חריגה של שני תווים', other: 'חריגה של # תווים'}),

  sending: 'נשלחת…',
  waitingForConnection: 'ממתינה לחיבור',
  notConfirmed: 'טרם אושרה',
  notSent: 'לא נשלחה',
  tryAgain: 'ניסיון נוסף',
  delete: 'מחיקה',

  looksLikeCard: 'זה נראה כמו מספר כרטיס.',
  looksLikeIban: 'זה נראה כמו מספר חשבון בנק.',
  privateHint: 'הנציגים שלנו לא צריכים את המספר המלא. איך תרצו לשלוח אותו?',
  sendMasked: 'הסתרה ושליחה',
  sendAsTyped: 'שליחה כפי שנכתב',
  edit: 'עריכה',
  notChecked:
    'לא ניתן היה לבדוק אם יש בהודעה מידע פרטי, ולכן היא לא נשלחה. שלחו אותה שוב כדי לשלוח ללא בדיקה.',

  reconnecting: 'מתחברים מחדש…',
  reconnectingHint: 'ההודעות שלכם נשמרות ויישלחו כשהחיבור יחזור.',
  noAccess: 'אין לצ׳אט גישה כרגע',
  noAccessHint: 'ההודעות שלך נשמרו. ייתכן שצריך להתחבר מחדש לחשבון.',
  messagesMissing: 'ייתכן שחסרות הודעות',
  reloadMessages: 'טעינת ההודעות מחדש',
  confirmEnd: 'לסיים את הצ׳אט?',
  confirmEndHint: 'לאחר מכן אפשר יהיה להוריד את השיחה.',
  keepChatting: 'המשך הצ׳אט',
  ended: 'הצ׳אט הסתיים',
  endedByCustomer: 'תודה ששוחחתם איתנו.',
  endedByAgent: 'שירות הלקוחות סיים את הצ׳אט. צריכים עוד משהו? אפשר להתחיל צ׳אט חדש.',
  endedLost: 'החיבור נותק והצ׳אט הסתיים. עדיין אפשר לקרוא אותו כאן.',
  startNewChat: 'התחלת צ׳אט חדש',
  downloadTranscript: 'הורדת השיחה',
  saveAsPage: 'שמירה כדף אינטרנט',
  sound: 'צליל להודעות חדשות',

  earlier: 'שיחות קודמות',
  noEarlier: 'עדיין אין שיחות קודמות.',
  loading: 'טוענים…',
  loadFailed: 'הטעינה לא הצליחה. נא לבדוק את החיבור ולנסות שוב.',
  showMore: 'הצגת עוד',
  back: 'חזרה',
  overByCustomer: 'הסתיימה על ידך',
  overByAgent: 'הסתיימה על ידי שירות הלקוחות',
  overBySilence: 'הסתיימה אחרי שתיקה ארוכה',
  overByTransfer: 'הועברה',
  overByServer: 'הסתיימה על ידי המערכת',
  kindEmail: 'דוא״ל',
  kindCall: 'שיחת טלפון',
  kindCallback: 'שיחה חוזרת',
  kindCobrowse: 'שיתוף מסך',
  kindOther: 'פנייה אחרת',
  related: (n) => count(n, {one: 'שיחה קשורה אחת', two: 'שתי שיחות קשורות', other: '# שיחות קשורות'}),
  plainTextOnly: 'אפשר להציג את השיחה הזאת רק כטקסט פשוט.',

  faultUnreachable: 'לא ניתן להתחבר לצ׳אט. נא לבדוק את החיבור ולנסות שוב.',
  faultBroken: 'משהו השתבש אצלנו. נא לנסות שוב בעוד דקה.',
  faultUnavailable: 'אין כרגע נציגים זמינים. נא לנסות שוב מאוחר יותר.',
  faultNoAccess: 'אין לצ׳אט גישה כרגע. ייתכן שצריך להתחבר מחדש לחשבון, או ליצור איתנו קשר בדרך אחרת.',
  faultRefused: 'לא ניתן היה להתחיל את הצ׳אט. נא לנסות שוב או לפנות אלינו בדרך אחרת.',
  faultInvalid: 'הצ׳אט לא הוגדר כראוי בדף זה. נא לפנות אלינו בדרך אחרת.',
};
