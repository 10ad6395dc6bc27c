import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('pl');
const openChat = 'Otwórz czat';

export const pl: Strings = {
  heading: 'Czat z konsultantem',
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

  intro: 'W czym możemy pomóc? Odpowiemy tutaj.',
  firstName: 'Imię',
  lastName: 'Nazwisko',
  email: 'E-mail',
  subject: 'Temat',
  startChat: 'Rozpocznij czat',
  subjectMissing: 'Prosimy krótko napisać, w czym możemy pomóc.',
  fieldMissing: 'Prosimy wypełnić to pole.',
  emailWrong: 'Prosimy podać adres e-mail, np. nazwa@example.com.',
  textTooLong: (max) => `Maksymalna liczba znaków: ${number(max)}.`,

  connecting: 'Łączenie…',
  queued:
    'Wszyscy konsultanci są teraz zajęci. Zachowujemy Państwa miejsce w kolejce. Można już pisać wiadomość.',
  queuePosition: (n) => `Państwa miejsce w kolejce: ${number(n)}.`,
  queueTime: (time) => `Szacowany czas oczekiwania: ${time}.`,
  waiting: 'Za chwilę dołączy konsultant. Można już pisać wiadomość.',
  ending: 'Kończenie czatu…',
  waitingLong: 'Trwa to dłużej niż zwykle. Można dalej czekać albo opuścić czat i spróbować później.',
  leave: 'Opuść czat',

  conversation: 'Rozmowa',
  you: 'Ja',
  somebody: 'Obsługa klienta',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} dołącza do czatu`,
  left: (name) => `${name} opuszcza czat`,
  pushedLink: (name) => `${name} przesyła Państwu stronę`,
  cannotBeShown: 'Tej wiadomości nie można tutaj wyświetlić',
  sentFile: (name) => `${name} przesyła plik, którego nie można tu otworzyć`,
  idleWarning: 'Czy są Państwo nadal z nami? Bez nowej wiadomości czat wkrótce się zakończy.',
  stillHere: 'Nadal tu jestem',
  stillHereTold: 'Dziękujemy. Jeśli pytanie pojawi się ponownie, prosimy napisać wiadomość.',
  onlyAMessage: 'Teraz tylko wiadomość utrzyma czat otwarty. Prosimy ją napisać.',
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
  stillTrying: 'Nadal próbujemy…',
  waitingForConnection: 'Oczekiwanie na połączenie',
  notConfirmed: 'Jeszcze nie potwierdzono',
  notSent: 'Nie wysłano',
  tryAgain: 'Spróbuj ponownie',
  delete: 'Usuń',

  looksLikeCard: 'To wygląda na numer karty.',
  looksLikeIban: 'To wygląda na numer konta bankowego.',
  privateHint: 'Nasi konsultanci nie potrzebują całego numeru. Jak chcą go Państwo wysłać?',
  sendMasked: 'Ukryj i wyślij',
  sendAsTyped: 'Wyślij bez zmian',
  edit: 'Edytuj',
  notChecked:
    'Nie udało się sprawdzić, czy wiadomość zawiera dane prywatne, dlatego nie została wysłana. Proszę wysłać ją ponownie, aby pominąć sprawdzanie.',

  reconnecting: 'Ponowne łączenie…',
  reconnectingHint: 'Państwa wiadomości są zachowane i zostaną wysłane po odzyskaniu połączenia.',
  reconnected: 'Połączono ponownie',
  noAccess: 'Czat nie ma teraz dostępu',
  noAccessHint: 'Wiadomości są zachowane. Być może trzeba zalogować się ponownie.',
  messagesMissing: 'Może brakować niektórych wiadomości',
  reloadMessages: 'Wczytaj wiadomości ponownie',
  copyReport: 'Kopiuj raport',
  copied: 'Skopiowano',
  copyThis: 'Prosimy zaznaczyć ten tekst i go skopiować',
  confirmEnd: 'Zakończyć ten czat?',
  confirmEndHint: 'Rozmowę będzie można potem pobrać.',
  keepChatting: 'Kontynuuj czat',
  ended: 'Czat został zakończony',
  endedByCustomer: 'Dziękujemy za rozmowę.',
  endedByAgent: 'Konsultant zakończył czat. Czy możemy jeszcze w czymś pomóc? Prosimy rozpocząć nowy.',
  endedByIdle:
    'Czat zakończył się, ponieważ przez pewien czas nic nie napisano. Czy możemy jeszcze w czymś pomóc? Prosimy rozpocząć nowy.',
  endedByServer: 'System zakończył czat. Czy możemy jeszcze w czymś pomóc? Prosimy rozpocząć nowy.',
  endedLost: 'Połączenie zostało przerwane i czat się zakończył. Nadal można go tutaj przeczytać.',
  startNewChat: 'Rozpocznij nowy czat',
  downloadTranscript: 'Pobierz rozmowę',
  saveAsPage: 'Zapisz jako stronę internetową',
  forgetChat: 'Zapomnij ten czat',
  sound: 'Dźwięk nowych wiadomości',

  earlier: 'Wcześniejsze rozmowy',
  noEarlier: 'Nie ma jeszcze wcześniejszych rozmów.',
  loading: 'Wczytywanie…',
  loadFailed: 'Nie udało się wczytać. Prosimy sprawdzić połączenie i spróbować ponownie.',
  showMore: 'Pokaż więcej',
  back: 'Wstecz',
  overByCustomer: 'Zakończony przez klienta',
  overByAgent: 'Zakończony przez konsultanta',
  overBySilence: 'Zakończony po długiej ciszy',
  overByTransfer: 'Przekazany',
  overByServer: 'Zakończony przez system',
  kindEmail: 'E-mail',
  kindCall: 'Rozmowa telefoniczna',
  kindCallback: 'Oddzwonienie',
  kindCobrowse: 'Współdzielony ekran',
  kindOther: 'Inny kontakt',
  related: (n) =>
    count(n, {
      one: '# powiązana rozmowa',
      few: '# powiązane rozmowy',
      many: '# powiązanych rozmów',
      other: '# powiązanej rozmowy',
    }),
  plainTextOnly: 'Tę rozmowę można pokazać tylko jako zwykły tekst.',

  faultUnreachable: 'Nie można połączyć się z czatem. Prosimy sprawdzić połączenie i spróbować ponownie.',
  faultBroken: 'Wystąpił problem po naszej stronie. Prosimy spróbować ponownie za minutę.',
  faultUnavailable: 'Żaden konsultant nie jest teraz dostępny. Prosimy spróbować później.',
  faultNoAccess:
    'Czat nie ma teraz dostępu. Być może trzeba zalogować się ponownie albo skontaktować się z nami inaczej.',
  faultRefused:
    'Nie udało się rozpocząć czatu. Prosimy spróbować ponownie lub skontaktować się z nami w inny sposób.',
  faultInvalid:
    'Czat na tej stronie nie jest poprawnie skonfigurowany. Prosimy skontaktować się z nami w inny sposób.',
};
