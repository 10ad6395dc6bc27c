import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('ro');
const openChat = 'Deschideți chatul';

export const ro: Strings = {
  heading: 'Discutați cu noi',
  openChat: (unread) => {
    const messages = {one: '# mesaj necitit', few: '# mesaje necitite', other: '# de mesaje necitite'};
    return unread ? `${openChat}, ${count(unread, messages)}` : openChat;
  },
  minimizeChat: 'Minimizați chatul',
  endChat: 'Încheiați chatul',

  intro: 'Spuneți-ne cu ce vă putem ajuta. Vă răspundem chiar aici.',
  firstName: 'Prenume',
  lastName: 'Nume',
  email: 'E-mail',
  subject: 'Subiect',
  startChat: 'Începeți chatul',
  subjectMissing: 'Vă rugăm să ne spuneți pe scurt cu ce vă putem ajuta.',
  fieldMissing: 'Vă rugăm să completați acest câmp.',
  emailWrong: 'Introduceți o adresă de e-mail de forma nume@example.com.',
  textTooLong: (max) => `Numărul maxim de caractere: ${number(max)}.`,

  connecting: 'Se conectează…',
  queued: 'Toți agenții noștri sunt ocupați acum. Vă păstrăm locul. Puteți scrie deja mesajul.',
  queuePosition: (n) => `Sunteți pe locul ${number(n)} la rând.`,
  queueTime: (time) => `Timp de așteptare estimat: ${time}.`,
  waiting: 'În scurt timp va fi cineva cu dumneavoastră. Puteți scrie deja mesajul.',
  ending: 'Se încheie chatul…',
  waitingLong:
    'Durează mai mult decât de obicei. Puteți aștepta în continuare sau puteți ieși din chat și încerca mai târziu.',
  leave: 'Ieșiți din chat',

  conversation: 'Conversație',
  you: 'Dumneavoastră',
  somebody: 'Serviciul clienți',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} a intrat în chat`,
  left: (name) => `${name} a ieșit din chat`,
  pushedLink: (name) => `${name} v-a trimis o pagină`,
  cannotBeShown: 'Acest mesaj nu poate fi afișat aici',
  sentFile: (name) => `${name} a trimis un fișier care nu poate fi deschis aici`,
  idleWarning: 'Mai sunteți aici? Chatul se va încheia în curând dacă nu scrieți nimic.',
  stillHere: 'Sunt încă aici',
  stillHereTold: 'Vă mulțumim. Dacă întrebarea apare din nou, scrieți un mesaj.',
  onlyAMessage: 'Acum doar un mesaj mai menține conversația deschisă. Vă rugăm să scrieți unul.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'scriu' : 'scrie'}…`,
  now: 'acum',
  newMessages: 'Mesaje noi',
  newMessageCount: (n) => count(n, {one: '# mesaj nou', few: '# mesaje noi', other: '# de mesaje noi'}),

  message: 'Mesaj',
  send: 'Trimiteți',
  charactersLeft: (left) =>
    count(left, {one: '# caracter rămas', few: '# caractere rămase', other: '# de caractere rămase'}),
  charactersTooMany: (over) =>
    count(over, {one: '# caracter în plus', few: '# caractere în plus', other: '# de caractere în plus'}),

  sending: 'Se trimite…',
  stillTrying: 'Încă încercăm…',
  waitingForConnection: 'Se așteaptă conexiunea',
  notConfirmed: 'Neconfirmat încă',
  notSent: 'Netrimis',
  tryAgain: 'Încercați din nou',
  delete: 'Ștergeți',

  looksLikeCard: 'Acesta pare un număr de card.',
  looksLikeIban: 'Acesta pare un număr de cont bancar.',
  privateHint: 'Agenții noștri nu au nevoie de numărul complet. Cum doriți să îl trimiteți?',
  sendMasked: 'Trimiteți mascat',
  sendAsTyped: 'Trimiteți neschimbat',
  edit: 'Modificați',
  notChecked:
    'Nu s-a putut verifica dacă mesajul conține date personale, așa că nu a fost trimis. Dacă îl trimiteți din nou, va pleca fără verificare.',

  reconnecting: 'Se reconectează…',
  reconnectingHint: 'Mesajele sunt păstrate și vor fi trimise când revine conexiunea.',
  reconnected: 'Reconectat',
  noAccess: 'Chatul nu are acces acum',
  noAccessHint: 'Mesajele sunt păstrate. Poate fi nevoie să vă autentificați din nou.',
  messagesMissing: 'Este posibil să lipsească unele mesaje',
  reloadMessages: 'Reîncărcați mesajele',
  copyReport: 'Copiați raportul',
  copied: 'Copiat',
  copyThis: 'Selectați acest text și copiați-l',
  confirmEnd: 'Încheiați acest chat?',
  confirmEndHint: 'După aceea puteți descărca conversația.',
  keepChatting: 'Continuați chatul',
  ended: 'Chatul s-a încheiat',
  endedByCustomer: 'Vă mulțumim pentru conversație.',
  endedByAgent: 'Agentul a încheiat chatul. Mai aveți nevoie de ceva? Începeți unul nou.',
  endedByIdle:
    'Chatul s-a încheiat deoarece o vreme nu s-a scris nimic. Mai aveți nevoie de ceva? Începeți unul nou.',
  endedByServer: 'Sistemul a încheiat chatul. Mai aveți nevoie de ceva? Începeți unul nou.',
  endedLost: 'Conexiunea s-a întrerupt și chatul s-a încheiat. Îl puteți citi în continuare aici.',
  startNewChat: 'Începeți un chat nou',
  downloadTranscript: 'Descărcați conversația',
  saveAsPage: 'Salvați ca pagină web',
  forgetChat: 'Uitați acest chat',
  sound: 'Sunet pentru mesaje noi',

  earlier: 'Conversații anterioare',
  noEarlier: 'Nu există încă conversații anterioare.',
  loading: 'Se încarcă…',
  loadFailed: 'Încărcarea nu a reușit. Verificați conexiunea și încercați din nou.',
  showMore: 'Afișați mai multe',
  back: 'Înapoi',
  overByCustomer: 'Încheiat de dumneavoastră',
  overByAgent: 'Încheiat de agent',
  overBySilence: 'Încheiat după o tăcere îndelungată',
  overByTransfer: 'Transferat',
  overByServer: 'Încheiat de sistem',
  kindEmail: 'E-mail',
  kindCall: 'Apel telefonic',
  kindCallback: 'Reapelare',
  kindCobrowse: 'Ecran partajat',
  kindOther: 'Alt contact',
  related: (n) =>
    count(n, {
      one: '# conversație asociată',
      few: '# conversații asociate',
      other: '# de conversații asociate',
    }),
  plainTextOnly: 'Această conversație poate fi afișată doar ca text simplu.',

  faultUnreachable: 'Nu ne putem conecta la chat. Verificați conexiunea și încercați din nou.',
  faultBroken: 'A apărut o problemă la noi. Vă rugăm să încercați din nou peste un minut.',
  faultUnavailable: 'Niciun agent nu este disponibil acum. Vă rugăm să încercați mai târziu.',
  faultNoAccess:
    'Chatul nu are acces acum. Poate fi nevoie să vă autentificați din nou sau să ne contactați pe altă cale.',
  faultRefused:
    'Chatul nu a putut fi început. Vă rugăm să încercați din nou sau să ne contactați pe altă cale.',
  faultInvalid: 'Chatul nu este configurat corect pe această pagină. Vă rugăm să ne contactați pe altă cale.',
};
