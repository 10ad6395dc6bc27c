import {wordsFor} from './words-for.js';

/** The words on the two buttons of an invitation. */
export interface InviteWords {
  /** Opens the chat. */
  readonly accept: string;
  /** Sends the invitation away. */
  readonly decline: string;
}

const words = (accept: string, decline: string): InviteWords => ({accept, decline});

/** In one file, because a chunk for each language would be larger than all of them. Keyed by the names that `wordsFor` gives. */
const WORDS: Readonly<Record<string, InviteWords>> & {readonly en: InviteWords} = {
  ar: words('ابدأ المحادثة', 'لا، شكرًا'),
  cs: words('Zahájit chat', 'Ne, děkuji'),
  da: words('Start chat', 'Nej tak'),
  de: words('Chat öffnen', 'Nein, danke'),
  el: words('Έναρξη συνομιλίας', 'Όχι, ευχαριστώ'),
  en: words('Chat now', 'No, thanks'),
  es: words('Abrir el chat', 'No, gracias'),
  fi: words('Avaa chat', 'Ei kiitos'),
  fr: words('Ouvrir le chat', 'Non, merci'),
  he: words('לפתיחת צ׳אט', 'לא, תודה'),
  hi: words('चैट शुरू करें', 'नहीं, धन्यवाद'),
  hu: words('Csevegés megnyitása', 'Nem, köszönöm'),
  id: words('Mulai obrolan', 'Tidak, terima kasih'),
  it: words('Apri la chat', 'No, grazie'),
  ja: words('チャットを開く', 'いいえ、結構です'),
  ko: words('채팅 열기', '아니요, 괜찮습니다'),
  nb: words('Start chat', 'Nei takk'),
  nl: words('Chat openen', 'Nee, bedankt'),
  pl: words('Otwórz czat', 'Nie, dziękuję'),
  'pt-BR': words('Abrir o chat', 'Não, obrigado'),
  'pt-PT': words('Abrir o chat', 'Não, obrigado'),
  ro: words('Deschideți chatul', 'Nu, mulțumesc'),
  sk: words('Otvoriť chat', 'Nie, ďakujem'),
  sv: words('Öppna chatten', 'Nej tack'),
  th: words('เปิดแชท', 'ไม่ ขอบคุณ'),
  tr: words('Sohbeti aç', 'Hayır, teşekkürler'),
  uk: words('Відкрити чат', 'Ні, дякую'),
  vi: words('Mở cuộc trò chuyện', 'Không, cảm ơn'),
  'zh-Hans': words('开始聊天', '不用了，谢谢'),
  'zh-Hant': words('開始聊天', '不用了，謝謝'),
};

/** The words for the first of these BCP 47 tags that has some, with the language that they are in. */
export function inviteWords(tags: readonly string[]): InviteWords & {readonly lang: string} {
  for (const tag of tags) {
    const lang = wordsFor(tag);
    const known = WORDS[lang];
    if (known) return {...known, lang};
  }
  return {...WORDS.en, lang: 'en'};
}
