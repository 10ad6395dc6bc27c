import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

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

  intro: 'Dites-nous comment nous pouvons vous aider. Nous vous répondrons ici même.',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'E-mail',
  subject: 'Objet',
  startChat: 'Démarrer le chat',
  subjectMissing: 'Dites-nous en quelques mots comment nous pouvons vous aider.',
  fieldMissing: 'Veuillez remplir ce champ.',
  emailWrong: 'Saisissez une adresse e-mail du type nom@example.com.',
  textTooLong: (max) => `Utilisez ${number(max)} caractères au maximum.`,

  connecting: 'Connexion…',
  queued:
    'Tous nos conseillers sont occupés pour le moment. Nous gardons votre place. Vous pouvez déjà écrire votre message.',
  queuePosition: (n) => `Vous êtes numéro ${number(n)} dans la file d’attente.`,
  queueTime: (time) => `L’attente est d’environ ${time}.`,
  waiting: 'Un conseiller vous répondra dans un instant. Vous pouvez déjà écrire votre message.',
  ending: 'Fermeture du chat…',
  waitingLong:
    'L’attente est plus longue que d’habitude. Vous pouvez continuer à patienter, ou quitter le chat et réessayer plus tard.',
  leave: 'Quitter le chat',

  conversation: 'Conversation',
  you: 'Vous',
  somebody: 'Service client',
  says: (sender) => `${sender}\u00a0:`,
  joined: (name) => `${name} a rejoint le chat`,
  left: (name) => `${name} a quitté le chat`,
  pushedLink: (name) => `${name} vous a envoyé une page`,
  cannotBeShown: 'Ce message ne peut pas être affiché ici',
  sentFile: (name) => `${name} a envoyé un fichier qui ne peut pas être ouvert ici`,
  idleWarning: 'Êtes-vous toujours là\u00a0? Ce chat se terminera bientôt si vous n’écrivez rien.',
  stillHere: 'Je suis toujours là',
  stillHereTold: 'Merci. Si la question vous est posée à nouveau, veuillez écrire un message.',
  onlyAMessage: 'Seul un message peut maintenant garder ce chat ouvert. Veuillez en écrire un.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'écrivent' : 'écrit'}…`,
  now: 'à l’instant',
  newMessages: 'Nouveaux messages',
  newMessageCount: (n) => count(n, {one: '# nouveau message', other: '# nouveaux messages'}),

  message: 'Message',
  send: 'Envoyer',
  charactersLeft: (left) => count(left, {one: '# caractère restant', other: '# caractères restants'}),
  charactersTooMany: (over) => count(over, {one: '# caractère en trop', other: '# caractères en trop'}),

  sending: 'Envoi…',
  stillTrying: 'Nouvel essai en cours…',
  waitingForConnection: 'En attente de connexion',
  notConfirmed: 'Pas encore confirmé',
  notSent: 'Non envoyé',
  tryAgain: 'Réessayer',
  delete: 'Supprimer',

  looksLikeCard: 'Cela ressemble à un numéro de carte.',
  looksLikeIban: 'Cela ressemble à un numéro de compte bancaire.',
  privateHint: 'Nos conseillers n’ont pas besoin du numéro complet. Comment souhaitez-vous l’envoyer\u00a0?',
  sendMasked: 'Masquer et envoyer',
  sendAsTyped: 'Envoyer tel quel',
  edit: 'Modifier',
  notChecked:
    'Nous n’avons pas pu vérifier si votre message contient des données privées\u00a0: il n’a pas été envoyé. Renvoyez-le pour l’envoyer sans vérification.',

  reconnecting: 'Reconnexion…',
  reconnectingHint: 'Vos messages sont conservés et seront envoyés dès le retour de la connexion.',
  reconnected: 'Connexion rétablie',
  noAccess: 'Le chat n’a pas accès pour le moment',
  noAccessHint: 'Vos messages sont conservés. Il faut peut-être vous reconnecter à votre compte.',
  messagesMissing: 'Il manque peut-être des messages',
  reloadMessages: 'Recharger les messages',
  copyReport: 'Copier le rapport',
  copied: 'Copié',
  copyThis: 'Sélectionnez ce texte et copiez-le',
  confirmEnd: 'Terminer ce chat\u00a0?',
  confirmEndHint: 'Vous pourrez ensuite télécharger la conversation.',
  keepChatting: 'Continuer le chat',
  ended: 'Le chat est terminé',
  endedByCustomer: 'Merci d’avoir échangé avec nous.',
  endedByAgent: 'Le conseiller a mis fin au chat. Besoin d’autre chose\u00a0? Démarrez-en un nouveau.',
  endedByIdle:
    'Le chat s’est terminé car rien n’a été écrit pendant un moment. Besoin d’autre chose\u00a0? Démarrez-en un nouveau.',
  endedByServer: 'Le système a mis fin au chat. Besoin d’autre chose\u00a0? Démarrez-en un nouveau.',
  endedLost: 'La connexion a été perdue et le chat est terminé. Vous pouvez encore le relire ici.',
  startNewChat: 'Démarrer un nouveau chat',
  downloadTranscript: 'Télécharger la conversation',
  saveAsPage: 'Enregistrer comme page web',
  forgetChat: 'Oublier ce chat',
  sound: 'Son des nouveaux messages',

  earlier: 'Conversations précédentes',
  noEarlier: 'Aucune conversation précédente pour l’instant.',
  loading: 'Chargement…',
  loadFailed: 'Le chargement a échoué. Vérifiez votre connexion et réessayez.',
  showMore: 'Afficher plus',
  back: 'Retour',
  overByCustomer: 'Terminé par vous',
  overByAgent: 'Terminé par le conseiller',
  overBySilence: 'Terminé après un long silence',
  overByTransfer: 'Transféré',
  overByServer: 'Terminé par le système',
  kindEmail: 'E-mail',
  kindCall: 'Appel téléphonique',
  kindCallback: 'Rappel',
  kindCobrowse: 'Écran partagé',
  kindOther: 'Autre contact',
  related: (n) => count(n, {one: '# conversation liée', other: '# conversations liées'}),
  plainTextOnly: 'Cette conversation ne peut être affichée qu’en texte brut.',

  faultUnreachable: 'Impossible de joindre le chat. Vérifiez votre connexion et réessayez.',
  faultBroken: 'Un problème est survenu de notre côté. Veuillez réessayer dans une minute.',
  faultUnavailable: 'Aucun conseiller n’est disponible pour le moment. Veuillez réessayer plus tard.',
  faultNoAccess:
    'Le chat n’a pas accès pour le moment. Reconnectez-vous à votre compte ou contactez-nous autrement.',
  faultRefused: 'Le chat n’a pas pu démarrer. Veuillez réessayer ou nous contacter par un autre moyen.',
  faultInvalid:
    'Le chat n’est pas configuré correctement sur cette page. Veuillez nous contacter par un autre moyen.',
};
