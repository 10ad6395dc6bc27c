import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('pt-PT');
const openChat = 'Abrir o chat';

export const ptPT: Strings = {
  heading: 'Fale connosco',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# mensagem por ler', other: '# mensagens por ler'})}`
      : openChat,
  minimizeChat: 'Minimizar o chat',
  endChat: 'Terminar o chat',

  intro: 'Diga-nos como podemos ajudar. Respondemos aqui mesmo.',
  firstName: 'Nome próprio',
  lastName: 'Apelido',
  email: 'E-mail',
  subject: 'Assunto',
  startChat: 'Iniciar o chat',
  subjectMissing: 'Diga-nos em poucas palavras como podemos ajudar.',
  fieldMissing: 'Preencha este campo.',
  emailWrong: 'Introduza um endereço de e-mail como nome@example.com.',
  textTooLong: (max) => `Utilize, no máximo, ${number(max)} carateres.`,

  connecting: 'A ligar…',
  queued:
    'Todos os nossos assistentes estão ocupados neste momento. Guardamos o seu lugar. Já pode escrever a sua mensagem.',
  queuePosition: (n) => `O seu lugar na fila: ${number(n)}.`,
  queueTime: (time) => `O tempo de espera é de cerca de ${time}.`,
  waiting: 'Alguém lhe responderá dentro de momentos. Já pode escrever a sua mensagem.',
  ending: 'A terminar o chat…',
  waitingLong:
    'Está a demorar mais do que o habitual. Pode continuar à espera ou sair do chat e tentar mais tarde.',
  leave: 'Sair do chat',

  conversation: 'Conversa',
  you: 'Eu',
  somebody: 'Apoio ao cliente',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} entrou no chat`,
  left: (name) => `${name} saiu do chat`,
  pushedLink: (name) => `${name} enviou-lhe uma página`,
  cannotBeShown: 'Não é possível mostrar esta mensagem aqui',
  sentFile: (name) => `${name} enviou um ficheiro que não pode ser aberto aqui`,
  idleWarning: 'Ainda está aí? O chat terminará em breve se não escrever nada.',
  stillHere: 'Ainda estou aqui',
  stillHereTold: 'Agradecemos. Se a pergunta voltar a surgir, escreva uma mensagem.',
  onlyAMessage: 'Agora só uma mensagem mantém este chat aberto. Escreva uma, por favor.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'estão' : 'está'} a escrever…`,
  now: 'agora',
  newMessages: 'Novas mensagens',
  newMessageCount: (n) => count(n, {one: '# nova mensagem', other: '# novas mensagens'}),

  message: 'Mensagem',
  send: 'Enviar',
  charactersLeft: (left) => count(left, {one: 'Resta # caráter', other: 'Restam # carateres'}),
  charactersTooMany: (over) => count(over, {one: '# caráter a mais', other: '# carateres a mais'}),

  sending: 'A enviar…',
  stillTrying: 'Continuamos a tentar…',
  waitingForConnection: 'A aguardar ligação',
  notConfirmed: 'Ainda não confirmada',
  notSent: 'Não enviada',
  tryAgain: 'Tentar novamente',
  delete: 'Eliminar',

  looksLikeCard: 'Isto parece um número de cartão.',
  looksLikeIban: 'Isto parece um número de conta bancária.',
  privateHint: 'Os nossos assistentes não precisam do número completo. Como pretende enviá-lo?',
  sendMasked: 'Ocultar e enviar',
  sendAsTyped: 'Enviar sem alterar',
  edit: 'Editar',
  notChecked:
    'Não foi possível verificar se a sua mensagem contém dados privados, por isso não foi enviada. Se a enviar novamente, seguirá sem verificação.',

  reconnecting: 'A restabelecer a ligação…',
  reconnectingHint: 'As suas mensagens ficam guardadas e serão enviadas quando a ligação for restabelecida.',
  reconnected: 'Ligação restabelecida',
  noAccess: 'O chat não tem acesso neste momento',
  noAccessHint: 'As suas mensagens ficam guardadas. Poderá ter de iniciar sessão novamente.',
  messagesMissing: 'Podem faltar algumas mensagens',
  reloadMessages: 'Recarregar as mensagens',
  confirmEnd: 'Terminar este chat?',
  confirmEndHint: 'Depois, pode transferir a conversa.',
  keepChatting: 'Continuar o chat',
  ended: 'O chat terminou',
  endedByCustomer: 'Obrigado por falar connosco.',
  endedByAgent: 'O assistente terminou o chat. Precisa de mais alguma coisa? Inicie um novo.',
  endedByIdle:
    'O chat terminou porque nada foi escrito durante algum tempo. Precisa de mais alguma coisa? Inicie um novo.',
  endedByServer: 'O sistema terminou o chat. Precisa de mais alguma coisa? Inicie um novo.',
  endedLost: 'A ligação perdeu-se e o chat terminou. Ainda o pode ler aqui.',
  startNewChat: 'Iniciar um novo chat',
  downloadTranscript: 'Transferir a conversa',
  saveAsPage: 'Guardar como página Web',
  forgetChat: 'Esquecer este chat',
  sound: 'Som de novas mensagens',

  earlier: 'Conversas anteriores',
  noEarlier: 'Ainda não há conversas anteriores.',
  loading: 'A carregar…',
  loadFailed: 'Não foi possível carregar. Verifique a ligação e tente novamente.',
  showMore: 'Mostrar mais',
  back: 'Voltar',
  overByCustomer: 'Terminada por si',
  overByAgent: 'Terminada pelo assistente',
  overBySilence: 'Terminada após um longo silêncio',
  overByTransfer: 'Transferida',
  overByServer: 'Terminada pelo sistema',
  kindEmail: 'E-mail',
  kindCall: 'Chamada telefónica',
  kindCallback: 'Chamada de retorno',
  kindCobrowse: 'Ecrã partilhado',
  kindOther: 'Outro contacto',
  related: (n) => count(n, {one: '# conversa relacionada', other: '# conversas relacionadas'}),
  plainTextOnly: 'Esta conversa só pode ser mostrada como texto simples.',

  faultUnreachable: 'Não é possível aceder ao chat. Verifique a ligação e tente novamente.',
  faultBroken: 'Ocorreu um problema do nosso lado. Tente novamente dentro de um minuto.',
  faultUnavailable: 'Nenhum assistente está disponível neste momento. Tente novamente mais tarde.',
  faultNoAccess:
    'O chat não tem acesso neste momento. Poderá ter de iniciar sessão novamente ou contactar-nos de outra forma.',
  faultRefused: 'Não foi possível iniciar o chat. Tente novamente ou contacte-nos de outra forma.',
  faultInvalid: 'O chat não está configurado corretamente nesta página. Contacte-nos de outra forma.',
};
