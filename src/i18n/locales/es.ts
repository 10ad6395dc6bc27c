import {countingIn} from '../plural.js';
import type {Strings} from '../strings.js';

const {count, number} = countingIn('es');
const openChat = 'Abrir el chat';

export const es: Strings = {
  heading: 'Hable con nosotros',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# mensaje sin leer', other: '# mensajes sin leer'})}`
      : openChat,
  minimizeChat: 'Minimizar el chat',
  endChat: 'Finalizar el chat',

  intro: 'Cuéntenos de qué se trata. Le respondemos aquí mismo.',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  email: 'Correo electrónico',
  subject: 'Asunto',
  startChat: 'Iniciar el chat',
  subjectMissing: 'Cuéntenos en pocas palabras de qué se trata.',
  emailWrong: 'Escriba su correo electrónico con el formato nombre@example.com.',
  textTooLong: (max) => `Use ${number(max)} caracteres como máximo.`,

  connecting: 'Conectando…',
  queued: 'En este momento todos nuestros agentes están ocupados. Conserva su lugar y ya puede escribir.',
  queuePosition: (n) => `Es el número ${number(n)} de la cola.`,
  queueTime: (time) => `La espera es de unos ${time}.`,
  waiting: 'Enseguida le atenderemos. Ya puede escribir.',
  ending: 'Finalizando el chat…',
  waitingLong:
    'La espera es más larga de lo habitual. Puede seguir esperando, o salir del chat e intentarlo más tarde.',
  leave: 'Salir del chat',

  conversation: 'Conversación',
  you: 'Usted',
  somebody: 'Agente',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} se ha unido al chat`,
  left: (name) => `${name} ha salido del chat`,
  pushedLink: (name) => `${name} le ha enviado una página`,
  idleWarning: '¿Sigue ahí? Este chat terminará pronto si no se escribe nada.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'están' : 'está'} escribiendo…`,
  now: 'ahora',
  newMessages: 'Mensajes nuevos',
  newMessageCount: (n) => count(n, {one: '# mensaje nuevo', other: '# mensajes nuevos'}),

  message: 'Mensaje',
  send: 'Enviar',
  charactersLeft: (left) => count(left, {one: 'Queda # carácter', other: 'Quedan # caracteres'}),
  charactersTooMany: (over) => count(over, {one: 'Sobra # carácter', other: 'Sobran # caracteres'}),

  sending: 'Enviando…',
  waitingForConnection: 'Esperando la conexión',
  notConfirmed: 'Aún sin confirmar',
  notSent: 'No enviado',
  tryAgain: 'Reintentar',
  delete: 'Eliminar',

  looksLikeCard: 'Parece un número de tarjeta.',
  looksLikeIban: 'Parece un número de cuenta bancaria.',
  privateHint: 'Aquí nadie lo necesita completo. ¿Cómo desea enviarlo?',
  sendMasked: 'Enviar oculto',
  sendAsTyped: 'Enviar tal cual',
  edit: 'Editar',

  reconnecting: 'Recuperando la conexión…',
  reconnectingHint: 'Lo que escriba se conserva y se enviará cuando vuelva la conexión.',
  messagesMissing: 'Es posible que falten mensajes',
  reloadMessages: 'Volver a cargar los mensajes',
  confirmEnd: '¿Finalizar este chat?',
  confirmEndHint: 'Después podrá guardar la conversación en un archivo.',
  keepChatting: 'Seguir en el chat',
  ended: 'El chat ha finalizado',
  endedByCustomer: 'Gracias por hablar con nosotros.',
  endedByAgent: 'Se ha finalizado desde nuestro lado. ¿Necesita algo más? Inicie un chat nuevo.',
  endedLost: 'Se perdió la conexión y, con ella, el chat. Lo hablado hasta ahora se conserva aquí.',
  startNewChat: 'Iniciar un chat nuevo',
  downloadTranscript: 'Descargar la conversación',
  saveAsPage: 'Guardar como página web',
  sound: 'Sonido de mensajes nuevos',

  earlier: 'Conversaciones anteriores',
  noEarlier: 'Todavía no hay conversaciones anteriores.',
  loading: 'Cargando…',
  loadFailed: 'No se ha podido cargar. Compruebe su conexión y vuelva a intentarlo.',
  showMore: 'Mostrar más',
  back: 'Volver',

  faultUnreachable: 'No se puede acceder al chat. Compruebe su conexión e inténtelo de nuevo.',
  faultBroken: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo en un minuto.',
  faultUnavailable: 'Ahora mismo no hay nadie disponible. Inténtelo de nuevo más tarde.',
  faultRefused: 'No se ha podido iniciar el chat. Inténtelo de nuevo o contáctenos por otro medio.',
  faultInvalid: 'El chat no está bien configurado en esta página. Contáctenos por otro medio.',
};
