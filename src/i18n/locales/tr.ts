import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

// A Turkish noun stays singular after a number: no plural forms are needed.
const {number} = countingIn('tr');
const openChat = 'Sohbeti aç';

export const tr: Strings = {
  heading: 'Bizimle sohbet edin',
  openChat: (unread) => (unread ? `${openChat}, ${number(unread)} okunmamış mesaj` : openChat),
  minimizeChat: 'Sohbeti küçült',
  endChat: 'Sohbeti bitir',

  intro: 'Size nasıl yardımcı olabiliriz? Hemen burada yanıtlayacağız.',
  firstName: 'Ad',
  lastName: 'Soyad',
  email: 'E-posta',
  subject: 'Konu',
  startChat: 'Sohbeti başlat',
  subjectMissing: 'Lütfen size nasıl yardımcı olabileceğimizi kısaca yazın.',
  emailWrong: 'ad@example.com gibi bir e-posta adresi girin.',
  textTooLong: (max) => `En fazla ${number(max)} karakter kullanın.`,

  connecting: 'Bağlanıyor…',
  queued: 'Şu anda tüm temsilcilerimiz meşgul. Sıranız korunuyor. Mesajınızı şimdiden yazabilirsiniz.',
  queuePosition: (n) => `Sırada ${number(n)}. kişisiniz.`,
  queueTime: (time) => `Tahmini bekleme süresi: ${time}.`,
  waiting: 'Birazdan sizinle ilgileneceğiz. Mesajınızı şimdiden yazabilirsiniz.',
  ending: 'Sohbet bitiriliyor…',
  waitingLong:
    'Bekleme her zamankinden uzun sürüyor. Beklemeye devam edebilir veya sohbetten ayrılıp daha sonra yeniden deneyebilirsiniz.',
  leave: 'Sohbetten ayrıl',

  conversation: 'Görüşme',
  you: 'Siz',
  somebody: 'Temsilci',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} sohbete katıldı`,
  left: (name) => `${name} sohbetten ayrıldı`,
  pushedLink: (name) => `${name} size bir sayfa gönderdi`,
  idleWarning: 'Hâlâ orada mısınız? Bir şey yazmazsanız sohbet kısa süre içinde sona erecek.',
  isTyping: (names) => `${names} yazıyor…`,
  now: 'şimdi',
  newMessages: 'Yeni mesajlar',
  newMessageCount: (n) => `${number(n)} yeni mesaj`,

  message: 'Mesaj',
  send: 'Gönder',
  charactersLeft: (left) => `${number(left)} karakter kaldı`,
  charactersTooMany: (over) => `${number(over)} karakter fazla`,

  sending: 'Gönderiliyor…',
  waitingForConnection: 'Bağlantı bekleniyor',
  notConfirmed: 'Henüz onaylanmadı',
  notSent: 'Gönderilmedi',
  tryAgain: 'Yeniden dene',
  delete: 'Sil',

  looksLikeCard: 'Bu bir kart numarasına benziyor.',
  looksLikeIban: 'Bu bir banka hesap numarasına benziyor.',
  privateHint: 'Temsilcilerimizin numaranın tamamına ihtiyacı yok. Nasıl göndermek istersiniz?',
  sendMasked: 'Gizleyerek gönder',
  sendAsTyped: 'Olduğu gibi gönder',
  edit: 'Düzenle',

  reconnecting: 'Yeniden bağlanıyor…',
  reconnectingHint: 'Mesajlarınız saklanır ve bağlantı geri geldiğinde gönderilir.',
  noAccess: 'Sohbetin şu anda erişimi yok',
  noAccessHint: 'Mesajlarınız saklanıyor. Yeniden oturum açmanız gerekebilir.',
  messagesMissing: 'Bazı mesajlar eksik olabilir',
  reloadMessages: 'Mesajları yeniden yükle',
  confirmEnd: 'Bu sohbet bitirilsin mi?',
  confirmEndHint: 'Ardından görüşmeyi indirebilirsiniz.',
  keepChatting: 'Sohbete devam et',
  ended: 'Sohbet sona erdi',
  endedByCustomer: 'Bizimle görüştüğünüz için teşekkür ederiz.',
  endedByAgent: 'Temsilci sohbeti sonlandırdı. Başka bir konu varsa yeni bir sohbet başlatabilirsiniz.',
  endedLost: 'Bağlantı koptu ve sohbet sona erdi. Görüşmeyi burada okumaya devam edebilirsiniz.',
  startNewChat: 'Yeni sohbet başlat',
  downloadTranscript: 'Görüşmeyi indir',
  saveAsPage: 'Web sayfası olarak kaydet',
  sound: 'Yeni mesaj sesi',

  earlier: 'Önceki görüşmeler',
  noEarlier: 'Henüz önceki görüşme yok.',
  loading: 'Yükleniyor…',
  loadFailed: 'Yüklenemedi. Bağlantınızı kontrol edip yeniden deneyin.',
  showMore: 'Daha fazla göster',
  back: 'Geri',

  faultUnreachable: 'Sohbete ulaşılamıyor. Bağlantınızı kontrol edip yeniden deneyin.',
  faultBroken: 'Bizden kaynaklanan bir sorun oluştu. Lütfen bir dakika sonra yeniden deneyin.',
  faultUnavailable: 'Şu anda müsait temsilci yok. Lütfen daha sonra yeniden deneyin.',
  faultNoAccess:
    'Sohbetin şu anda erişimi yok. Yeniden oturum açmanız veya bize başka bir yoldan ulaşmanız gerekebilir.',
  faultRefused: 'Sohbet başlatılamadı. Lütfen yeniden deneyin veya bize başka bir yoldan ulaşın.',
  faultInvalid: 'Sohbet bu sayfada doğru yapılandırılmamış. Lütfen bize başka bir yoldan ulaşın.',
};
