import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('fr');
const openChat = 'Ouvrir le chat';

export const fr: Strings = {
  heading: 'Discutez avec nous',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# message non lu', other: '# messages non lus'})}`
      : openChat,
  minimizeChat: 'Réduire le chat',
  endChat: 'Terminer le chat',

  intro: 'Dites-nous de quoi il s’agit. Nous vous répondons ici même.',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'E-mail',
  subject: 'Objet',
  startChat: 'Démarrer le chat',
  subjectMissing: 'Dites-nous en quelques mots de quoi il s’agit.',
  emailWrong: 'Saisissez votre adresse e-mail sous la forme nom@example.com.',
  textTooLong: (max) => `Utilisez ${number(max)} caractères au maximum.`,

  connecting: 'Connexion en cours…',
  queued: 'Tous nos conseillers sont occupés pour le moment. Vous gardez votre place et pouvez déjà écrire.',
  queuePosition: (n) => `Vous êtes numéro ${number(n)} dans la file.`,
  queueTime: (time) => `L’attente est d’environ ${time}.`,
  waiting: 'Quelqu’un sera bientôt avec vous. Vous pouvez déjà écrire.',
  ending: 'Fin du chat en cours…',
  waitingLong:
    'L’attente est plus longue que d’habitude. Vous pouvez continuer à attendre, ou quitter le chat et réessayer plus tard.',
  leave: 'Quitter le chat',

  conversation: 'Conversation',
  you: 'Vous',
  somebody: 'Service client',
  says: (sender) => `${sender}\u00a0:`,
  joined: (name) => `${name} a rejoint le chat`,
  left: (name) => `${name} a quitté le chat`,
  pushedLink: (name) => `${name} vous a envoyé une page`,
  idleWarning: 'Êtes-vous toujours là ? Ce chat se terminera bientôt si rien n’est écrit.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'écrivent' : 'écrit'}…`,
  now: 'à l’instant',
  newMessages: 'Nouveaux messages',
  newMessageCount: (n) => count(n, {one: '# nouveau message', other: '# nouveaux messages'}),

  message: 'Message',
  send: 'Envoyer',
  charactersLeft: (left) => count(left, {one: '# caractère restant', other: '# caractères restants'}),
  charactersTooMany: (over) => count(over, {one: '# caractère en trop', other: '# caractères en trop'}),

  sending: 'Envoi…',
  waitingForConnection: 'En attente de connexion',
  notConfirmed: 'Pas encore confirmé',
  notSent: 'Non envoyé',
  tryAgain: 'Réessayer',
  delete: 'Supprimer',

  looksLikeCard: 'Cela ressemble à un numéro de carte.',
  looksLikeIban: 'Cela ressemble à un numéro de compte bancaire.',
  privateHint: 'Personne ici n’en a besoin en entier. Comment souhaitez-vous l’envoyer\u00a0?',
  sendMasked: 'Envoyer masqué',
  sendAsTyped: 'Envoyer tel quel',
  edit: 'Modifier',

  reconnecting: 'Reconnexion en cours…',
  reconnectingHint: 'Ce que vous écrivez est conservé et sera envoyé dès que la connexion sera rétablie.',
  messagesMissing: 'Certains messages manquent peut-être',
  reloadMessages: 'Recharger les messages',
  confirmEnd: 'Terminer ce chat\u00a0?',
  confirmEndHint: 'Vous pourrez ensuite enregistrer la conversation dans un fichier.',
  keepChatting: 'Continuer à discuter',
  ended: 'Le chat est terminé',
  endedByCustomer: 'Merci pour cet échange.',
  endedByAgent:
    'Il a été terminé de notre côté. Avez-vous une autre question\u00a0? Démarrez un nouveau chat.',
  endedLost: 'La connexion a été perdue, et le chat avec elle. Vos échanges jusqu’ici sont conservés ici.',
  startNewChat: 'Démarrer un nouveau chat',
  downloadTranscript: 'Télécharger la conversation',
  saveAsPage: 'Enregistrer comme page web',
  sound: 'Son des nouveaux messages',

  earlier: 'Conversations précédentes',
  noEarlier: 'Il n’y a pas encore de conversation précédente.',
  loading: 'Chargement…',
  loadFailed: 'Le chargement a échoué. Vérifiez votre connexion, puis réessayez.',
  showMore: 'Afficher plus',
  back: 'Retour',

  faultUnreachable: 'Le chat est inaccessible. Vérifiez votre connexion, puis réessayez.',
  faultBroken: 'Un problème est survenu de notre côté. Veuillez réessayer dans une minute.',
  faultUnavailable: 'Personne n’est disponible pour le moment. Veuillez réessayer plus tard.',
  faultRefused: 'Le chat n’a pas pu démarrer. Veuillez réessayer ou nous contacter par un autre moyen.',
  faultInvalid:
    'Le chat n’est pas bien configuré sur cette page. Veuillez nous contacter par un autre moyen.',
};
