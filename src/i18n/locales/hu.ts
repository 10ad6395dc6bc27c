import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

// After a number Hungarian has the singular: no text needs plural forms.
const {number} = countingIn('hu');
const openChat = 'Csevegés megnyitása';

export const hu: Strings = {
  heading: 'Csevegés velünk',
  openChat: (unread) => (unread ? `${openChat}, ${number(unread)} olvasatlan üzenet` : openChat),
  minimizeChat: 'Csevegés kis méretre',
  endChat: 'Befejezés',

  intro: 'Írja meg, miben segíthetünk. Itt fogunk válaszolni.',
  firstName: 'Utónév',
  lastName: 'Vezetéknév',
  email: 'E-mail',
  subject: 'Tárgy',
  startChat: 'Csevegés indítása',
  subjectMissing: 'Kérjük, írja meg néhány szóban, miben segíthetünk.',
  emailWrong: 'Adjon meg egy e-mail-címet, például: nev@example.com.',
  textTooLong: (max) => `Legfeljebb ${number(max)} karaktert írhat be.`,

  connecting: 'Kapcsolódás…',
  queued:
    'Jelenleg minden ügyintézőnk foglalt. A helyét megőrizzük a várólistán. Az üzenetét már most beírhatja.',
  queuePosition: (n) => `Az Ön sorszáma a várólistán: ${number(n)}.`,
  queueTime: (time) => `Várható várakozási idő: ${time}.`,
  waiting: 'Munkatársunk hamarosan jelentkezik. Az üzenetét már most beírhatja.',
  ending: 'Csevegés befejezése…',
  waitingLong:
    'Ez a szokásosnál tovább tart. Várhat tovább, vagy kiléphet a csevegésből, és később újra megpróbálhatja.',
  leave: 'Kilépés a csevegésből',

  conversation: 'Beszélgetés',
  you: 'Ön',
  somebody: 'Ügyfélszolgálat',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} csatlakozott a csevegéshez`,
  left: (name) => `${name} kilépett a csevegésből`,
  pushedLink: (name) => `${name} egy oldalt küldött Önnek`,
  cannotBeShown: 'Ez az üzenet itt nem jeleníthető meg',
  sentFile: (name) => `${name} olyan fájlt küldött, amely itt nem nyitható meg`,
  idleWarning: 'Itt van még? Ha nem ír, a csevegés hamarosan véget ér.',
  isTyping: (names) => `${names} éppen ír…`,
  now: 'most',
  newMessages: 'Új üzenetek',
  newMessageCount: (n) => `${number(n)} új üzenet`,

  message: 'Üzenet',
  send: 'Küldés',
  charactersLeft: (left) => `Még ${number(left)} karakter`,
  charactersTooMany: (over) => `${number(over)} karakterrel több a megengedettnél`,

  sending: 'Küldés…',
  waitingForConnection: 'Kapcsolatra vár',
  notConfirmed: 'Még nincs megerősítve',
  notSent: 'Nincs elküldve',
  tryAgain: 'Próbálja újra',
  delete: 'Törlés',

  looksLikeCard: 'Ez kártyaszámnak tűnik.',
  looksLikeIban: 'Ez bankszámlaszámnak tűnik.',
  privateHint: 'Ügyintézőinknek nincs szükségük a teljes számra. Hogyan szeretné elküldeni?',
  sendMasked: 'Küldés elrejtve',
  sendAsTyped: 'Küldés változatlanul',
  edit: 'Szerkesztés',
  notChecked:
    'Nem sikerült ellenőrizni, hogy az üzenet tartalmaz-e személyes adatokat, ezért nem küldtük el. Ha újra elküldi, ellenőrzés nélkül megy el.',

  reconnecting: 'Újrakapcsolódás…',
  reconnectingHint: 'Az üzeneteit megőrizzük, és elküldjük, amint a kapcsolat helyreáll.',
  reconnected: 'A kapcsolat helyreállt',
  noAccess: 'A csevegésnek most nincs hozzáférése',
  noAccessHint: 'Az üzeneteit megőrizzük. Lehet, hogy újra be kell jelentkeznie.',
  messagesMissing: 'Néhány üzenet hiányozhat',
  reloadMessages: 'Üzenetek újratöltése',
  confirmEnd: 'Befejezi ezt a csevegést?',
  confirmEndHint: 'Utána letöltheti a beszélgetést.',
  keepChatting: 'Csevegés folytatása',
  ended: 'A csevegés véget ért',
  endedByCustomer: 'Köszönjük a beszélgetést.',
  endedByAgent: 'Az ügyintéző befejezte a csevegést. Segíthetünk még valamiben? Indítson újat.',
  endedByIdle:
    'A csevegés véget ért, mert egy ideje senki sem írt. Segíthetünk még valamiben? Indítson újat.',
  endedByServer: 'A rendszer befejezte a csevegést. Segíthetünk még valamiben? Indítson újat.',
  endedLost: 'A kapcsolat megszakadt, és a csevegés véget ért. Itt továbbra is elolvashatja.',
  startNewChat: 'Új csevegés indítása',
  downloadTranscript: 'Beszélgetés letöltése',
  saveAsPage: 'Mentés weboldalként',
  sound: 'Új üzenetek hangjelzése',

  earlier: 'Korábbi beszélgetések',
  noEarlier: 'Még nincsenek korábbi beszélgetések.',
  loading: 'Betöltés…',
  loadFailed: 'Nem sikerült betölteni. Ellenőrizze a kapcsolatot, és próbálja újra.',
  showMore: 'Továbbiak megjelenítése',
  back: 'Vissza',
  overByCustomer: 'Ön fejezte be',
  overByAgent: 'Az ügyintéző fejezte be',
  overBySilence: 'Hosszú hallgatás után ért véget',
  overByTransfer: 'Továbbítva',
  overByServer: 'A rendszer fejezte be',
  kindEmail: 'E-mail',
  kindCall: 'Telefonhívás',
  kindCallback: 'Visszahívás',
  kindCobrowse: 'Megosztott képernyő',
  kindOther: 'Egyéb megkeresés',
  related: (n) => `${number(n)} kapcsolódó beszélgetés`,
  plainTextOnly: 'Ez a beszélgetés csak egyszerű szövegként jeleníthető meg.',

  faultUnreachable: 'A csevegés nem érhető el. Ellenőrizze a kapcsolatot, és próbálja újra.',
  faultBroken: 'Hiba történt a mi oldalunkon. Kérjük, próbálja újra egy perc múlva.',
  faultUnavailable: 'Jelenleg egyetlen ügyintéző sem érhető el. Kérjük, próbálja újra később.',
  faultNoAccess:
    'A csevegésnek most nincs hozzáférése. Lehet, hogy újra be kell jelentkeznie, vagy keressen minket más módon.',
  faultRefused: 'A csevegést nem sikerült elindítani. Kérjük, próbálja újra, vagy keressen minket más módon.',
  faultInvalid: 'A csevegés nincs megfelelően beállítva ezen az oldalon. Kérjük, keressen minket más módon.',
};
