import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('de');
const openChat = 'Chat öffnen';

export const de: Strings = {
  heading: 'Chatten Sie mit uns',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# ungelesene Nachricht', other: '# ungelesene Nachrichten'})}`
      : openChat,
  minimizeChat: 'Chat minimieren',
  endChat: 'Chat beenden',

  intro: 'Sagen Sie uns, worum es geht. Wir antworten gleich hier.',
  firstName: 'Vorname',
  lastName: 'Nachname',
  email: 'E-Mail',
  subject: 'Anliegen',
  startChat: 'Chat starten',
  subjectMissing: 'Bitte sagen Sie uns kurz, worum es geht.',
  emailWrong: 'Bitte geben Sie Ihre E-Mail-Adresse so ein: name@example.com.',
  textTooLong: (max) => `Bitte verwenden Sie höchstens ${number(max)} Zeichen.`,

  connecting: 'Verbindung wird hergestellt…',
  queued: 'Im Moment sind alle im Gespräch. Ihr Platz bleibt Ihnen erhalten, und Sie können schon schreiben.',
  queuePosition: (n) => `Sie sind Nummer ${number(n)} in der Warteschlange.`,
  queueTime: (time) => `Es dauert etwa ${time}.`,
  waiting: 'Gleich ist jemand für Sie da. Sie können schon schreiben.',
  ending: 'Chat wird beendet…',
  waitingLong:
    'Es dauert länger als sonst. Sie können weiter warten oder den Chat verlassen und es später noch einmal versuchen.',
  leave: 'Chat verlassen',

  conversation: 'Unterhaltung',
  you: 'Sie',
  somebody: 'Kundenservice',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} ist dem Chat beigetreten`,
  left: (name) => `${name} hat den Chat verlassen`,
  pushedLink: (name) => `${name} hat Ihnen eine Seite geschickt`,
  idleWarning: 'Sind Sie noch da? Der Chat endet bald, wenn nichts geschrieben wird.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'schreiben' : 'schreibt'}…`,
  now: 'gerade eben',
  newMessages: 'Neue Nachrichten',
  newMessageCount: (n) => count(n, {one: '# neue Nachricht', other: '# neue Nachrichten'}),

  message: 'Nachricht',
  send: 'Senden',
  charactersLeft: (left) => `Noch ${number(left)} Zeichen`,
  charactersTooMany: (over) => `${number(over)} Zeichen zu viel`,

  sending: 'Wird gesendet…',
  waitingForConnection: 'Wartet auf Verbindung',
  notConfirmed: 'Noch nicht bestätigt',
  notSent: 'Nicht gesendet',
  tryAgain: 'Erneut versuchen',
  delete: 'Löschen',

  looksLikeCard: 'Das sieht nach einer Kartennummer aus.',
  looksLikeIban: 'Das sieht nach einer Kontonummer aus.',
  privateHint: 'Niemand hier braucht sie vollständig. Wie möchten Sie sie senden?',
  sendMasked: 'Verdeckt senden',
  sendAsTyped: 'Unverändert senden',
  edit: 'Bearbeiten',

  reconnecting: 'Verbindung wird wiederhergestellt…',
  reconnectingHint:
    'Was Sie schreiben, bleibt erhalten und wird gesendet, sobald die Verbindung wieder steht.',
  messagesMissing: 'Möglicherweise fehlen Nachrichten',
  reloadMessages: 'Nachrichten neu laden',
  confirmEnd: 'Diesen Chat beenden?',
  confirmEndHint: 'Sie können die Unterhaltung danach als Datei behalten.',
  keepChatting: 'Weiter chatten',
  ended: 'Der Chat ist beendet',
  endedByCustomer: 'Vielen Dank für das Gespräch.',
  endedByAgent: 'Er wurde von unserer Seite beendet. Gibt es noch etwas? Dann starten Sie einen neuen Chat.',
  endedLost:
    'Die Verbindung ging verloren und mit ihr der Chat. Was bisher gesagt wurde, bleibt hier erhalten.',
  startNewChat: 'Neuen Chat starten',
  downloadTranscript: 'Unterhaltung herunterladen',
  saveAsPage: 'Als Webseite speichern',
  sound: 'Ton bei neuen Nachrichten',

  earlier: 'Frühere Unterhaltungen',
  noEarlier: 'Es gibt noch keine früheren Unterhaltungen.',
  loading: 'Wird geladen…',
  loadFailed:
    'Das konnte nicht geladen werden. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  showMore: 'Mehr anzeigen',
  back: 'Zurück',

  faultUnreachable:
    'Der Chat ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  faultBroken: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es in einer Minute noch einmal.',
  faultUnavailable: 'Im Moment ist niemand verfügbar. Bitte versuchen Sie es später noch einmal.',
  faultRefused:
    'Der Chat konnte nicht gestartet werden. Bitte versuchen Sie es erneut, oder kontaktieren Sie uns auf anderem Weg.',
  faultInvalid:
    'Der Chat ist auf dieser Seite nicht richtig eingerichtet. Bitte kontaktieren Sie uns auf anderem Weg.',
};
