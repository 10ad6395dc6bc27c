import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

// After a number a Turkish noun stays as it is.
const {number} = countingIn('tr');
const openChat = 'Sohbeti aç';

export const tr: Strings = {
  heading: 'Bizimle sohbet edin',
  openChat: (unread) => (unread ? `${openChat}, ${number(unread)} okunmamış mesaj` : openChat),
  minimizeChat: 'Sohbeti küçült',
  endChat: 'Sohbeti bitir',

  intro: 'Konunun ne olduğunu bize yazın. Hemen burada yanıtlıyoruz.',
  firstName: 'Ad',
  lastName: 'Soyad',
  email: 'E-posta',
  subject: 'Konu',
  startChat: 'Sohbeti başlat',
  subjectMissing: 'Konunun ne olduğunu birkaç kelimeyle yazın.',
  emailWrong: 'E-posta adresinizi ad@example.com biçiminde yazın.',
  textTooLong: (max) => `En fazla ${number(max)} karakter kullanın.`,

  connecting: 'Bağlanıyor…',
  queued: 'Şu anda herkes meşgul. Sıranız korunuyor, şimdiden yazabilirsiniz.',
  queuePosition: (n) => `Sırada ${number(n)} numarasınız.`,
  queueTime: (time) => `Yaklaşık bekleme süresi: ${time}.`,
  waiting: 'Birazdan biri sizinle ilgilenecek. Şimdiden yazabilirsiniz.',
  ending: 'Sohbet bitiriliyor…',
  waitingLong:
    'Her zamankinden uzun sürüyor. Beklemeye devam edebilir ya da sohbetten ayrılıp daha sonra yeniden deneyebilirsiniz.',
  leave: 'Sohbetten ayrıl',

  conversation: 'Görüşme',
  you: 'Siz',
  somebody: 'Temsilci',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} sohbete katıldı`,
  left: (name) => `${name} sohbetten ayrıldı`,
  pushedLink: (name) => `${name} size bir sayfa gönderdi`,
  idleWarning: 'Hâlâ orada mısınız? Bir şey yazılmazsa sohbet yakında sona erecek.',
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
  privateHint: 'Burada kimsenin numaranın tamamına ihtiyacı yok. Nasıl göndermek istersiniz?',
  sendMasked: 'Gizleyerek gönder',
  sendAsTyped: 'Olduğu gibi gönder',
  edit: 'Düzenle',

  reconnecting: 'Yeniden bağlanıyor…',
  reconnectingHint: 'Yazdıklarınız saklanır ve bağlantı geri geldiğinde gönderilir.',
  messagesMissing: 'Bazı mesajlar eksik olabilir',
  reloadMessages: 'Mesajları yeniden yükle',
  confirmEnd: 'Bu sohbet bitirilsin mi?',
  confirmEndHint: 'Ardından görüşmeyi dosya olarak saklayabilirsiniz.',
  keepChatting: 'Sohbete devam et',
  ended: 'Sohbet sona erdi',
  endedByCustomer: 'Bizimle görüştüğünüz için teşekkür ederiz.',
  endedByAgent:
    'Sohbet bizim tarafımızdan sonlandırıldı. Başka bir konu varsa yeni bir sohbet başlatabilirsiniz.',
  endedLost: 'Bağlantı koptu ve sohbet sona erdi. Şimdiye kadarki görüşme burada saklanıyor.',
  startNewChat: 'Yeni sohbet başlat',
  downloadTranscript: 'Görüşmeyi indir',
  saveAsPage: 'Web sayfası olarak kaydet',
  sound: 'Yeni mesajlarda ses',

  earlier: 'Önceki görüşmeler',
  noEarlier: 'Henüz önceki görüşme yok.',
  loading: 'Yükleniyor…',
  loadFailed: 'Yüklenemedi. Bağlantınızı kontrol edip yeniden deneyin.',
  showMore: 'Daha fazla göster',
  back: 'Geri',

  faultUnreachable: 'Sohbete ulaşılamıyor. Bağlantınızı kontrol edip yeniden deneyin.',
  faultBroken: 'Bizim tarafımızda bir sorun oluştu. Lütfen bir dakika sonra yeniden deneyin.',
  faultUnavailable: 'Şu anda kimse müsait değil. Lütfen daha sonra yeniden deneyin.',
  faultRefused: 'Sohbet başlatılamadı. Lütfen yeniden deneyin ya da bize başka bir yoldan ulaşın.',
  faultInvalid: 'Sohbet bu sayfada doğru ayarlanmamış. Lütfen bize başka bir yoldan ulaşın.',
};
