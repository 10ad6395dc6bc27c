import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

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

  intro: 'Berätta vad det gäller. Vi svarar direkt här.',
  firstName: 'Förnamn',
  lastName: 'Efternamn',
  email: 'E-post',
  subject: 'Ärende',
  startChat: 'Starta chatten',
  subjectMissing: 'Berätta med några ord vad det gäller.',
  emailWrong: 'Skriv din e-postadress så här: namn@example.com.',
  textTooLong: (max) => `Använd högst ${number(max)} tecken.`,

  connecting: 'Ansluter…',
  queued: 'Alla är upptagna just nu. Du behåller din plats och kan redan börja skriva.',
  queuePosition: (n) => `Du är nummer ${number(n)} i kön.`,
  queueTime: (time) => `Det tar ungefär ${time}.`,
  waiting: 'Någon är snart hos dig. Du kan redan börja skriva.',
  ending: 'Avslutar chatten…',
  waitingLong:
    'Det tar längre tid än vanligt. Du kan vänta kvar, eller lämna chatten och försöka igen senare.',
  leave: 'Lämna chatten',

  conversation: 'Konversation',
  you: 'Du',
  somebody: 'Kundtjänst',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} har gått med i chatten`,
  left: (name) => `${name} har lämnat chatten`,
  pushedLink: (name) => `${name} har skickat en sida till dig`,
  idleWarning: 'Är du kvar? Chatten avslutas snart om inget skrivs.',
  isTyping: (names) => `${names} skriver…`,
  now: 'nyss',
  newMessages: 'Nya meddelanden',
  newMessageCount: (n) => count(n, {one: '# nytt meddelande', other: '# nya meddelanden'}),

  message: 'Meddelande',
  send: 'Skicka',
  charactersLeft: (left) => `${number(left)} tecken kvar`,
  charactersTooMany: (over) => `${number(over)} tecken för mycket`,

  sending: 'Skickar…',
  waitingForConnection: 'Väntar på anslutning',
  notConfirmed: 'Inte bekräftat än',
  notSent: 'Inte skickat',
  tryAgain: 'Försök igen',
  delete: 'Ta bort',

  looksLikeCard: 'Det här ser ut som ett kortnummer.',
  looksLikeIban: 'Det här ser ut som ett kontonummer.',
  privateHint: 'Ingen här behöver hela numret. Hur vill du skicka det?',
  sendMasked: 'Skicka dolt',
  sendAsTyped: 'Skicka som det är',
  edit: 'Redigera',

  reconnecting: 'Återansluter…',
  reconnectingHint: 'Det du skriver sparas och skickas när anslutningen är tillbaka.',
  messagesMissing: 'Några meddelanden kan saknas',
  reloadMessages: 'Läs in meddelandena igen',
  confirmEnd: 'Vill du avsluta chatten?',
  confirmEndHint: 'Du kan spara konversationen som en fil efteråt.',
  keepChatting: 'Fortsätt chatta',
  ended: 'Chatten är avslutad',
  endedByCustomer: 'Tack för att du pratade med oss.',
  endedByAgent: 'Den avslutades från vår sida. Är det något mer? Starta en ny chatt.',
  endedLost: 'Anslutningen bröts och med den chatten. Det som har sagts hittills finns kvar här.',
  startNewChat: 'Starta en ny chatt',
  downloadTranscript: 'Ladda ner konversationen',
  saveAsPage: 'Spara som webbsida',
  sound: 'Ljud för nya meddelanden',

  earlier: 'Tidigare konversationer',
  noEarlier: 'Det finns inga tidigare konversationer än.',
  loading: 'Laddar…',
  loadFailed: 'Det gick inte att ladda. Kontrollera din anslutning och försök igen.',
  showMore: 'Visa fler',
  back: 'Tillbaka',

  faultUnreachable: 'Chatten går inte att nå. Kontrollera din anslutning och försök igen.',
  faultBroken: 'Något gick fel hos oss. Försök igen om en minut.',
  faultUnavailable: 'Ingen är tillgänglig just nu. Försök igen senare.',
  faultRefused: 'Chatten kunde inte startas. Försök igen eller kontakta oss på ett annat sätt.',
  faultInvalid: 'Chatten är inte rätt inställd på den här sidan. Kontakta oss på ett annat sätt.',
};
