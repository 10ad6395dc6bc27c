import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('it');
const openChat = 'Apri la chat';

export const it: Strings = {
  heading: 'Chatti con noi',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# messaggio non letto', other: '# messaggi non letti'})}`
      : openChat,
  minimizeChat: 'Riduci la chat',
  endChat: 'Termina la chat',

  intro: 'Ci dica come possiamo aiutarla. Le risponderemo qui.',
  firstName: 'Nome',
  lastName: 'Cognome',
  email: 'E-mail',
  subject: 'Oggetto',
  startChat: 'Avvia la chat',
  subjectMissing: 'Ci dica in poche parole come possiamo aiutarla.',
  fieldMissing: 'Compili questo campo.',
  emailWrong: 'Inserisca un indirizzo e-mail come nome@example.com.',
  textTooLong: (max) => `Usi al massimo ${number(max)} caratteri.`,

  connecting: 'Connessione in corso…',
  queued:
    'Al momento tutti i nostri operatori sono occupati. Manteniamo il suo posto in coda. Può già scrivere il suo messaggio.',
  queuePosition: (n) => `Lei è il numero ${number(n)} in coda.`,
  queueTime: (time) => `L’attesa è di circa ${time}.`,
  waiting: 'Tra poco un operatore le risponderà. Può già scrivere il suo messaggio.',
  ending: 'Chiusura della chat…',
  waitingLong:
    'L’attesa è più lunga del solito. Può continuare ad attendere oppure lasciare la chat e riprovare più tardi.',
  leave: 'Lascia la chat',

  conversation: 'Conversazione',
  you: 'Io',
  somebody: 'Operatore',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} è ora in chat`,
  left: (name) => `${name} ha lasciato la chat`,
  pushedLink: (name) => `${name} le ha inviato una pagina`,
  cannotBeShown: 'Questo messaggio non può essere mostrato qui',
  sentFile: (name) => `${name} ha inviato un file che non si può aprire qui`,
  idleWarning: 'È ancora lì? La chat terminerà a breve se non scrive.',
  stillHere: 'Sono ancora qui',
  stillHereTold: 'Grazie. Se le viene chiesto di nuovo, scriva un messaggio.',
  onlyAMessage: 'Ora solo un messaggio può tenere aperta la chat. Ne scriva uno.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'stanno' : 'sta'} scrivendo…`,
  now: 'adesso',
  newMessages: 'Nuovi messaggi',
  newMessageCount: (n) => count(n, {one: '# nuovo messaggio', other: '# nuovi messaggi'}),

  message: 'Messaggio',
  send: 'Invia',
  charactersLeft: (left) => count(left, {one: '# carattere rimanente', other: '# caratteri rimanenti'}),
  charactersTooMany: (over) => count(over, {one: '# carattere di troppo', other: '# caratteri di troppo'}),

  sending: 'Invio…',
  stillTrying: 'Stiamo ancora provando…',
  waitingForConnection: 'In attesa della connessione',
  notConfirmed: 'Non ancora confermato',
  notSent: 'Non inviato',
  tryAgain: 'Riprova',
  delete: 'Elimina',

  looksLikeCard: 'Sembra un numero di carta.',
  looksLikeIban: 'Sembra un numero di conto bancario.',
  privateHint: 'Ai nostri operatori non serve il numero completo. Come desidera inviarlo?',
  sendMasked: 'Nascondi e invia',
  sendAsTyped: 'Invia così com’è',
  edit: 'Modifica',
  notChecked:
    'Non è stato possibile verificare se il messaggio contiene dati privati, quindi non è stato inviato. Lo invii di nuovo per inviarlo senza verifica.',

  reconnecting: 'Riconnessione in corso…',
  reconnectingHint: 'I suoi messaggi sono conservati e saranno inviati al ritorno della connessione.',
  reconnected: 'Connessione ripristinata',
  noAccess: 'La chat al momento non ha accesso',
  noAccessHint: 'I suoi messaggi sono conservati. Forse deve accedere di nuovo.',
  messagesMissing: 'Potrebbero mancare alcuni messaggi',
  reloadMessages: 'Ricarica i messaggi',
  confirmEnd: 'Terminare questa chat?',
  confirmEndHint: 'Dopo potrà scaricare la conversazione.',
  keepChatting: 'Continua la chat',
  ended: 'La chat è terminata',
  endedByCustomer: 'Grazie per aver chattato con noi.',
  endedByAgent: 'L’operatore ha terminato la chat. Ha bisogno di altro? Ne avvii una nuova.',
  endedByIdle:
    'La chat è terminata perché per un po’ non è stato scritto nulla. Ha bisogno di altro? Ne avvii una nuova.',
  endedByServer: 'Il sistema ha terminato la chat. Ha bisogno di altro? Ne avvii una nuova.',
  endedLost: 'La connessione si è interrotta e la chat è terminata. Può ancora leggerla qui.',
  startNewChat: 'Avvia una nuova chat',
  downloadTranscript: 'Scarica la conversazione',
  saveAsPage: 'Salva come pagina web',
  forgetChat: 'Dimentica questa chat',
  sound: 'Suono per i nuovi messaggi',

  earlier: 'Conversazioni precedenti',
  noEarlier: 'Ancora nessuna conversazione precedente.',
  loading: 'Caricamento…',
  loadFailed: 'Caricamento non riuscito. Controlli la connessione e riprovi.',
  showMore: 'Mostra altro',
  back: 'Indietro',
  overByCustomer: 'Terminata da lei',
  overByAgent: 'Terminata dall’operatore',
  overBySilence: 'Terminata per inattività',
  overByTransfer: 'Trasferita',
  overByServer: 'Terminata dal sistema',
  kindEmail: 'E-mail',
  kindCall: 'Telefonata',
  kindCallback: 'Richiamata',
  kindCobrowse: 'Schermo condiviso',
  kindOther: 'Altro contatto',
  related: (n) => count(n, {one: '# conversazione collegata', other: '# conversazioni collegate'}),
  plainTextOnly: 'Questa conversazione può essere mostrata solo come testo semplice.',

  faultUnreachable: 'Impossibile raggiungere la chat. Controlli la connessione e riprovi.',
  faultBroken: 'Si è verificato un problema da parte nostra. Riprovi tra un minuto.',
  faultUnavailable: 'Al momento nessun operatore è disponibile. Riprovi più tardi.',
  faultNoAccess:
    'La chat al momento non ha accesso. Forse deve accedere di nuovo, oppure contattarci in un altro modo.',
  faultRefused: 'Non è stato possibile avviare la chat. Riprovi o ci contatti in un altro modo.',
  faultInvalid: 'La chat non è configurata correttamente in questa pagina. Ci contatti in un altro modo.',
};
