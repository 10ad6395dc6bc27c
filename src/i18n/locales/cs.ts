import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('cs');
const openChat = 'Otevřít chat';

// Joining, leaving and sending are told in the present, where no verb depends on gender.
export const cs: Strings = {
  heading: 'Chat s námi',
  openChat: (unread) => {
    const messages = {one: '# nepřečtená zpráva', few: '# nepřečtené zprávy', other: '# nepřečtených zpráv'};
    return unread ? `${openChat}, ${count(unread, messages)}` : openChat;
  },
  minimizeChat: 'Minimalizovat chat',
  endChat: 'Ukončit chat',

  intro: 'Napište nám, s čím vám můžeme pomoci. Odpovíme přímo tady.',
  firstName: 'Jméno',
  lastName: 'Příjmení',
  email: 'E-mail',
  subject: 'Předmět',
  startChat: 'Zahájit chat',
  subjectMissing: 'Napište nám prosím stručně, s čím vám můžeme pomoci.',
  fieldMissing: 'Vyplňte prosím toto pole.',
  emailWrong: 'Zadejte e-mailovou adresu, například jmeno@example.com.',
  textTooLong: (max) => `Maximální počet znaků: ${number(max)}.`,

  connecting: 'Připojování…',
  queued:
    'Všichni naši operátoři jsou teď zaneprázdněni. Vaše místo ve frontě držíme. Zprávu můžete psát už teď.',
  queuePosition: (n) => `Vaše pořadí ve frontě: ${number(n)}.`,
  queueTime: (time) => `Předpokládaná doba čekání: ${time}.`,
  waiting: 'Za chvíli se vám bude někdo věnovat. Zprávu můžete psát už teď.',
  ending: 'Ukončování chatu…',
  waitingLong: 'Trvá to déle než obvykle. Můžete čekat dál, nebo chat opustit a zkusit to později.',
  leave: 'Opustit chat',

  conversation: 'Konverzace',
  you: 'Vy',
  somebody: 'Zákaznická podpora',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} vstupuje do chatu`,
  left: (name) => `${name} opouští chat`,
  pushedLink: (name) => `${name} vám posílá stránku`,
  cannotBeShown: 'Tuto zprávu zde nelze zobrazit',
  sentFile: (name) => `${name} posílá soubor, který zde nelze otevřít`,
  idleWarning: 'Jste tu ještě? Pokud nic nenapíšete, chat se brzy ukončí.',
  stillHere: 'Jsem stále tady',
  stillHereTold: 'Děkujeme. Pokud se otázka objeví znovu, napište zprávu.',
  onlyAMessage: 'Chat teď zůstane otevřený, jen když napíšete zprávu.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'píší' : 'píše'}…`,
  now: 'teď',
  newMessages: 'Nové zprávy',
  newMessageCount: (n) => count(n, {one: '# nová zpráva', few: '# nové zprávy', other: '# nových zpráv'}),

  message: 'Zpráva',
  send: 'Odeslat',
  charactersLeft: (left) =>
    count(left, {one: 'Zbývá # znak', few: 'Zbývají # znaky', other: 'Zbývá # znaků'}),
  charactersTooMany: (over) =>
    count(over, {one: 'O # znak více', few: 'O # znaky více', other: 'O # znaků více'}),

  sending: 'Odesílání…',
  stillTrying: 'Stále to zkoušíme…',
  waitingForConnection: 'Čeká na připojení',
  notConfirmed: 'Zatím nepotvrzeno',
  notSent: 'Neodesláno',
  tryAgain: 'Zkusit znovu',
  delete: 'Smazat',

  looksLikeCard: 'Vypadá to jako číslo karty.',
  looksLikeIban: 'Vypadá to jako číslo bankovního účtu.',
  privateHint: 'Naši operátoři celé číslo nepotřebují. Jak ho chcete odeslat?',
  sendMasked: 'Skrýt a odeslat',
  sendAsTyped: 'Odeslat beze změny',
  edit: 'Upravit',
  notChecked:
    'Zprávu se nepodařilo zkontrolovat, zda neobsahuje soukromé údaje, a proto nebyla odeslána. Když ji odešlete znovu, odejde bez kontroly.',

  reconnecting: 'Obnovování připojení…',
  reconnectingHint: 'Vaše zprávy zůstávají uložené a odešlou se, jakmile se připojení obnoví.',
  reconnected: 'Připojení obnoveno',
  noAccess: 'Chat teď nemá přístup',
  noAccessHint: 'Vaše zprávy zůstávají uložené. Možná se musíte znovu přihlásit.',
  messagesMissing: 'Některé zprávy mohou chybět',
  reloadMessages: 'Načíst zprávy znovu',
  copyReport: 'Zkopírovat hlášení',
  copied: 'Zkopírováno',
  copyThis: 'Označte tento text a zkopírujte ho',
  confirmEnd: 'Ukončit tento chat?',
  confirmEndHint: 'Konverzaci si potom můžete stáhnout.',
  keepChatting: 'Pokračovat v chatu',
  ended: 'Chat je ukončen',
  endedByCustomer: 'Děkujeme za konverzaci.',
  endedByAgent: 'Operátor chat ukončil. Potřebujete ještě s něčím pomoci? Zahajte nový.',
  endedByIdle:
    'Chat byl ukončen, protože nějakou dobu nikdo nic nenapsal. Potřebujete ještě s něčím pomoci? Zahajte nový.',
  endedByServer: 'Systém chat ukončil. Potřebujete ještě s něčím pomoci? Zahajte nový.',
  endedLost: 'Spojení se přerušilo a chat byl ukončen. Stále si ho tu můžete přečíst.',
  startNewChat: 'Zahájit nový chat',
  downloadTranscript: 'Stáhnout konverzaci',
  saveAsPage: 'Uložit jako webovou stránku',
  forgetChat: 'Zapomenout tento chat',
  sound: 'Zvuk nových zpráv',

  earlier: 'Dřívější konverzace',
  noEarlier: 'Zatím žádné dřívější konverzace.',
  loading: 'Načítání…',
  loadFailed: 'Načtení se nezdařilo. Zkontrolujte připojení a zkuste to znovu.',
  showMore: 'Zobrazit další',
  back: 'Zpět',
  overByCustomer: 'Ukončeno vámi',
  overByAgent: 'Ukončeno operátorem',
  overBySilence: 'Ukončeno po delší odmlce',
  overByTransfer: 'Předáno dál',
  overByServer: 'Ukončeno systémem',
  kindEmail: 'E-mail',
  kindCall: 'Telefonní hovor',
  kindCallback: 'Zpětné volání',
  kindCobrowse: 'Sdílená obrazovka',
  kindOther: 'Jiný kontakt',
  related: (n) =>
    count(n, {
      one: '# související konverzace',
      few: '# související konverzace',
      other: '# souvisejících konverzací',
    }),
  plainTextOnly: 'Tuto konverzaci lze zobrazit jen jako prostý text.',

  faultUnreachable: 'K chatu se nelze připojit. Zkontrolujte připojení a zkuste to znovu.',
  faultBroken: 'Na naší straně došlo k chybě. Zkuste to prosím za minutu znovu.',
  faultUnavailable: 'Teď není k dispozici žádný operátor. Zkuste to prosím později.',
  faultNoAccess:
    'Chat teď nemá přístup. Možná se musíte znovu přihlásit, nebo nás kontaktujte jiným způsobem.',
  faultRefused: 'Chat se nepodařilo zahájit. Zkuste to prosím znovu, nebo nás kontaktujte jiným způsobem.',
  faultInvalid: 'Chat není na této stránce správně nastaven. Kontaktujte nás prosím jiným způsobem.',
};
