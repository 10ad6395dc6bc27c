import type {HoursStrings} from './catalog/hours-strings.js';
import {replaced, type Language} from './language.js';

const words = (
  closed: string,
  opensAgain: HoursStrings['opensAgain'],
  usualWait: HoursStrings['usualWait'],
  shortWait: string,
): HoursStrings => ({closed, opensAgain, usualWait, shortWait});

const en = words(
  'We are closed',
  (day, time) => `We open again ${day} at ${time}.`,
  (time) => `Usually about ${time}`,
  'Usually less than a minute',
);

/** In one file, because a chunk for each language would be larger than all of them. Keyed by the names that `wordsFor` gives. */
const WORDS: Readonly<Record<string, HoursStrings>> = {
  ar: words(
    'نحن خارج أوقات العمل الآن',
    (day, time) => `نعود إليكم ${day} الساعة ${time}.`,
    (time) => `مدة الانتظار المعتادة: ${time} تقريبًا`,
    'مدة الانتظار المعتادة: أقل من دقيقة',
  ),
  cs: words(
    'Máme zavřeno',
    (day, time) => `Znovu otevíráme: ${day} ${time}.`,
    (time) => `Obvyklé čekání: asi ${time}`,
    'Obvyklé čekání: méně než minuta',
  ),
  da: words(
    'Vi har lukket',
    (day, time) => `Vi åbner igen ${day} kl. ${time}.`,
    (time) => `Normal ventetid: cirka ${time}`,
    'Normal ventetid: under et minut',
  ),
  de: words(
    'Wir haben gerade geschlossen',
    (day, time) => `Wir sind wieder für Sie da: ${day}, ${time}.`,
    (time) => `Übliche Wartezeit: etwa ${time}`,
    'Übliche Wartezeit: unter einer Minute',
  ),
  el: words(
    'Αυτή τη στιγμή είμαστε κλειστά',
    (day, time) => `Ανοίγουμε ξανά: ${day}, ${time}.`,
    (time) => `Συνήθης αναμονή: περίπου ${time}`,
    'Συνήθης αναμονή: λιγότερο από ένα λεπτό',
  ),
  en,
  es: words(
    'Ahora estamos cerrados',
    (day, time) => `Volvemos a abrir: ${day}, ${time}.`,
    (time) => `Espera habitual: aproximadamente ${time}`,
    'Espera habitual: menos de un minuto',
  ),
  fi: words(
    'Asiakaspalvelu on suljettu',
    (day, time) => `Avaamme jälleen: ${day} klo ${time}.`,
    (time) => `Tavallinen odotusaika: noin ${time}`,
    'Tavallinen odotusaika: alle minuutti',
  ),
  fr: words(
    'Nous sommes fermés',
    (day, time) => `Réouverture : ${day} à ${time}.`,
    (time) => `Attente habituelle : environ ${time}`,
    'Attente habituelle : moins d’une minute',
  ),
  he: words(
    'אנחנו סגורים כעת',
    (day, time) => `נחזור לפעילות: ${day}, ${time}.`,
    (time) => `זמן ההמתנה הרגיל: בערך ${time}`,
    'זמן ההמתנה הרגיל: פחות מדקה',
  ),
  hi: words(
    'हमारी सेवा अभी बंद है',
    (day, time) => `हम फिर उपलब्ध होंगे: ${day}, ${time}।`,
    (time) => `आमतौर पर लगभग ${time} का इंतज़ार`,
    'आमतौर पर एक मिनट से कम का इंतज़ार',
  ),
  hu: words(
    'Most zárva vagyunk',
    (day, time) => `Újra nyitunk: ${day}, ${time}.`,
    (time) => `Szokásos várakozás: körülbelül ${time}`,
    'Szokásos várakozás: kevesebb mint egy perc',
  ),
  id: words(
    'Kami sedang tutup',
    (day, time) => `Kami buka kembali ${day} pukul ${time}.`,
    (time) => `Biasanya sekitar ${time}`,
    'Biasanya kurang dari satu menit',
  ),
  it: words(
    'In questo momento siamo chiusi',
    (day, time) => `Riapriamo ${day} alle ${time}.`,
    (time) => `Attesa abituale: circa ${time}`,
    'Attesa abituale: meno di un minuto',
  ),
  ja: words(
    'ただいま営業時間外です',
    (day, time) => `次の受付開始は${day} ${time}です。`,
    (time) => `通常の待ち時間：約${time}`,
    '通常の待ち時間：1 分未満',
  ),
  ko: words(
    '지금은 상담 시간이 아닙니다',
    (day, time) => `${day} ${time}에 상담을 다시 시작합니다.`,
    (time) => `보통 대기 시간: 약 ${time}`,
    '보통 대기 시간: 1분 미만',
  ),
  nb: words(
    'Vi har stengt',
    (day, time) => `Vi åpner igjen ${day} kl. ${time}.`,
    (time) => `Vanlig ventetid: omtrent ${time}`,
    'Vanlig ventetid: under ett minutt',
  ),
  nl: words(
    'We zijn nu gesloten',
    (day, time) => `We zijn er weer ${day} om ${time}.`,
    (time) => `Gebruikelijke wachttijd: ongeveer ${time}`,
    'Gebruikelijke wachttijd: minder dan een minuut',
  ),
  pl: words(
    'Jesteśmy poza godzinami pracy',
    (day, time) => `Ponownie otwieramy: ${day}, ${time}.`,
    (time) => `Zwykły czas oczekiwania: ${time}`,
    'Zwykły czas oczekiwania: mniej niż minuta',
  ),
  'pt-BR': words(
    'Estamos fechados no momento',
    (day, time) => `Abrimos novamente ${day} às ${time}.`,
    (time) => `Espera habitual: cerca de ${time}`,
    'Espera habitual: menos de um minuto',
  ),
  'pt-PT': words(
    'De momento estamos encerrados',
    (day, time) => `Voltamos a abrir ${day} às ${time}.`,
    (time) => `Espera habitual: cerca de ${time}`,
    'Espera habitual: menos de um minuto',
  ),
  ro: words(
    'Suntem în afara programului',
    (day, time) => `Redeschidem ${day} la ${time}.`,
    (time) => `Timp de așteptare obișnuit: circa ${time}`,
    'Timp de așteptare obișnuit: sub un minut',
  ),
  sk: words(
    'Máme zatvorené',
    (day, time) => `Opäť otvárame: ${day} o ${time}.`,
    (time) => `Zvyčajné čakanie: asi ${time}`,
    'Zvyčajné čakanie: menej ako minúta',
  ),
  sv: words(
    'Vi har stängt',
    (day, time) => `Vi öppnar igen ${day} kl. ${time}.`,
    (time) => `Vanlig väntetid: cirka ${time}`,
    'Vanlig väntetid: under en minut',
  ),
  th: words(
    'ขณะนี้อยู่นอกเวลาทำการ',
    (day, time) => `เปิดให้บริการอีกครั้ง${day} เวลา ${time}`,
    (time) => `ปกติรอประมาณ ${time}`,
    'ปกติรอไม่ถึง 1 นาที',
  ),
  tr: words(
    'Şu anda kapalıyız',
    (day, time) => `Yeniden hizmetinizdeyiz: ${day} ${time}.`,
    (time) => `Genellikle yaklaşık ${time}`,
    'Genellikle bir dakikadan kısa',
  ),
  uk: words(
    'Зараз ми не працюємо',
    (day, time) => `Знову працюватимемо: ${day}, ${time}.`,
    (time) => `Звичайне очікування: приблизно ${time}`,
    'Звичайне очікування: менше хвилини',
  ),
  vi: words(
    'Hiện ngoài giờ làm việc',
    (day, time) => `Chúng tôi mở cửa lại: ${time} ${day}.`,
    (time) => `Thường chờ khoảng ${time}`,
    'Thường chờ chưa đến 1 phút',
  ),
  'zh-Hans': words(
    '现在是非工作时间',
    (day, time) => `我们将于${day} ${time} 恢复服务。`,
    (time) => `通常等待约 ${time}`,
    '通常等待不到 1 分钟',
  ),
  'zh-Hant': words(
    '目前非服務時間',
    (day, time) => `我們將於${day} ${time} 恢復服務。`,
    (time) => `通常等候約 ${time}`,
    '通常等候不到 1 分鐘',
  ),
};

