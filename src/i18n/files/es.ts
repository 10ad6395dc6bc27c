import {countingIn} from '../catalog/plural.js';
import type {FileStrings} from '../catalog/file-strings.js';

const {count} = countingIn('es');

export const es: FileStrings = {
  attachFile: 'Adjuntar un archivo',
  fileTypes: (types) => `Tipos permitidos: ${types}.`,
  fileSize: (size) => `Máximo ${size} por archivo.`,
  fileRoom: (size) => `Quedan ${size} como máximo en este chat.`,
  filesLeft: (n) => count(n, {one: 'Puede enviar # archivo más.', other: 'Puede enviar # archivos más.'}),
  filesNeedAgent: 'Podrá enviar archivos cuando haya un agente.',
  filesUnavailable: 'Ahora no se pueden enviar archivos. Inténtelo de nuevo en un momento.',
  dropFiles: 'Suelte aquí los archivos para enviarlos',

  fileWaiting: 'En espera…',
  cancelFile: 'Cancelar',
  fileSent: (file) => `Archivo enviado: ${file}`,
  sentAFile: (name, file) => `${name} ha enviado un archivo: ${file}`,

  fileEmpty: 'El archivo está vacío.',
  fileIsFolder: 'No se puede enviar una carpeta. Elija los archivos que contiene.',
  fileTooLarge: 'El archivo es demasiado grande.',
  fileTypeWrong: 'No se pueden enviar archivos de este tipo.',
  filesTooMany: 'No se pueden enviar más archivos en este chat.',
  filesTooLarge: 'Todos los archivos de este chat juntos serían demasiado grandes.',
  fileCut: 'Se ha cortado la conexión.',
  fileRefused: 'El chat no ha aceptado este archivo.',

  download: 'Descargar',
  downloadFile: (file) => `Descargar ${file}`,
  downloadFailed: 'No se ha podido descargar el archivo. Compruebe la conexión e inténtelo de nuevo.',
  downloadGone: 'El archivo ya no se puede descargar.',
  downloadPage:
    'En lugar del archivo llegó una página web, así que no se ha guardado nada. Puede que tenga que volver a iniciar sesión.',
  fileDeleted: 'Este archivo se ha eliminado.',
};
