import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('sv');
const openChat = 'Öppna chatten';

export const sv: Strings = {
  heading: 'Chatta med oss',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# oläst meddelande', other: '# olästa meddelanden'})}`
      : openChat,
  minimizeChat: 'Minimera chatten',
  endChat: 'Avsluta chatten',

  intro: 'Berätta vad vi kan hjälpa dig med. Vi svarar här i chatten.',
  firstName: 'Förnamn',
  lastName: 'Efternamn',
  email: 'E-post',
  subject: 'Ärende',
  startChat: 'Starta chatten',
  subjectMissing: 'Berätta kort vad vi kan hjälpa dig med.',
  fieldMissing: 'Fyll i det här fältet.',
  emailWrong: 'Ange en e-postadress som namn@example.com.',
  textTooLong: (max) => `Skriv högst ${number(max)} tecken.`,

  connecting: 'Ansluter…',
  queued:
    'Alla våra medarbetare är upptagna just nu. Du behåller din plats. Du kan börja skriva ditt meddelande redan nu.',
  queuePosition: (n) => `Du är nummer ${number(n)} i kön.`,
  queueTime: (time) => `Väntetiden är ungefär ${time}.`,
  waiting: 'Du får snart hjälp. Du kan börja skriva ditt meddelande redan nu.',
  ending: 'Avslutar chatten…',
  waitingLong:
    'Det tar längre tid än vanligt. Du kan fortsätta vänta eller lämna chatten och försöka igen senare.',
  leave: 'Lämna chatten',

  conversation: 'Konversation',
  you: 'Du',
  somebody: 'Kundtjänst',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} har gått med i chatten`,
  left: (name) => `${name} har lämnat chatten`,
  pushedLink: (name) => `${name} har skickat en sida till dig`,
  cannotBeShown: 'Det här meddelandet kan inte visas här',
  sentFile: (name) => `${name} har skickat en fil som inte kan öppnas här`,
  idleWarning: 'Är du kvar? Chatten avslutas snart om du inte skriver något.',
  stillHere: 'Jag är kvar',
  stillHereTold: 'Tack! Skriv ett meddelande om du får frågan igen.',
  onlyAMessage: 'Nu håller bara ett meddelande chatten öppen. Skriv ett meddelande.',
  isTyping: (names) => `${names} skriver…`,
  now: 'nyss',
  newMessages: 'Nya meddelanden',
  newMessageCount: (n) => count(n, {one: '# nytt meddelande', other: '# nya meddelanden'}),

  message: 'Meddelande',
  send: 'Skicka',
  charactersLeft: (left) => `${number(left)} tecken kvar`,
  charactersTooMany: (over) => count(over, {one: '# tecken för mycket', other: '# tecken för många'}),

  sending: 'Skickar…',
  stillTrying: 'Försöker fortfarande…',
  waitingForConnection: 'Väntar på anslutning',
  notConfirmed: 'Inte bekräftat än',
  notSent: 'Inte skickat',
  tryAgain: 'Försök igen',
  delete: 'Ta bort',

  looksLikeCard: 'Det här ser ut som ett kortnummer.',
  looksLikeIban: 'Det här ser ut som ett kontonummer.',
  privateHint: 'Våra medarbetare behöver inte hela numret. Hur vill du skicka det?',
  sendMasked: 'Dölj och skicka',
  sendAsTyped: 'Skicka som det är',
  edit: 'Redigera',
  notChecked:
    'Det gick inte att kontrollera om ditt meddelande innehåller privata uppgifter, så det skickades inte. Skicka det igen för att skicka det okontrollerat.',

  reconnecting: 'Återansluter…',
  reconnectingHint: 'Dina meddelanden sparas och skickas när anslutningen är tillbaka.',
  reconnected: 'Ansluten igen',
  noAccess: 'Chatten har ingen åtkomst just nu',
  noAccessHint: 'Dina meddelanden finns kvar. Du kan behöva logga in igen.',
  messagesMissing: 'Vissa meddelanden kan saknas',
  reloadMessages: 'Ladda om meddelanden',
  confirmEnd: 'Vill du avsluta chatten?',
  confirmEndHint: 'Du kan ladda ner konversationen efteråt.',
  keepChatting: 'Fortsätt chatta',
  ended: 'Chatten är avslutad',
  endedByCustomer: 'Tack för att du chattade med oss.',
  endedByAgent: 'Kundtjänst avslutade chatten. Behöver du mer hjälp? Starta en ny chatt.',
  endedByIdle:
    'Chatten avslutades eftersom inget skrevs på en stund. Behöver du mer hjälp? Starta en ny chatt.',
  endedByServer: 'Systemet avslutade chatten. Behöver du mer hjälp? Starta en ny chatt.',
  endedLost: 'Anslutningen bröts och chatten avslutades. Du kan fortfarande läsa chatten här.',
  startNewChat: 'Starta en ny chatt',
  downloadTranscript: 'Ladda ner konversationen',
  saveAsPage: 'Spara som webbsida',
  forgetChat: 'Glöm den här chatten',
  sound: 'Ljud för nya meddelanden',

  earlier: 'Tidigare konversationer',
  noEarlier: 'Inga tidigare konversationer än.',
  loading: 'Laddar…',
  loadFailed: 'Det gick inte att ladda. Kontrollera din anslutning och försök igen.',
  showMore: 'Visa fler',
  back: 'Tillbaka',
  overByCustomer: 'Avslutad av dig',
  overByAgent: 'Avslutad av kundtjänst',
  overBySilence: 'Avslutad efter lång tystnad',
  overByTransfer: 'Vidarekopplad',
  overByServer: 'Avslutad av systemet',
  kindEmail: 'E-post',
  kindCall: 'Telefonsamtal',
  kindCallback: 'Återuppringning',
  kindCobrowse: 'Delad skärm',
  kindOther: 'Annan kontakt',
  related: (n) => count(n, {one: '# konversation som hör ihop', other: '# konversationer som hör ihop'}),
  plainTextOnly: 'Den här konversationen kan bara visas som oformaterad text.',

  faultUnreachable: 'Chatten går inte att nå. Kontrollera din anslutning och försök igen.',
  faultBroken: 'Något gick fel hos oss. Försök igen om en minut.',
  faultUnavailable: 'Ingen medarbetare är tillgänglig just nu. Försök igen senare.',
  faultNoAccess:
    'Chatten har ingen åtkomst just nu. Du kan behöva logga in igen, eller kontakta oss på annat sätt.',
  faultRefused: 'Chatten kunde inte startas. Försök igen eller kontakta oss på ett annat sätt.',
  faultInvalid: 'Chatten är inte rätt konfigurerad på den här sidan. Kontakta oss på ett annat sätt.',
};