/** The words in the language of the chat. @param replacements texts of the page that replace ours; anything else in it is left out */
export function hoursWordsFor(
  {words: name = 'en'}: Pick<Language, 'words'>,
  replacements: unknown,
): HoursStrings {
  return replaced(WORDS[name] ?? en, replacements);
}

type Locale = Pick<Language, 'locale'>;

/** "today", "tomorrow", then the weekday, and after six days the date as well, in the zone of this machine. */
export function nearbyDay(at: number, now: number, {locale}: Locale): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  // Rounded, because with daylight saving time not every day has 24 hours.
  const days = Math.round((midnight(at) - midnight(now)) / 86_400_000);
  if (days === 0 || days === 1)
    return new Intl.RelativeTimeFormat(locale, {numeric: 'auto'})
      .format(days, 'day')
      .toLocaleLowerCase(locale);
  const date = days > 6 ? ({day: 'numeric', month: 'long'} as const) : {};
  return new Intl.DateTimeFormat(locale, {weekday: 'long', ...date}).format(at);
}

/** The time of day, in the zone of this machine. */
export const timeOfDay = (at: number, {locale}: Locale): string =>
  new Intl.DateTimeFormat(locale, {timeStyle: 'short'}).format(at);

/** The expected wait in a sentence. Above an hour it is in hours and quarters of an hour. @param seconds at least 0 */
export function waitInWords(seconds: number, {usualWait, shortWait}: HoursStrings, {locale}: Locale): string {
  if (seconds < 60) return shortWait;
  const minutes = Math.round(seconds / 60);
  const rounded = minutes < 60 ? minutes : Math.round(minutes / 15) * 15;
  const write = (count: number, unit: string) =>
    count ? [new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(count)] : [];
  const parts = [...write(Math.floor(rounded / 60), 'hour'), ...write(rounded % 60, 'minute')];
  return usualWait(new Intl.ListFormat(locale, {type: 'unit'}).format(parts));
}
