import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('nl');
const openChat = 'Chat openen';

export const nl: Strings = {
  heading: 'Chat met ons',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# ongelezen bericht', other: '# ongelezen berichten'})}`
      : openChat,
  minimizeChat: 'Chat minimaliseren',
  endChat: 'Chat beëindigen',

  intro: 'Vertel ons waar het over gaat. We antwoorden u hier.',
  firstName: 'Voornaam',
  lastName: 'Achternaam',
  email: 'E-mail',
  subject: 'Onderwerp',
  startChat: 'Chat starten',
  subjectMissing: 'Vertel ons in een paar woorden waar het over gaat.',
  emailWrong: 'Vul uw e-mailadres in als naam@example.com.',
  textTooLong: (max) => `Gebruik maximaal ${number(max)} tekens.`,

  connecting: 'Verbinding maken…',
  queued: 'Iedereen is op dit moment in gesprek. U behoudt uw plaats en kunt al schrijven.',
  queuePosition: (n) => `U bent nummer ${number(n)} in de wachtrij.`,
  queueTime: (time) => `Het duurt ongeveer ${time}.`,
  waiting: 'Er komt zo iemand bij u. U kunt al schrijven.',
  ending: 'Chat wordt beëindigd…',
  waitingLong:
    'Het duurt langer dan normaal. U kunt blijven wachten, of de chat verlaten en het later opnieuw proberen.',
  leave: 'Chat verlaten',

  conversation: 'Gesprek',
  you: 'U',
  somebody: 'Medewerker',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} neemt deel aan de chat`,
  left: (name) => `${name} heeft de chat verlaten`,
  pushedLink: (name) => `${name} heeft u een pagina gestuurd`,
  idleWarning: 'Bent u er nog? Deze chat eindigt binnenkort als er niets wordt geschreven.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'zijn' : 'is'} aan het typen…`,
  now: 'zojuist',
  newMessages: 'Nieuwe berichten',
  newMessageCount: (n) => count(n, {one: '# nieuw bericht', other: '# nieuwe berichten'}),

  message: 'Bericht',
  send: 'Versturen',
  charactersLeft: (left) => count(left, {one: 'Nog # teken', other: 'Nog # tekens'}),
  charactersTooMany: (over) => count(over, {one: '# teken te veel', other: '# tekens te veel'}),

  sending: 'Wordt verstuurd…',
  waitingForConnection: 'Wacht op verbinding',
  notConfirmed: 'Nog niet bevestigd',
  notSent: 'Niet verstuurd',
  tryAgain: 'Opnieuw proberen',
  delete: 'Verwijderen',

  looksLikeCard: 'Dit lijkt op een kaartnummer.',
  looksLikeIban: 'Dit lijkt op een rekeningnummer.',
  privateHint: 'Niemand hier heeft het volledig nodig. Hoe wilt u het versturen?',
  sendMasked: 'Afgeschermd versturen',
  sendAsTyped: 'Ongewijzigd versturen',
  edit: 'Bewerken',

  reconnecting: 'Verbinding herstellen…',
  reconnectingHint: 'Wat u schrijft, blijft bewaard en wordt verstuurd zodra de verbinding terug is.',
  messagesMissing: 'Mogelijk ontbreken er berichten',
  reloadMessages: 'Berichten opnieuw laden',
  confirmEnd: 'Deze chat beëindigen?',
  confirmEndHint: 'Daarna kunt u het gesprek als bestand bewaren.',
  keepChatting: 'Verder chatten',
  ended: 'De chat is beëindigd',
  endedByCustomer: 'Bedankt voor het gesprek.',
  endedByAgent: 'De chat is van onze kant beëindigd. Is er nog iets? Start dan een nieuwe chat.',
  endedLost: 'De verbinding viel weg en daarmee de chat. Wat er tot nu toe is gezegd, blijft hier bewaard.',
  startNewChat: 'Nieuwe chat starten',
  downloadTranscript: 'Gesprek downloaden',
  saveAsPage: 'Opslaan als webpagina',
  sound: 'Geluid bij nieuwe berichten',

  earlier: 'Eerdere gesprekken',
  noEarlier: 'Er zijn nog geen eerdere gesprekken.',
  loading: 'Laden…',
  loadFailed: 'Dit kon niet worden geladen. Controleer uw verbinding en probeer het opnieuw.',
  showMore: 'Meer tonen',
  back: 'Terug',

  faultUnreachable: 'De chat is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  faultBroken: 'Er ging aan onze kant iets mis. Probeer het over een minuut opnieuw.',
  faultUnavailable: 'Er is nu niemand beschikbaar. Probeer het later opnieuw.',
  faultRefused:
    'De chat kon niet worden gestart. Probeer het opnieuw of neem op een andere manier contact op.',
  faultInvalid:
    'De chat is op deze pagina niet goed ingesteld. Neem op een andere manier contact met ons op.',
};
