import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('fr');

export const fr: FileStrings = {
  attachFile: 'Joindre un fichier',
  fileTypes: (types) => `Types acceptés\u00a0: ${types}.`,
  fileSize: (size) => `${size} au maximum par fichier.`,
  fileRoom: (size) => `Encore ${size} au maximum dans ce chat.`,
  filesLeft: (n) =>
    count(n, {one: 'Vous pouvez encore envoyer # fichier.', other: 'Vous pouvez encore envoyer # fichiers.'}),
  filesNeedAgent: 'Vous pourrez envoyer des fichiers dès qu’un conseiller sera là.',
  filesUnavailable: 'Impossible d’envoyer des fichiers pour le moment. Réessayez dans un instant.',
  dropFiles: 'Déposez les fichiers ici pour les envoyer',

  fileWaiting: 'En attente…',
  cancelFile: 'Annuler',
  fileSent: (file) => `Fichier envoyé\u00a0: ${file}`,
  sentAFile: (name, file) => `${name} a envoyé un fichier\u00a0: ${file}`,

  fileEmpty: 'Le fichier est vide.',
  fileIsFolder: 'Impossible d’envoyer un dossier. Choisissez les fichiers qu’il contient.',
  fileTooLarge: 'Le fichier est trop volumineux.',
  fileTypeWrong: 'Ce type de fichier ne peut pas être envoyé.',
  filesTooMany: 'Plus aucun fichier ne peut être envoyé dans ce chat.',
  filesTooLarge: 'Les fichiers de ce chat seraient trop volumineux au total.',
  fileCut: 'La connexion a été interrompue.',
  fileRefused: 'Le chat n’a pas accepté ce fichier.',

  download: 'Télécharger',
  downloadFile: (file) => `Télécharger ${file}`,
  downloadFailed: 'Le fichier n’a pas pu être téléchargé. Vérifiez votre connexion et réessayez.',
  downloadGone: 'Le fichier ne peut plus être téléchargé.',
  downloadPage:
    'Une page web est arrivée à la place du fichier\u00a0: rien n’a été enregistré. Vous devez peut-être vous reconnecter.',
  fileDeleted: 'Ce fichier a été supprimé.',
};
