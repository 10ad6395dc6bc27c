import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('pt-BR');

export const ptBR: FileStrings = {
  attachFile: 'Anexar um arquivo',
  fileTypes: (types) => `Permitidos: ${types}.`,
  fileSize: (size) => `No máximo ${size} por arquivo.`,
  fileRoom: (size) => `Neste chat, mais ${size} no máximo.`,
  filesLeft: (n) =>
    count(n, {one: 'Você pode enviar mais # arquivo.', other: 'Você pode enviar mais # arquivos.'}),
  filesNeedAgent: 'Você poderá enviar arquivos quando um atendente estiver aqui.',
  filesUnavailable: 'Não é possível enviar arquivos agora. Tente novamente em instantes.',
  dropFiles: 'Solte os arquivos aqui para enviá-los',

  fileWaiting: 'Aguardando…',
  cancelFile: 'Cancelar',
  fileSent: (file) => `Arquivo enviado: ${file}`,
  sentAFile: (name, file) => `${name} enviou um arquivo: ${file}`,

  fileEmpty: 'O arquivo está vazio.',
  fileIsFolder: 'Não é possível enviar uma pasta. Escolha os arquivos dentro dela.',
  fileTooLarge: 'O arquivo é grande demais.',
  fileTypeWrong: 'Arquivos deste tipo não podem ser enviados.',
  filesTooMany: 'Não é possível enviar mais arquivos neste chat.',
  filesTooLarge: 'Juntos, os arquivos deste chat seriam grandes demais.',
  fileCut: 'A conexão foi interrompida.',
  fileRefused: 'O chat não aceitou este arquivo.',

  download: 'Baixar',
  downloadFile: (file) => `Baixar ${file}`,
  downloadFailed: 'Não foi possível baixar o arquivo. Verifique a conexão e tente novamente.',
  downloadGone: 'O arquivo não pode mais ser baixado.',
  downloadPage:
    'Uma página da web veio no lugar do arquivo, então nada foi salvo. Talvez seja preciso entrar novamente.',
  fileDeleted: 'Este arquivo foi excluído.',
};
