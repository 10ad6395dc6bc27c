import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('it');
const openChat = 'Apri la chat';

export const it: Strings = {
  heading: 'Chat con noi',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# messaggio non letto', other: '# messaggi non letti'})}`
      : openChat,
  minimizeChat: 'Riduci la chat',
  endChat: 'Termina la chat',

  intro: 'Ci dica di che cosa si tratta. Le rispondiamo qui.',
  firstName: 'Nome',
  lastName: 'Cognome',
  email: 'E-mail',
  subject: 'Oggetto',
  startChat: 'Avvia la chat',
  subjectMissing: 'Ci dica in poche parole di che cosa si tratta.',
  emailWrong: 'Inserisca il Suo indirizzo e-mail nel formato nome@example.com.',
  textTooLong: (max) => `Usi al massimo ${number(max)} caratteri.`,

  connecting: 'Connessione in corso…',
  queued: 'Al momento siamo tutti occupati. Il Suo posto resta riservato e può già scrivere.',
  queuePosition: (n) => `È il numero ${number(n)} in coda.`,
  queueTime: (time) => `L’attesa è di circa ${time}.`,
  waiting: 'Tra poco qualcuno sarà da Lei. Può già scrivere.',
  ending: 'Chiusura della chat…',
  waitingLong:
    'L’attesa è più lunga del solito. Può continuare ad attendere, oppure lasciare la chat e riprovare più tardi.',
  leave: 'Lascia la chat',

  conversation: 'Conversazione',
  you: 'Io',
  somebody: 'Assistenza',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} ha raggiunto la chat`,
  left: (name) => `${name} ha lasciato la chat`,
  pushedLink: (name) => `${name} Le ha inviato una pagina`,
  idleWarning: 'È ancora lì? La chat terminerà tra poco se non si scrive nulla.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'stanno' : 'sta'} scrivendo…`,
  now: 'adesso',
  newMessages: 'Nuovi messaggi',
  newMessageCount: (n) => count(n, {one: '# nuovo messaggio', other: '# nuovi messaggi'}),

  message: 'Messaggio',
  send: 'Invia',
  charactersLeft: (left) => count(left, {one: '# carattere rimasto', other: '# caratteri rimasti'}),
  charactersTooMany: (over) => count(over, {one: '# carattere di troppo', other: '# caratteri di troppo'}),

  sending: 'Invio…',
  waitingForConnection: 'In attesa della connessione',
  notConfirmed: 'Non ancora confermato',
  notSent: 'Non inviato',
  tryAgain: 'Riprova',
  delete: 'Elimina',

  looksLikeCard: 'Sembra un numero di carta.',
  looksLikeIban: 'Sembra un numero di conto bancario.',
  privateHint: 'Qui a nessuno serve per intero. Come desidera inviarlo?',
  sendMasked: 'Invia nascosto',
  sendAsTyped: 'Invia così com’è',
  edit: 'Modifica',

  reconnecting: 'Riconnessione in corso…',
  reconnectingHint: 'Quello che scrive viene conservato e inviato quando torna la connessione.',
  messagesMissing: 'Alcuni messaggi potrebbero mancare',
  reloadMessages: 'Ricarica i messaggi',
  confirmEnd: 'Terminare questa chat?',
  confirmEndHint: 'Dopo potrà conservare la conversazione come file.',
  keepChatting: 'Continua la chat',
  ended: 'La chat è terminata',
  endedByCustomer: 'Grazie per averci contattato.',
  endedByAgent: 'È stata terminata da parte nostra. C’è altro? Avvii una nuova chat.',
  endedLost: 'La connessione è caduta e con essa la chat. Quanto detto finora è conservato qui.',
  startNewChat: 'Avvia una nuova chat',
  downloadTranscript: 'Scarica la conversazione',
  saveAsPage: 'Salva come pagina web',
  sound: 'Suono per i nuovi messaggi',

  earlier: 'Conversazioni precedenti',
  noEarlier: 'Non ci sono ancora conversazioni precedenti.',
  loading: 'Caricamento…',
  loadFailed: 'Non è stato possibile caricare. Controlli la connessione e riprovi.',
  showMore: 'Mostra altro',
  back: 'Indietro',

  faultUnreachable: 'La chat non è raggiungibile. Controlli la connessione e riprovi.',
  faultBroken: 'Qualcosa non ha funzionato da parte nostra. Riprovi tra un minuto.',
  faultUnavailable: 'In questo momento non è disponibile nessuno. Riprovi più tardi.',
  faultRefused: 'Non è stato possibile avviare la chat. Riprovi o ci contatti in un altro modo.',
  faultInvalid: 'La chat non è configurata correttamente in questa pagina. Ci contatti in un altro modo.',
};
