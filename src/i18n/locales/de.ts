import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

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

  intro: 'Wie können wir Ihnen helfen? Wir antworten Ihnen direkt hier.',
  firstName: 'Vorname',
  lastName: 'Nachname',
  email: 'E-Mail',
  subject: 'Anliegen',
  startChat: 'Chat starten',
  subjectMissing: 'Bitte schreiben Sie uns kurz, worum es geht.',
  fieldMissing: 'Bitte füllen Sie dieses Feld aus.',
  emailWrong: 'Bitte geben Sie eine E-Mail-Adresse wie name@example.com ein.',
  textTooLong: (max) => `Bitte verwenden Sie höchstens ${number(max)} Zeichen.`,

  connecting: 'Verbindung wird hergestellt\u00a0…',
  queued:
    'Zurzeit ist unser ganzes Team im Gespräch. Ihr Platz bleibt erhalten. Sie können Ihre Nachricht schon schreiben.',
  queuePosition: (n) => `Sie sind Nummer ${number(n)} in der Warteschlange.`,
  queueTime: (time) => `Die Wartezeit beträgt etwa ${time}.`,
  waiting: 'Gleich ist jemand für Sie da. Sie können Ihre Nachricht schon schreiben.',
  ending: 'Chat wird beendet\u00a0…',
  waitingLong:
    'Es dauert länger als üblich. Sie können weiter warten oder den Chat verlassen und es später noch einmal versuchen.',
  leave: 'Chat verlassen',

  conversation: 'Unterhaltung',
  you: 'Sie',
  somebody: 'Kundenservice',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} ist dem Chat beigetreten`,
  left: (name) => `${name} hat den Chat verlassen`,
  pushedLink: (name) => `${name} hat Ihnen eine Seite geschickt`,
  cannotBeShown: 'Diese Nachricht kann hier nicht angezeigt werden',
  sentFile: (name) => `${name} hat eine Datei geschickt, die sich hier nicht öffnen lässt`,
  idleWarning: 'Sind Sie noch da? Der Chat wird bald beendet, wenn Sie nichts schreiben.',
  stillHere: 'Ich bin noch da',
  stillHereTold: 'Danke. Falls Sie noch einmal gefragt werden, schreiben Sie bitte eine Nachricht.',
  onlyAMessage: 'Nur mit einer Nachricht bleibt der Chat jetzt offen. Bitte schreiben Sie etwas.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'schreiben' : 'schreibt'}\u00a0…`,
  now: 'gerade eben',
  newMessages: 'Neue Nachrichten',
  newMessageCount: (n) => count(n, {one: '# neue Nachricht', other: '# neue Nachrichten'}),

  message: 'Nachricht',
  send: 'Senden',
  charactersLeft: (left) => `Noch ${number(left)} Zeichen`,
  charactersTooMany: (over) => `${number(over)} Zeichen zu viel`,

  sending: 'Wird gesendet\u00a0…',
  stillTrying: 'Wir versuchen es weiter\u00a0…',
  waitingForConnection: 'Wartet auf Verbindung',
  notConfirmed: 'Noch nicht bestätigt',
  notSent: 'Nicht gesendet',
  tryAgain: 'Erneut versuchen',
  delete: 'Löschen',

  looksLikeCard: 'Das sieht nach einer Kartennummer aus.',
  looksLikeIban: 'Das sieht nach einer Kontonummer aus.',
  privateHint: 'Unser Team braucht nicht die vollständige Nummer. Wie möchten Sie sie senden?',
  sendMasked: 'Maskiert senden',
  sendAsTyped: 'Unverändert senden',
  edit: 'Bearbeiten',
  notChecked:
    'Ihre Nachricht konnte nicht auf private Daten geprüft werden und wurde nicht gesendet. Wenn Sie sie erneut senden, geht sie ungeprüft hinaus.',

  reconnecting: 'Verbindung wird wiederhergestellt\u00a0…',
  reconnectingHint:
    'Ihre Nachrichten bleiben erhalten und werden gesendet, sobald die Verbindung wieder steht.',
  reconnected: 'Wieder verbunden',
  noAccess: 'Der Chat hat gerade keinen Zugang',
  noAccessHint: 'Ihre Nachrichten bleiben erhalten. Vielleicht müssen Sie sich neu anmelden.',
  messagesMissing: 'Möglicherweise fehlen Nachrichten',
  reloadMessages: 'Nachrichten neu laden',
  copyReport: 'Bericht kopieren',
  copied: 'Kopiert',
  copyThis: 'Markieren und kopieren Sie diesen Text',
  confirmEnd: 'Diesen Chat beenden?',
  confirmEndHint: 'Sie können die Unterhaltung danach herunterladen.',
  keepChatting: 'Weiter chatten',
  ended: 'Der Chat ist beendet',
  endedByCustomer: 'Vielen Dank für das Gespräch.',
  endedByAgent: 'Unser Team hat den Chat beendet. Haben Sie noch Fragen? Starten Sie einfach einen neuen.',
  endedByIdle:
    'Der Chat wurde beendet, weil eine Zeit lang nichts geschrieben wurde. Haben Sie noch Fragen? Starten Sie einfach einen neuen.',
  endedByServer: 'Das System hat den Chat beendet. Haben Sie noch Fragen? Starten Sie einfach einen neuen.',
  endedLost: 'Die Verbindung ist abgebrochen und der Chat wurde beendet. Sie können ihn hier noch nachlesen.',
  startNewChat: 'Neuen Chat starten',
  downloadTranscript: 'Unterhaltung herunterladen',
  saveAsPage: 'Als Webseite speichern',
  forgetChat: 'Diesen Chat vergessen',
  sound: 'Ton bei neuen Nachrichten',

  earlier: 'Frühere Unterhaltungen',
  noEarlier: 'Noch keine früheren Unterhaltungen.',
  loading: 'Wird geladen\u00a0…',
  loadFailed: 'Das Laden ist fehlgeschlagen. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  showMore: 'Mehr anzeigen',
  back: 'Zurück',
  overByCustomer: 'Von Ihnen beendet',
  overByAgent: 'Von unserem Team beendet',
  overBySilence: 'Nach langer Stille beendet',
  overByTransfer: 'Weitergeleitet',
  overByServer: 'Vom System beendet',
  kindEmail: 'E-Mail',
  kindCall: 'Anruf',
  kindCallback: 'Rückruf',
  kindCobrowse: 'Geteilter Bildschirm',
  kindOther: 'Anderer Kontakt',
  related: (n) =>
    count(n, {one: '# zusammengehörige Unterhaltung', other: '# zusammengehörige Unterhaltungen'}),
  plainTextOnly: 'Diese Unterhaltung kann nur als einfacher Text angezeigt werden.',

  faultUnreachable:
    'Der Chat ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  faultBroken: 'Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es in einer Minute noch einmal.',
  faultUnavailable:
    'Zurzeit ist niemand aus unserem Team verfügbar. Bitte versuchen Sie es später noch einmal.',
  faultNoAccess:
    'Der Chat hat gerade keinen Zugang. Vielleicht müssen Sie sich neu anmelden. Sonst erreichen Sie uns auf anderem Weg.',
  faultRefused:
    'Der Chat konnte nicht gestartet werden. Bitte versuchen Sie es erneut oder kontaktieren Sie uns auf anderem Weg.',
  faultInvalid:
    'Der Chat ist auf dieser Seite nicht richtig eingerichtet. Bitte kontaktieren Sie uns auf anderem Weg.',
};
