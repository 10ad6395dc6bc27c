import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('pl');
const openChat = 'Otwórz czat';

export const pl: Strings = {
  heading: 'Czat z nami',
  openChat: (unread) => {
    const messages = {
      one: '# nieprzeczytana wiadomość',
      few: '# nieprzeczytane wiadomości',
      many: '# nieprzeczytanych wiadomości',
      other: '# nieprzeczytanej wiadomości',
    };
    return unread ? `${openChat}, ${count(unread, messages)}` : openChat;
  },
  minimizeChat: 'Minimalizuj czat',
  endChat: 'Zakończ czat',

  intro: 'Prosimy napisać, czego dotyczy sprawa. Odpowiemy tutaj.',
  firstName: 'Imię',
  lastName: 'Nazwisko',
  email: 'E-mail',
  subject: 'Temat',
  startChat: 'Rozpocznij czat',
  subjectMissing: 'Prosimy napisać w kilku słowach, czego dotyczy sprawa.',
  emailWrong: 'Prosimy podać adres e-mail w postaci nazwa@example.com.',
  textTooLong: (max) => `Prosimy użyć najwyżej ${number(max)} znaków.`,

  connecting: 'Łączenie…',
  queued: 'W tej chwili wszyscy są zajęci. Miejsce w kolejce jest zachowane, a pisać można już teraz.',
  queuePosition: (n) => `Jesteś na miejscu ${number(n)} w kolejce.`,
  queueTime: (time) => `Potrwa to mniej więcej ${time}.`,
  waiting: 'Za chwilę ktoś się odezwie. Pisać można już teraz.',
  ending: 'Kończenie czatu…',
  waitingLong: 'To trwa dłużej niż zwykle. Można czekać dalej albo opuścić czat i spróbować później.',
  leave: 'Opuść czat',

  conversation: 'Rozmowa',
  you: 'Ja',
  somebody: 'Obsługa klienta',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} dołącza do czatu`,
  left: (name) => `${name} opuszcza czat`,
  pushedLink: (name) => `${name} przesyła Państwu stronę`,
  idleWarning: 'Czy nadal tu jesteś? Czat wkrótce się zakończy, jeśli nic nie zostanie napisane.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'piszą' : 'pisze'}…`,
  now: 'teraz',
  newMessages: 'Nowe wiadomości',
  newMessageCount: (n) =>
    count(n, {
      one: '# nowa wiadomość',
      few: '# nowe wiadomości',
      many: '# nowych wiadomości',
      other: '# nowej wiadomości',
    }),

  message: 'Wiadomość',
  send: 'Wyślij',
  charactersLeft: (left) =>
    count(left, {
      one: 'Pozostał # znak',
      few: 'Pozostały # znaki',
      many: 'Pozostało # znaków',
      other: 'Pozostało # znaku',
    }),
  charactersTooMany: (over) =>
    count(over, {
      one: 'O # znak za dużo',
      few: 'O # znaki za dużo',
      many: 'O # znaków za dużo',
      other: 'O # znaku za dużo',
    }),

  sending: 'Wysyłanie…',
  waitingForConnection: 'Oczekiwanie na połączenie',
  notConfirmed: 'Jeszcze niepotwierdzona',
  notSent: 'Niewysłana',
  tryAgain: 'Spróbuj ponownie',
  delete: 'Usuń',

  looksLikeCard: 'To wygląda na numer karty.',
  looksLikeIban: 'To wygląda na numer konta bankowego.',
  privateHint: 'Nikt tutaj nie potrzebuje go w całości. Jak go wysłać?',
  sendMasked: 'Wyślij ukryty',
  sendAsTyped: 'Wyślij bez zmian',
  edit: 'Edytuj',

  reconnecting: 'Ponowne łączenie…',
  reconnectingHint: 'Wszystko, co zostanie napisane, zachowamy i wyślemy po powrocie połączenia.',
  messagesMissing: 'Może brakować niektórych wiadomości',
  reloadMessages: 'Wczytaj wiadomości ponownie',
  confirmEnd: 'Zakończyć ten czat?',
  confirmEndHint: 'Rozmowę można potem zachować jako plik.',
  keepChatting: 'Kontynuuj czat',
  ended: 'Czat został zakończony',
  endedByCustomer: 'Dziękujemy za rozmowę.',
  endedByAgent:
    'Zakończono go po naszej stronie. Czy możemy jeszcze w czymś pomóc? Prosimy rozpocząć nowy czat.',
  endedLost: 'Połączenie zostało przerwane, a z nim czat. Dotychczasowa rozmowa jest tu zachowana.',
  startNewChat: 'Rozpocznij nowy czat',
  downloadTranscript: 'Pobierz rozmowę',
  saveAsPage: 'Zapisz jako stronę internetową',
  sound: 'Dźwięk nowych wiadomości',

  earlier: 'Wcześniejsze rozmowy',
  noEarlier: 'Nie ma jeszcze wcześniejszych rozmów.',
  loading: 'Wczytywanie…',
  loadFailed: 'Nie udało się wczytać. Prosimy sprawdzić połączenie i spróbować ponownie.',
  showMore: 'Pokaż więcej',
  back: 'Wstecz',

  faultUnreachable: 'Nie można połączyć się z czatem. Prosimy sprawdzić połączenie i spróbować ponownie.',
  faultBroken: 'Coś poszło nie tak po naszej stronie. Prosimy spróbować ponownie za minutę.',
  faultUnavailable: 'W tej chwili nikt nie jest dostępny. Prosimy spróbować później.',
  faultRefused:
    'Nie udało się rozpocząć czatu. Prosimy spróbować ponownie lub skontaktować się z nami w inny sposób.',
  faultInvalid: 'Czat na tej stronie nie jest poprawnie skonfigurowany. Prosimy o kontakt w inny sposób.',
};
