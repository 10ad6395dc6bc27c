import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

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

  intro: 'Laat ons weten hoe we u kunnen helpen. U krijgt hier antwoord.',
  firstName: 'Voornaam',
  lastName: 'Achternaam',
  email: 'E-mail',
  subject: 'Onderwerp',
  startChat: 'Chat starten',
  subjectMissing: 'Vertel ons kort hoe we u kunnen helpen.',
  fieldMissing: 'Vul dit veld in.',
  emailWrong: 'Vul een e-mailadres in zoals naam@example.com.',
  textTooLong: (max) => `Gebruik maximaal ${number(max)} tekens.`,

  connecting: 'Verbinding maken…',
  queued:
    'Al onze medewerkers zijn op dit moment in gesprek. U behoudt uw plaats. U kunt uw bericht alvast typen.',
  queuePosition: (n) => `U bent nummer ${number(n)} in de wachtrij.`,
  queueTime: (time) => `De wachttijd is ongeveer ${time}.`,
  waiting: 'U wordt zo geholpen. U kunt uw bericht alvast typen.',
  ending: 'Chat wordt beëindigd…',
  waitingLong:
    'Dit duurt langer dan normaal. U kunt blijven wachten, of de chat verlaten en het later opnieuw proberen.',
  leave: 'Chat verlaten',

  conversation: 'Gesprek',
  you: 'U',
  somebody: 'Medewerker',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} neemt deel aan de chat`,
  left: (name) => `${name} heeft de chat verlaten`,
  pushedLink: (name) => `${name} heeft u een pagina gestuurd`,
  cannotBeShown: 'Dit bericht kan hier niet worden weergegeven',
  sentFile: (name) => `${name} heeft een bestand gestuurd dat hier niet kan worden geopend`,
  idleWarning: 'Bent u er nog? Deze chat wordt binnenkort beëindigd als u niets typt.',
  stillHere: 'Ik ben er nog',
  stillHereTold: 'Bedankt. Als u dit opnieuw wordt gevraagd, schrijf dan een bericht.',
  onlyAMessage: 'Alleen een bericht houdt deze chat nu open. Schrijf alstublieft een bericht.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'zijn' : 'is'} aan het typen…`,
  now: 'zojuist',
  newMessages: 'Nieuwe berichten',
  newMessageCount: (n) => count(n, {one: '# nieuw bericht', other: '# nieuwe berichten'}),

  message: 'Bericht',
  send: 'Versturen',
  charactersLeft: (left) => count(left, {one: 'Nog # teken', other: 'Nog # tekens'}),
  charactersTooMany: (over) => count(over, {one: '# teken te veel', other: '# tekens te veel'}),

  sending: 'Wordt verstuurd…',
  stillTrying: 'We blijven het proberen…',
  waitingForConnection: 'Wacht op verbinding',
  notConfirmed: 'Nog niet bevestigd',
  notSent: 'Niet verstuurd',
  tryAgain: 'Opnieuw proberen',
  delete: 'Verwijderen',

  looksLikeCard: 'Dit lijkt op een kaartnummer.',
  looksLikeIban: 'Dit lijkt op een rekeningnummer.',
  privateHint: 'Onze medewerkers hebben het volledige nummer niet nodig. Hoe wilt u het versturen?',
  sendMasked: 'Afgeschermd versturen',
  sendAsTyped: 'Ongewijzigd versturen',
  edit: 'Bewerken',
  notChecked:
    'Uw bericht kon niet op privégegevens worden gecontroleerd en is niet verzonden. Verzend het opnieuw om het zonder controle te versturen.',

  reconnecting: 'Verbinding herstellen…',
  reconnectingHint: 'Uw berichten blijven bewaard en worden verstuurd zodra de verbinding is hersteld.',
  reconnected: 'Weer verbonden',
  noAccess: 'De chat heeft op dit moment geen toegang',
  noAccessHint: 'Uw berichten blijven bewaard. Misschien moet u opnieuw inloggen.',
  messagesMissing: 'Mogelijk ontbreken er berichten',
  reloadMessages: 'Berichten opnieuw laden',
  copyReport: 'Rapport kopiëren',
  copied: 'Gekopieerd',
  copyThis: 'Selecteer deze tekst en kopieer hem',
  confirmEnd: 'Deze chat beëindigen?',
  confirmEndHint: 'U kunt het gesprek daarna downloaden.',
  keepChatting: 'Verder chatten',
  ended: 'De chat is beëindigd',
  endedByCustomer: 'Bedankt voor het gesprek.',
  endedByAgent: 'De medewerker heeft de chat beëindigd. Nog een vraag? Start een nieuwe chat.',
  endedByIdle:
    'De chat is beëindigd omdat er een tijd niets is getypt. Nog een vraag? Start een nieuwe chat.',
  endedByServer: 'Het systeem heeft de chat beëindigd. Nog een vraag? Start een nieuwe chat.',
  endedLost: 'De verbinding is verbroken en de chat is beëindigd. U kunt de chat hier nog teruglezen.',
  startNewChat: 'Nieuwe chat starten',
  downloadTranscript: 'Gesprek downloaden',
  saveAsPage: 'Opslaan als webpagina',
  forgetChat: 'Deze chat vergeten',
  sound: 'Geluid bij nieuwe berichten',

  earlier: 'Eerdere gesprekken',
  noEarlier: 'Nog geen eerdere gesprekken.',
  loading: 'Laden…',
  loadFailed: 'Dit kon niet worden geladen. Controleer uw verbinding en probeer het opnieuw.',
  showMore: 'Meer tonen',
  back: 'Terug',
  overByCustomer: 'Beëindigd door u',
  overByAgent: 'Beëindigd door de medewerker',
  overBySilence: 'Beëindigd na een lange stilte',
  overByTransfer: 'Doorverbonden',
  overByServer: 'Beëindigd door het systeem',
  kindEmail: 'E-mail',
  kindCall: 'Telefoongesprek',
  kindCallback: 'Terugbelverzoek',
  kindCobrowse: 'Gedeeld scherm',
  kindOther: 'Ander contact',
  related: (n) =>
    count(n, {one: '# gesprek dat bij elkaar hoort', other: '# gesprekken die bij elkaar horen'}),
  plainTextOnly: 'Dit gesprek kan alleen als platte tekst worden getoond.',

  faultUnreachable: 'De chat is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  faultBroken: 'Er ging bij ons iets mis. Probeer het over een minuut opnieuw.',
  faultUnavailable: 'Er is nu geen medewerker beschikbaar. Probeer het later opnieuw.',
  faultNoAccess:
    'De chat heeft op dit moment geen toegang. Misschien moet u opnieuw inloggen, of neem op een andere manier contact met ons op.',
  faultRefused:
    'De chat kon niet worden gestart. Probeer het opnieuw of neem op een andere manier contact met ons op.',
  faultInvalid:
    'De chat is op deze pagina niet goed ingesteld. Neem op een andere manier contact met ons op.',
};
