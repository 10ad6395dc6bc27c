import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('es');
const openChat = 'Abrir el chat';

export const es: Strings = {
  heading: 'Chatee con nosotros',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# mensaje sin leer', other: '# mensajes sin leer'})}`
      : openChat,
  minimizeChat: 'Minimizar el chat',
  endChat: 'Finalizar el chat',

  intro: 'Cuéntenos en qué podemos ayudarle. Le responderemos aquí mismo.',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  email: 'Correo electrónico',
  subject: 'Asunto',
  startChat: 'Iniciar el chat',
  subjectMissing: 'Cuéntenos en pocas palabras en qué podemos ayudarle.',
  fieldMissing: 'Rellene este campo.',
  emailWrong: 'Escriba una dirección de correo como nombre@example.com.',
  textTooLong: (max) => `Use ${number(max)} caracteres como máximo.`,

  connecting: 'Conectando…',
  queued:
    'Todos nuestros agentes están ocupados en este momento. Le guardamos su turno. Ya puede escribir su mensaje.',
  queuePosition: (n) => `Está en la posición ${number(n)} de la cola.`,
  queueTime: (time) => `El tiempo de espera es de aproximadamente ${time}.`,
  waiting: 'En breve le atenderemos. Ya puede escribir su mensaje.',
  ending: 'Finalizando el chat…',
  waitingLong:
    'Está tardando más de lo habitual. Puede seguir esperando o salir del chat e intentarlo más tarde.',
  leave: 'Salir del chat',

  conversation: 'Conversación',
  you: 'Usted',
  somebody: 'Agente',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} se ha unido al chat`,
  left: (name) => `${name} ha salido del chat`,
  pushedLink: (name) => `${name} le ha enviado una página`,
  cannotBeShown: 'Este mensaje no se puede mostrar aquí',
  sentFile: (name) => `${name} ha enviado un archivo que no se puede abrir aquí`,
  idleWarning: '¿Sigue ahí? Este chat terminará pronto si no escribe.',
  stillHere: 'Sigo aquí',
  stillHereTold: 'Gracias. Si se le vuelve a preguntar, escriba un mensaje.',
  onlyAMessage: 'Ahora solo un mensaje mantiene abierto este chat. Escriba uno, por favor.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'están' : 'está'} escribiendo…`,
  now: 'ahora',
  newMessages: 'Mensajes nuevos',
  newMessageCount: (n) => count(n, {one: '# mensaje nuevo', other: '# mensajes nuevos'}),

  message: 'Mensaje',
  send: 'Enviar',
  charactersLeft: (left) => count(left, {one: 'Queda # carácter', other: 'Quedan # caracteres'}),
  charactersTooMany: (over) => count(over, {one: 'Sobra # carácter', other: 'Sobran # caracteres'}),

  sending: 'Enviando…',
  stillTrying: 'Seguimos intentándolo…',
  waitingForConnection: 'Esperando la conexión',
  notConfirmed: 'Aún sin confirmar',
  notSent: 'No enviado',
  tryAgain: 'Reintentar',
  delete: 'Eliminar',

  looksLikeCard: 'Parece un número de tarjeta.',
  looksLikeIban: 'Parece un número de cuenta bancaria.',
  privateHint: 'Nuestros agentes no necesitan el número completo. ¿Cómo desea enviarlo?',
  sendMasked: 'Ocultar y enviar',
  sendAsTyped: 'Enviar tal cual',
  edit: 'Editar',
  notChecked:
    'No se pudo comprobar si su mensaje contiene datos privados, así que no se envió. Envíelo de nuevo para mandarlo sin comprobar.',

  reconnecting: 'Reconectando…',
  reconnectingHint: 'Sus mensajes se conservan y se enviarán cuando vuelva la conexión.',
  reconnected: 'Conexión restablecida',
  noAccess: 'El chat no tiene acceso en este momento',
  noAccessHint: 'Sus mensajes se conservan. Puede que tenga que volver a iniciar sesión.',
  messagesMissing: 'Es posible que falten mensajes',
  reloadMessages: 'Recargar los mensajes',
  confirmEnd: '¿Finalizar este chat?',
  confirmEndHint: 'Después podrá descargar la conversación.',
  keepChatting: 'Seguir chateando',
  ended: 'El chat ha finalizado',
  endedByCustomer: 'Gracias por chatear con nosotros.',
  endedByAgent: 'El agente ha finalizado el chat. ¿Necesita algo más? Inicie uno nuevo.',
  endedByIdle:
    'El chat ha finalizado porque no se ha escrito nada durante un tiempo. ¿Necesita algo más? Inicie uno nuevo.',
  endedByServer: 'El sistema ha finalizado el chat. ¿Necesita algo más? Inicie uno nuevo.',
  endedLost: 'Se ha perdido la conexión y el chat ha finalizado. Todavía puede leerlo aquí.',
  startNewChat: 'Iniciar un chat nuevo',
  downloadTranscript: 'Descargar la conversación',
  saveAsPage: 'Guardar como página web',
  forgetChat: 'Olvidar este chat',
  sound: 'Sonido de mensajes nuevos',

  earlier: 'Conversaciones anteriores',
  noEarlier: 'Todavía no hay conversaciones anteriores.',
  loading: 'Cargando…',
  loadFailed: 'No se ha podido cargar. Compruebe su conexión e inténtelo de nuevo.',
  showMore: 'Mostrar más',
  back: 'Volver',
  overByCustomer: 'Finalizado por usted',
  overByAgent: 'Finalizado por el agente',
  overBySilence: 'Finalizado por inactividad',
  overByTransfer: 'Transferido',
  overByServer: 'Finalizado por el sistema',
  kindEmail: 'Correo electrónico',
  kindCall: 'Llamada telefónica',
  kindCallback: 'Llamada de vuelta',
  kindCobrowse: 'Pantalla compartida',
  kindOther: 'Otro contacto',
  related: (n) => count(n, {one: '# conversación relacionada', other: '# conversaciones relacionadas'}),
  plainTextOnly: 'Esta conversación solo se puede mostrar como texto sin formato.',

  faultUnreachable: 'No podemos conectar con el chat. Compruebe su conexión e inténtelo de nuevo.',
  faultBroken: 'Ha ocurrido un error por nuestra parte. Inténtelo de nuevo en un minuto.',
  faultUnavailable: 'No hay ningún agente disponible en este momento. Inténtelo de nuevo más tarde.',
  faultNoAccess:
    'El chat no tiene acceso en este momento. Puede que tenga que volver a iniciar sesión o contactarnos por otro medio.',
  faultRefused: 'No se ha podido iniciar el chat. Inténtelo de nuevo o contacte con nosotros por otro medio.',
  faultInvalid: 'El chat no está bien configurado en esta página. Contacte con nosotros por otro medio.',
};
