import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('ar');
const openChat = 'فتح المحادثة';

// Sentences about a person, and to one, are built so that they do not depend on who it is.
export const ar: Strings = {
  heading: 'تواصل معنا',
  openChat: (unread) => {
    const messages = {
      one: 'رسالة واحدة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '# رسائل غير مقروءة',
      many: '# رسالة غير مقروءة',
      other: '# رسالة غير مقروءة',
    };
    return unread ? `${openChat}، ${count(unread, messages)}` : openChat;
  },
  minimizeChat: 'تصغير المحادثة',
  endChat: 'إنهاء المحادثة',

  intro: 'يرجى كتابة موضوع الاستفسار، وسنجيب هنا مباشرة.',
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  email: 'البريد الإلكتروني',
  subject: 'الموضوع',
  startChat: 'بدء المحادثة',
  subjectMissing: 'يرجى كتابة موضوع الاستفسار ببضع كلمات.',
  emailWrong: 'يرجى كتابة بريدك الإلكتروني بالصيغة \u2066name@example.com\u2069.',
  textTooLong: (max) => `الحد الأقصى لعدد الأحرف هو ${number(max)}.`,

  connecting: 'جارٍ الاتصال…',
  queued: 'جميع ممثلي الخدمة مشغولون حاليًا. دورك محفوظ، ويمكنك الكتابة من الآن.',
  queuePosition: (n) => `ترتيبك في قائمة الانتظار هو ${number(n)}.`,
  queueTime: (time) => `الانتظار المتوقع نحو ${time}.`,
  waiting: 'سيكون أحد ممثلي الخدمة معك قريبًا. يمكنك الكتابة من الآن.',
  ending: 'جارٍ إنهاء المحادثة…',
  waitingLong:
    'يستغرق الأمر وقتًا أطول من المعتاد. يمكنك مواصلة الانتظار، أو مغادرة المحادثة والمحاولة لاحقًا.',
  leave: 'مغادرة المحادثة',

  conversation: 'المحادثة',
  you: 'أنت',
  somebody: 'خدمة العملاء',
  says: (sender) => `${sender}:`,
  joined: (name) => `انضمام \u2068${name}\u2069 إلى المحادثة`,
  left: (name) => `مغادرة \u2068${name}\u2069 للمحادثة`,
  pushedLink: (name) => `صفحة من \u2068${name}\u2069`,
  idleWarning: 'هل ما زلت هنا؟ ستنتهي هذه المحادثة قريبًا إذا لم يُكتب شيء.',
  isTyping: (names) => `\u2068${names}\u2069: جارٍ الكتابة…`,
  now: 'الآن',
  newMessages: 'رسائل جديدة',
  newMessageCount: (n) =>
    count(n, {
      zero: 'لا رسائل جديدة',
      one: 'رسالة جديدة واحدة',
      two: 'رسالتان جديدتان',
      few: '# رسائل جديدة',
      many: '# رسالة جديدة',
      other: '# رسالة جديدة',
    }),

  message: 'رسالة',
  send: 'إرسال',
  charactersLeft: (left) =>
    count(left, {
      zero: 'لم يتبقَّ أي حرف',
      one: 'تبقّى حرف واحد',
      two: 'تبقّى حرفان',
      few: 'تبقّت # أحرف',
      many: 'تبقّى # حرفًا',
      other: 'تبقّى # حرف',
    }),
  charactersTooMany: (over) =>
    count(over, {
      one: 'حرف واحد زائد',
      two: 'حرفان زائدان',
      few: '# أحرف زائدة',
      many: '# حرفًا زائدًا',
      other: '# حرف زائد',
    }),

  sending: 'جارٍ الإرسال…',
  waitingForConnection: 'في انتظار الاتصال',
  notConfirmed: 'لم يُؤكَّد الإرسال بعد',
  notSent: 'لم تُرسَل',
  tryAgain: 'إعادة المحاولة',
  delete: 'حذف',

  looksLikeCard: 'يبدو هذا رقم بطاقة.',
  looksLikeIban: 'يبدو هذا رقم حساب مصرفي.',
  privateHint: 'لا أحد هنا يحتاج إلى الرقم كاملًا. كيف يُرسَل؟',
  sendMasked: 'إرسال مع الإخفاء',
  sendAsTyped: 'إرسال كما هو',
  edit: 'تعديل',

  reconnecting: 'جارٍ إعادة الاتصال…',
  reconnectingHint: 'ما يُكتَب محفوظ، وسيُرسَل عند عودة الاتصال.',
  messagesMissing: 'قد تكون بعض الرسائل ناقصة',
  reloadMessages: 'إعادة تحميل الرسائل',
  confirmEnd: 'إنهاء هذه المحادثة؟',
  confirmEndHint: 'يمكنك بعد ذلك الاحتفاظ بالمحادثة في ملف.',
  keepChatting: 'متابعة المحادثة',
  ended: 'انتهت المحادثة',
  endedByCustomer: 'شكرًا لتواصلك معنا.',
  endedByAgent: 'أُنهيت المحادثة من جانبنا. هل من استفسار آخر؟ يمكنك بدء محادثة جديدة.',
  endedLost: 'انقطع الاتصال وانتهت المحادثة. ما دار حتى الآن محفوظ هنا.',
  startNewChat: 'بدء محادثة جديدة',
  downloadTranscript: 'تنزيل المحادثة',
  saveAsPage: 'حفظ كصفحة ويب',
  sound: 'صوت الرسائل الجديدة',

  earlier: 'المحادثات السابقة',
  noEarlier: 'لا توجد محادثات سابقة بعد.',
  loading: 'جارٍ التحميل…',
  loadFailed: 'تعذّر التحميل. يرجى التحقق من اتصالك ثم إعادة المحاولة.',
  showMore: 'عرض المزيد',
  back: 'رجوع',

  faultUnreachable: 'تعذّر الوصول إلى المحادثة. يرجى التحقق من اتصالك ثم إعادة المحاولة.',
  faultBroken: 'حدث خطأ من جانبنا. يرجى إعادة المحاولة بعد دقيقة.',
  faultUnavailable: 'لا يوجد أحد متاح حاليًا. يرجى المحاولة لاحقًا.',
  faultRefused: 'تعذّر بدء المحادثة. يرجى إعادة المحاولة أو التواصل معنا بطريقة أخرى.',
  faultInvalid: 'لم تُضبط المحادثة على هذه الصفحة بشكل صحيح. يرجى التواصل معنا بطريقة أخرى.',
};
