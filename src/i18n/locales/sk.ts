import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('sk');
const openChat = 'Otvoriť chat';

// Joining, leaving and sending are told in the present, where no verb depends on gender.
export const sk: Strings = {
  heading: 'Chat s nami',
  openChat: (unread) => {
    const messages = {
      one: '# neprečítaná správa',
      few: '# neprečítané správy',
      other: '# neprečítaných správ',
    };
    return unread ? `${openChat}, ${count(unread, messages)}` : openChat;
  },
  minimizeChat: 'Minimalizovať chat',
  endChat: 'Ukončiť chat',

  intro: 'Napíšte nám, s čím vám môžeme pomôcť. Odpovieme priamo tu.',
  firstName: 'Meno',
  lastName: 'Priezvisko',
  email: 'E-mail',
  subject: 'Predmet',
  startChat: 'Začať chat',
  subjectMissing: 'Napíšte nám, prosím, stručne, s čím vám môžeme pomôcť.',
  fieldMissing: 'Vyplňte, prosím, toto pole.',
  emailWrong: 'Zadajte e-mailovú adresu, napríklad meno@example.com.',
  textTooLong: (max) => `Maximálny počet znakov: ${number(max)}.`,

  connecting: 'Pripája sa…',
  queued:
    'Všetci naši operátori sú teraz zaneprázdnení. Vaše miesto v poradí držíme. Správu môžete písať už teraz.',
  queuePosition: (n) => `Vaše poradie v rade: ${number(n)}.`,
  queueTime: (time) => `Predpokladaný čas čakania: ${time}.`,
  waiting: 'O chvíľu sa vám bude niekto venovať. Správu môžete písať už teraz.',
  ending: 'Chat sa ukončuje…',
  waitingLong: 'Trvá to dlhšie ako zvyčajne. Môžete čakať ďalej alebo chat opustiť a skúsiť to neskôr.',
  leave: 'Opustiť chat',

  conversation: 'Konverzácia',
  you: 'Vy',
  somebody: 'Zákaznícka podpora',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} vstupuje do chatu`,
  left: (name) => `${name} opúšťa chat`,
  pushedLink: (name) => `${name} vám posiela stránku`,
  cannotBeShown: 'Túto správu tu nemožno zobraziť',
  sentFile: (name) => `${name} posiela súbor, ktorý tu nemožno otvoriť`,
  idleWarning: 'Ste ešte tu? Ak nič nenapíšete, chat sa čoskoro ukončí.',
  stillHere: 'Som stále tu',
  stillHereTold: 'Ďakujeme. Ak sa otázka objaví znova, napíšte správu.',
  onlyAMessage: 'Chat teraz zostane otvorený, len ak napíšete správu.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'píšu' : 'píše'}…`,
  now: 'teraz',
  newMessages: 'Nové správy',
  newMessageCount: (n) => count(n, {one: '# nová správa', few: '# nové správy', other: '# nových správ'}),

  message: 'Správa',
  send: 'Odoslať',
  charactersLeft: (left) =>
    count(left, {one: 'Zostáva # znak', few: 'Zostávajú # znaky', other: 'Zostáva # znakov'}),
  charactersTooMany: (over) =>
    count(over, {one: 'O # znak viac', few: 'O # znaky viac', other: 'O # znakov viac'}),

  sending: 'Odosiela sa…',
  stillTrying: 'Stále to skúšame…',
  waitingForConnection: 'Čaká na pripojenie',
  notConfirmed: 'Zatiaľ nepotvrdené',
  notSent: 'Neodoslané',
  tryAgain: 'Skúsiť znova',
  delete: 'Odstrániť',

  looksLikeCard: 'Vyzerá to ako číslo karty.',
  looksLikeIban: 'Vyzerá to ako číslo bankového účtu.',
  privateHint: 'Naši operátori celé číslo nepotrebujú. Ako ho chcete odoslať?',
  sendMasked: 'Skryť a odoslať',
  sendAsTyped: 'Odoslať bez zmeny',
  edit: 'Upraviť',
  notChecked:
    'Nepodarilo sa skontrolovať, či správa neobsahuje súkromné údaje, a preto nebola odoslaná. Ak ju odošlete znova, odíde bez kontroly.',

  reconnecting: 'Obnovuje sa pripojenie…',
  reconnectingHint: 'Vaše správy zostávajú uložené a odošlú sa, keď sa pripojenie obnoví.',
  reconnected: 'Pripojenie obnovené',
  noAccess: 'Chat teraz nemá prístup',
  noAccessHint: 'Vaše správy zostávajú uložené. Možno sa musíte znova prihlásiť.',
  messagesMissing: 'Niektoré správy môžu chýbať',
  reloadMessages: 'Načítať správy znova',
  copyReport: 'Kopírovať hlásenie',
  copied: 'Skopírované',
  copyThis: 'Označte tento text a skopírujte ho',
  confirmEnd: 'Ukončiť tento chat?',
  confirmEndHint: 'Konverzáciu si potom môžete stiahnuť.',
  keepChatting: 'Pokračovať v chate',
  ended: 'Chat je ukončený',
  endedByCustomer: 'Ďakujeme za rozhovor.',
  endedByAgent: 'Operátor chat ukončil. Potrebujete ešte s niečím pomôcť? Začnite nový.',
  endedByIdle:
    'Chat sa ukončil, pretože istý čas nikto nič nenapísal. Potrebujete ešte s niečím pomôcť? Začnite nový.',
  endedByServer: 'Systém chat ukončil. Potrebujete ešte s niečím pomôcť? Začnite nový.',
  endedLost: 'Spojenie sa prerušilo a chat sa ukončil. Stále si ho tu môžete prečítať.',
  startNewChat: 'Začať nový chat',
  downloadTranscript: 'Stiahnuť konverzáciu',
  saveAsPage: 'Uložiť ako webovú stránku',
  forgetChat: 'Zabudnúť tento chat',
  sound: 'Zvuk nových správ',

  earlier: 'Predchádzajúce konverzácie',
  noEarlier: 'Zatiaľ žiadne predchádzajúce konverzácie.',
  loading: 'Načítava sa…',
  loadFailed: 'Načítanie zlyhalo. Skontrolujte pripojenie a skúste to znova.',
  showMore: 'Zobraziť ďalšie',
  back: 'Späť',
  overByCustomer: 'Ukončené vami',
  overByAgent: 'Ukončené operátorom',
  overBySilence: 'Ukončené po dlhšej odmlke',
  overByTransfer: 'Odovzdané ďalej',
  overByServer: 'Ukončené systémom',
  kindEmail: 'E-mail',
  kindCall: 'Telefonát',
  kindCallback: 'Spätné volanie',
  kindCobrowse: 'Zdieľaná obrazovka',
  kindOther: 'Iný kontakt',
  related: (n) =>
    count(n, {
      one: '# súvisiaca konverzácia',
      few: '# súvisiace konverzácie',
      other: '# súvisiacich konverzácií',
    }),
  plainTextOnly: 'Túto konverzáciu možno zobraziť len ako obyčajný text.',

  faultUnreachable: 'K chatu sa nedá pripojiť. Skontrolujte pripojenie a skúste to znova.',
  faultBroken: 'Na našej strane nastala chyba. Skúste to, prosím, znova o minútu.',
  faultUnavailable: 'Momentálne nie je k dispozícii žiadny operátor. Skúste to, prosím, neskôr.',
  faultNoAccess:
    'Chat teraz nemá prístup. Možno sa musíte znova prihlásiť, alebo nás kontaktujte iným spôsobom.',
  faultRefused: 'Chat sa nepodarilo začať. Skúste to, prosím, znova alebo nás kontaktujte iným spôsobom.',
  faultInvalid: 'Chat nie je na tejto stránke správne nastavený. Kontaktujte nás, prosím, iným spôsobom.',
};
