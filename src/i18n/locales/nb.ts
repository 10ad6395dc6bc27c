import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('nb');
const openChat = 'Åpne chatten';

export const nb: Strings = {
  heading: 'Chat med oss',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# ulest melding', other: '# uleste meldinger'})}`
      : openChat,
  minimizeChat: 'Minimer chatten',
  endChat: 'Avslutt chatten',

  intro: 'Fortell oss hva vi kan hjelpe med. Vi svarer deg her.',
  firstName: 'Fornavn',
  lastName: 'Etternavn',
  email: 'E-post',
  subject: 'Emne',
  startChat: 'Start chatten',
  subjectMissing: 'Skriv kort hva vi kan hjelpe med.',
  fieldMissing: 'Fyll ut dette feltet.',
  emailWrong: 'Skriv inn en e-postadresse som navn@example.com.',
  textTooLong: (max) => `Bruk høyst ${number(max)} tegn.`,

  connecting: 'Kobler til…',
  queued:
    'Alle våre medarbeidere er opptatt akkurat nå. Du beholder plassen din. Du kan begynne å skrive meldingen allerede nå.',
  queuePosition: (n) => `Du er nummer ${number(n)} i køen.`,
  queueTime: (time) => `Ventetiden er omtrent ${time}.`,
  waiting: 'Du får snart hjelp. Du kan begynne å skrive meldingen allerede nå.',
  ending: 'Avslutter chatten…',
  waitingLong:
    'Dette tar lengre tid enn vanlig. Du kan fortsette å vente, eller forlate chatten og prøve igjen senere.',
  leave: 'Forlat chatten',

  conversation: 'Samtale',
  you: 'Du',
  somebody: 'Kundeservice',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} har blitt med i chatten`,
  left: (name) => `${name} har forlatt chatten`,
  pushedLink: (name) => `${name} har sendt deg en side`,
  cannotBeShown: 'Denne meldingen kan ikke vises her',
  sentFile: (name) => `${name} har sendt en fil som ikke kan åpnes her`,
  idleWarning: 'Er du der fortsatt? Chatten avsluttes snart hvis du ikke skriver.',
  stillHere: 'Jeg er fortsatt her',
  stillHereTold: 'Takk! Skriv en melding hvis du får spørsmålet igjen.',
  onlyAMessage: 'Nå er det bare en melding som holder chatten åpen. Skriv en melding.',
  isTyping: (names) => `${names} skriver…`,
  now: 'akkurat nå',
  newMessages: 'Nye meldinger',
  newMessageCount: (n) => count(n, {one: '# ny melding', other: '# nye meldinger'}),

  message: 'Melding',
  send: 'Send',
  charactersLeft: (left) => `${number(left)} tegn igjen`,
  charactersTooMany: (over) => count(over, {one: '# tegn for mye', other: '# tegn for mange'}),

  sending: 'Sender…',
  stillTrying: 'Prøver fortsatt…',
  waitingForConnection: 'Venter på tilkobling',
  notConfirmed: 'Ikke bekreftet ennå',
  notSent: 'Ikke sendt',
  tryAgain: 'Prøv igjen',
  delete: 'Slett',

  looksLikeCard: 'Dette ser ut som et kortnummer.',
  looksLikeIban: 'Dette ser ut som et kontonummer.',
  privateHint: 'Våre medarbeidere trenger ikke hele nummeret. Hvordan vil du sende det?',
  sendMasked: 'Skjul og send',
  sendAsTyped: 'Send uendret',
  edit: 'Rediger',
  notChecked:
    'Meldingen din kunne ikke sjekkes for private opplysninger, så den ble ikke sendt. Hvis du sender den på nytt, blir den sendt uten å bli sjekket.',

  reconnecting: 'Kobler til på nytt…',
  reconnectingHint: 'Meldingene dine er lagret og blir sendt når tilkoblingen er tilbake.',
  reconnected: 'Tilkoblet igjen',
  noAccess: 'Chatten har ikke tilgang akkurat nå',
  noAccessHint: 'Meldingene dine er lagret. Du må kanskje logge inn på nytt.',
  messagesMissing: 'Noen meldinger kan mangle',
  reloadMessages: 'Last inn meldingene på nytt',
  confirmEnd: 'Vil du avslutte chatten?',
  confirmEndHint: 'Du kan laste ned samtalen etterpå.',
  keepChatting: 'Fortsett chatten',
  ended: 'Chatten er avsluttet',
  endedByCustomer: 'Takk for at du chattet med oss.',
  endedByAgent: 'Kundeservice avsluttet chatten. Trenger du mer hjelp? Start en ny chat.',
  endedByIdle:
    'Chatten ble avsluttet fordi ingen skrev noe på en stund. Trenger du mer hjelp? Start en ny chat.',
  endedByServer: 'Systemet avsluttet chatten. Trenger du mer hjelp? Start en ny chat.',
  endedLost: 'Tilkoblingen ble brutt, og chatten er avsluttet. Du kan fortsatt lese den her.',
  startNewChat: 'Start en ny chat',
  downloadTranscript: 'Last ned samtalen',
  saveAsPage: 'Lagre som nettside',
  forgetChat: 'Glem denne chatten',
  sound: 'Lyd for nye meldinger',

  earlier: 'Tidligere samtaler',
  noEarlier: 'Ingen tidligere samtaler ennå.',
  loading: 'Laster inn…',
  loadFailed: 'Innlastingen mislyktes. Sjekk tilkoblingen og prøv igjen.',
  showMore: 'Vis flere',
  back: 'Tilbake',
  overByCustomer: 'Avsluttet av deg',
  overByAgent: 'Avsluttet av kundeservice',
  overBySilence: 'Avsluttet etter lang stillhet',
  overByTransfer: 'Overført',
  overByServer: 'Avsluttet av systemet',
  kindEmail: 'E-post',
  kindCall: 'Telefonsamtale',
  kindCallback: 'Tilbakeringing',
  kindCobrowse: 'Delt skjerm',
  kindOther: 'Annen kontakt',
  related: (n) => count(n, {one: '# relatert samtale', other: '# relaterte samtaler'}),
  plainTextOnly: 'Denne samtalen kan bare vises som ren tekst.',

  faultUnreachable: 'Vi får ikke kontakt med chatten. Sjekk tilkoblingen og prøv igjen.',
  faultBroken: 'Noe gikk galt hos oss. Prøv igjen om et minutt.',
  faultUnavailable: 'Ingen medarbeidere er tilgjengelige akkurat nå. Prøv igjen senere.',
  faultNoAccess:
    'Chatten har ikke tilgang akkurat nå. Du må kanskje logge inn på nytt, eller kontakte oss på en annen måte.',
  faultRefused: 'Chatten kunne ikke startes. Prøv igjen, eller kontakt oss på en annen måte.',
  faultInvalid: 'Chatten er ikke satt opp riktig på denne siden. Kontakt oss på en annen måte.',
};
