import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('fi');
const openChat = 'Avaa chat';

export const fi: Strings = {
  heading: 'Keskustele kanssamme',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# lukematon viesti', other: '# lukematonta viestiä'})}`
      : openChat,
  minimizeChat: 'Pienennä chat',
  endChat: 'Lopeta chat',

  intro: 'Kerro, miten voimme auttaa. Vastaamme sinulle tässä.',
  firstName: 'Etunimi',
  lastName: 'Sukunimi',
  email: 'Sähköposti',
  subject: 'Aihe',
  startChat: 'Aloita chat',
  subjectMissing: 'Kerro lyhyesti, miten voimme auttaa.',
  fieldMissing: 'Täytä tämä kenttä.',
  emailWrong: 'Anna sähköpostiosoite muodossa nimi@example.com.',
  textTooLong: (max) => `Merkkejä saa olla enintään ${number(max)}.`,

  connecting: 'Yhdistetään…',
  queued:
    'Kaikki asiakaspalvelijamme ovat nyt varattuja. Paikkasi jonossa säilyy. Voit jo kirjoittaa viestisi.',
  queuePosition: (n) => `Paikkasi jonossa: ${number(n)}.`,
  queueTime: (time) => `Arvioitu odotusaika: ${time}.`,
  waiting: 'Palvelemme sinua pian. Voit jo kirjoittaa viestisi.',
  ending: 'Lopetetaan chatia…',
  waitingLong:
    'Tämä kestää tavallista kauemmin. Voit jatkaa odottamista tai poistua chatista ja yrittää myöhemmin uudelleen.',
  leave: 'Poistu chatista',

  conversation: 'Keskustelu',
  you: 'Sinä',
  somebody: 'Asiakaspalvelu',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} liittyi chatiin`,
  left: (name) => `${name} poistui chatista`,
  pushedLink: (name) => `${name} lähetti sinulle sivun`,
  cannotBeShown: 'Tätä viestiä ei voi näyttää tässä',
  sentFile: (name) => `${name} lähetti tiedoston, jota ei voi avata tässä`,
  idleWarning: 'Oletko vielä paikalla? Chat päättyy pian, jos et kirjoita mitään.',
  stillHere: 'Olen vielä täällä',
  stillHereTold: 'Kiitos! Jos kysymme uudelleen, kirjoita viesti.',
  onlyAMessage: 'Vain viesti pitää chatin nyt auki. Kirjoita viesti.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'kirjoittavat' : 'kirjoittaa'}…`,
  now: 'nyt',
  newMessages: 'Uusia viestejä',
  newMessageCount: (n) => count(n, {one: '# uusi viesti', other: '# uutta viestiä'}),

  message: 'Viesti',
  send: 'Lähetä',
  charactersLeft: (left) => count(left, {one: '# merkki jäljellä', other: '# merkkiä jäljellä'}),
  charactersTooMany: (over) => count(over, {one: '# merkki liikaa', other: '# merkkiä liikaa'}),

  sending: 'Lähetetään…',
  stillTrying: 'Yritetään yhä…',
  waitingForConnection: 'Odottaa yhteyttä',
  notConfirmed: 'Ei vielä vahvistettu',
  notSent: 'Ei lähetetty',
  tryAgain: 'Yritä uudelleen',
  delete: 'Poista',

  looksLikeCard: 'Tämä näyttää kortin numerolta.',
  looksLikeIban: 'Tämä näyttää tilinumerolta.',
  privateHint: 'Asiakaspalvelijamme eivät tarvitse koko numeroa. Miten haluat lähettää sen?',
  sendMasked: 'Peitä ja lähetä',
  sendAsTyped: 'Lähetä sellaisenaan',
  edit: 'Muokkaa',
  notChecked:
    'Viestiäsi ei voitu tarkistaa yksityisten tietojen varalta, joten sitä ei lähetetty. Jos lähetät sen uudelleen, se lähtee tarkistamatta.',

  reconnecting: 'Yhdistetään uudelleen…',
  reconnectingHint: 'Viestisi ovat tallessa ja lähetetään, kun yhteys palautuu.',
  reconnected: 'Yhteys palautui',
  noAccess: 'Chatilla ei ole juuri nyt pääsyä',
  noAccessHint: 'Viestisi ovat tallessa. Sinun on ehkä kirjauduttava uudelleen sisään.',
  messagesMissing: 'Joitakin viestejä saattaa puuttua',
  reloadMessages: 'Lataa viestit uudelleen',
  confirmEnd: 'Lopetetaanko tämä chat?',
  confirmEndHint: 'Voit ladata keskustelun sen jälkeen.',
  keepChatting: 'Jatka chatia',
  ended: 'Chat on päättynyt',
  endedByCustomer: 'Kiitos keskustelusta.',
  endedByAgent: 'Asiakaspalvelija lopetti chatin. Tarvitsetko vielä apua? Aloita uusi.',
  endedByIdle:
    'Chat päättyi, koska mitään ei kirjoitettu vähään aikaan. Tarvitsetko vielä apua? Aloita uusi.',
  endedByServer: 'Järjestelmä lopetti chatin. Tarvitsetko vielä apua? Aloita uusi.',
  endedLost: 'Yhteys katkesi ja chat päättyi. Voit edelleen lukea sen tästä.',
  startNewChat: 'Aloita uusi chat',
  downloadTranscript: 'Lataa keskustelu',
  saveAsPage: 'Tallenna verkkosivuna',
  forgetChat: 'Unohda tämä chat',
  sound: 'Uusien viestien ääni',

  earlier: 'Aiemmat keskustelut',
  noEarlier: 'Ei vielä aiempia keskusteluja.',
  loading: 'Ladataan…',
  loadFailed: 'Lataaminen epäonnistui. Tarkista yhteytesi ja yritä uudelleen.',
  showMore: 'Näytä lisää',
  back: 'Takaisin',
  overByCustomer: 'Sinä lopetit',
  overByAgent: 'Asiakaspalvelija lopetti',
  overBySilence: 'Päättyi pitkään hiljaisuuteen',
  overByTransfer: 'Siirretty eteenpäin',
  overByServer: 'Järjestelmä lopetti',
  kindEmail: 'Sähköposti',
  kindCall: 'Puhelu',
  kindCallback: 'Takaisinsoitto',
  kindCobrowse: 'Jaettu näyttö',
  kindOther: 'Muu yhteydenotto',
  related: (n) => count(n, {one: '# asiaan liittyvä keskustelu', other: '# asiaan liittyvää keskustelua'}),
  plainTextOnly: 'Tämän keskustelun voi näyttää vain pelkkänä tekstinä.',

  faultUnreachable: 'Chatiin ei saada yhteyttä. Tarkista yhteytesi ja yritä uudelleen.',
  faultBroken: 'Meillä tapahtui virhe. Yritä uudelleen minuutin kuluttua.',
  faultUnavailable: 'Yhtään asiakaspalvelijaa ei ole juuri nyt tavoitettavissa. Yritä myöhemmin uudelleen.',
  faultNoAccess:
    'Chatilla ei ole juuri nyt pääsyä. Kirjaudu tarvittaessa uudelleen sisään tai ota meihin yhteyttä muulla tavalla.',
  faultRefused: 'Chatia ei voitu aloittaa. Yritä uudelleen tai ota meihin yhteyttä muulla tavalla.',
  faultInvalid: 'Chatia ei ole määritetty oikein tällä sivulla. Ota meihin yhteyttä muulla tavalla.',
};
