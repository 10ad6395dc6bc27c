import type {StartDetails} from '../../src/wire/types.js';

/** Texts of the gallery's chats. The widget's own texts are in src/i18n. */
export interface Texts {
  readonly customer: StartDetails;
  readonly agent: string;
  readonly second: string;
  readonly page: string;
  readonly hello: string;
  readonly asks: string;
  readonly answers: string;
  readonly advises: string;
  readonly thanks: string;
  readonly byes: string;
  readonly lines: string;
  /** Words of the shop's application. */
  readonly custom: string;
  readonly withLink: string;
  /** Text in the opposite writing direction. */
  readonly foreign: string;
}

const english: Texts = {
  customer: {
    firstName: 'Vera',
    lastName: 'Lind',
    email: 'vera.lind@example.com',
    subject: 'My lamp stays dark',
  },
  agent: 'Kristi',
  second: 'Anna Maria',
  page: 'https://fernlight.example/repairs/switch?lamp=moss#pictures',
  hello: 'Hello! My reading lamp has gone dark.',
  asks: 'Hello Vera, this is Kristi from the workshop. Does it stay dark with another bulb, too?',
  answers: 'Yes. I have tried two of them, in the kitchen they both work.',
  advises: 'Then it is the switch, and that is easy to replace.',
  thanks: 'Great, I will try that tonight 🎉',
  byes: 'Good luck, and write again if it does not work.',
  lines: 'The order:\n\n  1 × switch, brass\n  2 × screw M3\n\nShall I send it?',
  custom: 'Your order 4711 has left the workshop.',
  withLink: 'All about switches: https://fernlight.example/repairs/switch?lamp=moss, with pictures.',
  foreign: 'שלום! המנורה שלי כבויה.',
};

const arabic: Texts = {
  customer: {firstName: 'ليلى', lastName: 'حداد', email: 'layla@example.com', subject: 'المصباح لا يضيء'},
  agent: 'سلمى',
  second: 'مريم',
  page: english.page,
  hello: 'مرحبا! مصباح القراءة عندي لا يضيء.',
  asks: 'أهلا ليلى، معك سلمى من الورشة. هل يبقى مطفأ مع لمبة أخرى أيضا؟',
  answers: 'نعم، جربت لمبتين، وهما تعملان في المطبخ.',
  advises: 'إذن المشكلة في المفتاح، واستبداله سهل.',
  thanks: 'رائع، سأجرب ذلك الليلة 🎉',
  byes: 'بالتوفيق، واكتبي لنا إن لم ينجح الأمر.',
  lines: 'الطلب:\n\n  1 × مفتاح نحاسي\n  2 × برغي M3\n\nهل أرسله؟',
  custom: 'غادر طلبكم رقم 4711 الورشة.',
  withLink: 'كل شيء عن المفاتيح: https://fernlight.example/repairs/switch?lamp=moss مع الصور.',
  foreign: 'Hello! My lamp stays dark.',
};

const hebrew: Texts = {
  customer: {firstName: 'ורד', lastName: 'לוי', email: 'vered@example.com', subject: 'המנורה לא נדלקת'},
  agent: 'נועה',
  second: 'מאיה',
  page: english.page,
  hello: 'שלום! מנורת הקריאה שלי כבתה.',
  asks: 'שלום ורד, כאן נועה מהסדנה. היא נשארת כבויה גם עם נורה אחרת?',
  answers: 'כן. ניסיתי שתיים, במטבח שתיהן עובדות.',
  advises: 'אז זה המתג, וקל להחליף אותו.',
  thanks: 'מצוין, אנסה הערב 🎉',
  byes: 'בהצלחה, וכתבי שוב אם זה לא עובד.',
  lines: 'ההזמנה:\n\n  1 × מתג פליז\n  2 × בורג M3\n\nלשלוח?',
  custom: 'הזמנה 4711 יצאה מהסדנה.',
  withLink: 'הכול על מתגים: https://fernlight.example/repairs/switch?lamp=moss עם תמונות.',
  foreign: english.hello,
};

/** Texts in Arabic or Hebrew for those languages, otherwise in English. */
export function textsIn(locale: string): Texts {
  return {ar: arabic, he: hebrew}[locale.slice(0, 2)] ?? english;
}

/** Overflows every box that does not break words. */
export const LONG_WORD =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

export const LONG_URL = `https://fernlight.example/${'a-rather-long-name-for-a-page/'.repeat(8)}?lamp=moss`;

export const LONG_TEXT =
  'When the switch is out, look at the two brass contacts: they are to be bright, not brown. If they are brown, a little ' +
  'vinegar on a cloth does it; leave it for ten minutes, wipe it dry, and put the switch back in the way it came out. ';
