import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('ar');
const openChat = 'فتح المحادثة';

// Sentences avoid forms that depend on the gender of the customer or the agent.
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

  intro: 'كيف يمكننا مساعدتك؟ سنجيب هنا مباشرة.',
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  email: 'البريد الإلكتروني',
  subject: 'الموضوع',
  startChat: 'بدء المحادثة',
  subjectMissing: 'يرجى كتابة استفسارك باختصار.',
  fieldMissing: 'يُرجى ملء هذا الحقل.',
  emailWrong: 'يرجى إدخال بريد إلكتروني بالصيغة \u2066name@example.com\u2069.',
  textTooLong: (max) => `الحد الأقصى لعدد الأحرف هو ${number(max)}.`,

  connecting: 'جارٍ الاتصال…',
  queued: 'جميع ممثلي الخدمة مشغولون حاليًا. دورك محفوظ. يمكنك كتابة رسالتك من الآن.',
  queuePosition: (n) => `ترتيبك في قائمة الانتظار هو ${number(n)}.`,
  queueTime: (time) => `مدة الانتظار: ${time} تقريبًا.`,
  waiting: 'سيكون أحد ممثلي الخدمة معك قريبًا. يمكنك كتابة رسالتك من الآن.',
  ending: 'جارٍ إنهاء المحادثة…',
  waitingLong:
    'يستغرق الأمر وقتًا أطول من المعتاد. يمكنك مواصلة الانتظار، أو مغادرة المحادثة والمحاولة لاحقًا.',
  leave: 'مغادرة المحادثة',

  conversation: 'المحادثة',
  you: 'أنت',
  somebody: 'خدمة العملاء',
  says: (sender) => `${sender}:`,
  joined: (name) => `\u2068${name}\u2069 الآن في المحادثة`,
  left: (name) => `مغادرة \u2068${name}\u2069 للمحادثة`,
  pushedLink: (name) => `صفحة من \u2068${name}\u2069`,
  cannotBeShown: 'لا يمكن عرض هذه الرسالة هنا',
  sentFile: (name) => `ملف من \u2068${name}\u2069 لا يمكن فتحه هنا`,
  idleWarning: 'هل ما زلت هنا؟ ستنتهي هذه المحادثة قريبًا ما لم تصل منك رسالة.',
  stillHere: 'ما زلت هنا',
  stillHereTold: 'شكرًا لك. إذا ظهر السؤال مرة أخرى، فيُرجى كتابة رسالة.',
  onlyAMessage: 'لن تبقى المحادثة مفتوحة الآن إلا إذا كتبت رسالة.',
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
  stillTrying: 'ما زلنا نحاول…',
  waitingForConnection: 'في انتظار الاتصال',
  notConfirmed: 'لم يُؤكَّد الإرسال بعد',
  notSent: 'لم يتم الإرسال',
  tryAgain: 'إعادة المحاولة',
  delete: 'حذف',

  looksLikeCard: 'يبدو أن هذا رقم بطاقة.',
  looksLikeIban: 'يبدو أن هذا رقم حساب مصرفي.',
  privateHint: 'لا يحتاج ممثلو الخدمة إلى الرقم كاملًا. ما طريقة الإرسال المفضلة لديك؟',
  sendMasked: 'إخفاء وإرسال',
  sendAsTyped: 'إرسال كما هو',
  edit: 'تعديل',
  notChecked: 'تعذّر فحص رسالتك بحثًا عن بيانات خاصة، فلم تُرسَل. أرسِلها مرة أخرى لإرسالها دون فحص.',

  reconnecting: 'جارٍ إعادة الاتصال…',
  reconnectingHint: 'رسائلك محفوظة، وستُرسَل عند عودة الاتصال.',
  reconnected: 'عاد الاتصال',
  noAccess: 'لا تملك الدردشة صلاحية الوصول حاليًا',
  noAccessHint: 'رسائلك محفوظة. قد تحتاج إلى تسجيل الدخول من جديد.',
  messagesMissing: 'قد تكون بعض الرسائل مفقودة',
  reloadMessages: 'إعادة تحميل الرسائل',
  confirmEnd: 'إنهاء هذه المحادثة؟',
  confirmEndHint: 'يمكنك بعد ذلك تنزيل المحادثة.',
  keepChatting: 'متابعة المحادثة',
  ended: 'انتهت المحادثة',
  endedByCustomer: 'شكرًا لتواصلك معنا.',
  endedByAgent: 'أنهت خدمة العملاء المحادثة. هل لديك استفسار آخر؟ يمكنك بدء محادثة جديدة.',
  endedByIdle: 'انتهت المحادثة لأنه لم يُكتب شيء منذ فترة. هل لديك استفسار آخر؟ يمكنك بدء محادثة جديدة.',
  endedByServer: 'أنهى النظام المحادثة. هل لديك استفسار آخر؟ يمكنك بدء محادثة جديدة.',
  endedLost: 'انقطع الاتصال وانتهت المحادثة. لا يزال بإمكانك قراءتها هنا.',
  startNewChat: 'بدء محادثة جديدة',
  downloadTranscript: 'تنزيل المحادثة',
  saveAsPage: 'حفظ كصفحة ويب',
  forgetChat: 'نسيان هذه المحادثة',
  sound: 'صوت الرسائل الجديدة',

  earlier: 'المحادثات السابقة',
  noEarlier: 'لا توجد محادثات سابقة بعد.',
  loading: 'جارٍ التحميل…',
  loadFailed: 'تعذّر التحميل. يرجى التحقق من اتصالك وإعادة المحاولة.',
  showMore: 'عرض المزيد',
  back: 'رجوع',
  overByCustomer: 'أنهيتها أنت',
  overByAgent: 'أنهتها خدمة العملاء',
  overBySilence: 'انتهت بعد صمت طويل',
  overByTransfer: 'حُوِّلت',
  overByServer: 'أنهاها النظام',
  kindEmail: 'بريد إلكتروني',
  kindCall: 'مكالمة هاتفية',
  kindCallback: 'معاودة اتصال',
  kindCobrowse: 'مشاركة الشاشة',
  kindOther: 'تواصل آخر',
  related: (n) =>
    count(n, {
      zero: 'لا محادثات مرتبطة',
      one: 'محادثة مرتبطة واحدة',
      two: 'محادثتان مرتبطتان',
      few: '# محادثات مرتبطة',
      many: '# محادثة مرتبطة',
      other: '# محادثة مرتبطة',
    }),
  plainTextOnly: 'لا يمكن عرض هذه المحادثة إلا كنص عادي.',

  faultUnreachable: 'تعذّر الوصول إلى المحادثة. يرجى التحقق من اتصالك وإعادة المحاولة.',
  faultBroken: 'حدث خطأ من جانبنا. يرجى إعادة المحاولة بعد دقيقة.',
  faultUnavailable: 'لا يتوفر أي من ممثلي الخدمة حاليًا. يرجى المحاولة لاحقًا.',
  faultNoAccess:
    'لا تملك الدردشة صلاحية الوصول حاليًا. قد تحتاج إلى تسجيل الدخول من جديد، أو تواصل معنا بطريقة أخرى.',
  faultRefused: 'تعذّر بدء المحادثة. يرجى إعادة المحاولة أو التواصل معنا بطريقة أخرى.',
  faultInvalid: 'إعداد المحادثة على هذه الصفحة غير صحيح. يرجى التواصل معنا بطريقة أخرى.',
};
