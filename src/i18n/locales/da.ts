import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('da');
const openChat = 'Åbn chatten';

export const da: Strings = {
  heading: 'Chat med os',
  openChat: (unread) =>
    unread ? `${openChat}, ${count(unread, {one: '# ulæst besked', other: '# ulæste beskeder'})}` : openChat,
  minimizeChat: 'Minimer chatten',
  endChat: 'Afslut chatten',

  intro: 'Fortæl os, hvad vi kan hjælpe med. Vi svarer lige her.',
  firstName: 'Fornavn',
  lastName: 'Efternavn',
  email: 'E-mail',
  subject: 'Emne',
  startChat: 'Start chatten',
  subjectMissing: 'Skriv kort, hvad vi kan hjælpe med.',
  emailWrong: 'Angiv en e-mailadresse som navn@example.com.',
  textTooLong: (max) => `Brug højst ${number(max)} tegn.`,

  connecting: 'Opretter forbindelse…',
  queued:
    'Alle vores medarbejdere er optaget lige nu. Du beholder din plads i køen. Du kan allerede skrive din besked.',
  queuePosition: (n) => `Du er nummer ${number(n)} i køen.`,
  queueTime: (time) => `Ventetiden er cirka ${time}.`,
  waiting: 'Du får snart hjælp. Du kan allerede skrive din besked.',
  ending: 'Afslutter chatten…',
  waitingLong:
    'Det tager længere tid end normalt. Du kan blive ved med at vente eller forlade chatten og prøve igen senere.',
  leave: 'Forlad chatten',

  conversation: 'Samtale',
  you: 'Dig',
  somebody: 'Kundeservice',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} er kommet ind i chatten`,
  left: (name) => `${name} har forladt chatten`,
  pushedLink: (name) => `${name} har sendt dig en side`,
  cannotBeShown: 'Denne besked kan ikke vises her',
  sentFile: (name) => `${name} har sendt en fil, som ikke kan åbnes her`,
  idleWarning: 'Er du der stadig? Chatten bliver snart afsluttet, hvis du ikke skriver.',
  isTyping: (names) => `${names} skriver…`,
  now: 'lige nu',
  newMessages: 'Nye beskeder',
  newMessageCount: (n) => count(n, {one: '# ny besked', other: '# nye beskeder'}),

  message: 'Besked',
  send: 'Send',
  charactersLeft: (left) => `${number(left)} tegn tilbage`,
  charactersTooMany: (over) => count(over, {one: '# tegn for meget', other: '# tegn for mange'}),

  sending: 'Sender…',
  waitingForConnection: 'Venter på forbindelse',
  notConfirmed: 'Ikke bekræftet endnu',
  notSent: 'Ikke sendt',
  tryAgain: 'Prøv igen',
  delete: 'Slet',

  looksLikeCard: 'Det ligner et kortnummer.',
  looksLikeIban: 'Det ligner et kontonummer.',
  privateHint: 'Vores medarbejdere har ikke brug for hele nummeret. Hvordan vil du sende det?',
  sendMasked: 'Skjul og send',
  sendAsTyped: 'Send uændret',
  edit: 'Rediger',
  notChecked:
    'Din besked kunne ikke tjekkes for private oplysninger, så den blev ikke sendt. Hvis du sender den igen, bliver den sendt uden at blive tjekket.',

  reconnecting: 'Genopretter forbindelsen…',
  reconnectingHint: 'Dine beskeder er gemt og bliver sendt, når forbindelsen er tilbage.',
  reconnected: 'Forbindelsen er genoprettet',
  noAccess: 'Chatten har ikke adgang lige nu',
  noAccessHint: 'Dine beskeder er gemt. Du skal måske logge ind igen.',
  messagesMissing: 'Der mangler måske nogle beskeder',
  reloadMessages: 'Indlæs beskederne igen',
  confirmEnd: 'Vil du afslutte chatten?',
  confirmEndHint: 'Du kan downloade samtalen bagefter.',
  keepChatting: 'Fortsæt chatten',
  ended: 'Chatten er afsluttet',
  endedByCustomer: 'Tak, fordi du chattede med os.',
  endedByAgent: 'Kundeservice afsluttede chatten. Har du brug for mere hjælp? Start en ny chat.',
  endedByIdle:
    'Chatten blev afsluttet, fordi der ikke blev skrevet noget i et stykke tid. Har du brug for mere hjælp? Start en ny chat.',
  endedByServer: 'Systemet afsluttede chatten. Har du brug for mere hjælp? Start en ny chat.',
  endedLost: 'Forbindelsen blev afbrudt, og chatten er afsluttet. Du kan stadig læse den her.',
  startNewChat: 'Start en ny chat',
  downloadTranscript: 'Download samtalen',
  saveAsPage: 'Gem som webside',
  sound: 'Lyd ved nye beskeder',

  earlier: 'Tidligere samtaler',
  noEarlier: 'Ingen tidligere samtaler endnu.',
  loading: 'Indlæser…',
  loadFailed: 'Det kunne ikke indlæses. Tjek din forbindelse, og prøv igen.',
  showMore: 'Vis flere',
  back: 'Tilbage',
  overByCustomer: 'Afsluttet af dig',
  overByAgent: 'Afsluttet af kundeservice',
  overBySilence: 'Afsluttet efter lang tids stilhed',
  overByTransfer: 'Viderestillet',
  overByServer: 'Afsluttet af systemet',
  kindEmail: 'E-mail',
  kindCall: 'Telefonopkald',
  kindCallback: 'Tilbagekald',
  kindCobrowse: 'Delt skærm',
  kindOther: 'Anden kontakt',
  related: (n) => count(n, {one: '# relateret samtale', other: '# relaterede samtaler'}),
  plainTextOnly: 'Denne samtale kan kun vises som ren tekst.',

  faultUnreachable: 'Vi kan ikke få forbindelse til chatten. Tjek din forbindelse, og prøv igen.',
  faultBroken: 'Der gik noget galt hos os. Prøv igen om et minut.',
  faultUnavailable: 'Ingen medarbejder er ledig lige nu. Prøv igen senere.',
  faultNoAccess:
    'Chatten har ikke adgang lige nu. Du skal måske logge ind igen eller kontakte os på en anden måde.',
  faultRefused: 'Chatten kunne ikke startes. Prøv igen, eller kontakt os på en anden måde.',
  faultInvalid: 'Chatten er ikke sat rigtigt op på denne side. Kontakt os på en anden måde.',
};
