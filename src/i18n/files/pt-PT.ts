import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('pt-PT');

export const ptPT: FileStrings = {
  attachFile: 'Anexar um ficheiro',
  fileTypes: (types) => `Permitidos: ${types}.`,
  fileSize: (size) => `No máximo, ${size} por ficheiro.`,
  fileRoom: (size) => `Até mais ${size} neste chat.`,
  filesLeft: (n) => count(n, {one: 'Pode enviar mais um ficheiro.', other: 'Pode enviar mais # ficheiros.'}),
  filesNeedAgent: 'Pode enviar ficheiros assim que um assistente entrar.',
  filesUnavailable: 'Não é possível enviar ficheiros neste momento. Tente novamente daqui a pouco.',
  dropFiles: 'Largue ficheiros aqui para os enviar',

  fileWaiting: 'A aguardar…',
  cancelFile: 'Cancelar',
  fileSent: (file) => `Ficheiro enviado: ${file}`,
  sentAFile: (name, file) => `${name} enviou um ficheiro: ${file}`,

  fileEmpty: 'O ficheiro está vazio.',
  fileIsFolder: 'Não é possível enviar uma pasta. Escolha os ficheiros que estão nela.',
  fileTooLarge: 'O ficheiro é demasiado grande.',
  fileTypeWrong: 'Não é possível enviar ficheiros deste tipo.',
  filesTooMany: 'Não é possível enviar mais ficheiros neste chat.',
  filesTooLarge: 'Todos os ficheiros deste chat seriam, em conjunto, demasiado grandes.',
  fileCut: 'A ligação foi interrompida.',
  fileRefused: 'O chat não aceitou este ficheiro.',

  download: 'Transferir',
  downloadFile: (file) => `Transferir ${file}`,
  downloadFailed: 'Não foi possível transferir o ficheiro. Verifique a ligação e tente novamente.',
  downloadGone: 'O ficheiro já não pode ser transferido.',
  downloadPage:
    'Em vez do ficheiro chegou uma página Web, por isso nada foi guardado. Poderá ter de iniciar sessão novamente.',
  fileDeleted: 'Este ficheiro foi eliminado.',
};
