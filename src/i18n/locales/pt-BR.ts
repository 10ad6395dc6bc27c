import {countingIn} from '../catalog/plural.js';
import type {Strings} from '../catalog/strings.js';

const {count, number} = countingIn('pt-BR');
const openChat = 'Abrir o chat';

export const ptBR: Strings = {
  heading: 'Fale conosco',
  openChat: (unread) =>
    unread
      ? `${openChat}, ${count(unread, {one: '# mensagem não lida', other: '# mensagens não lidas'})}`
      : openChat,
  minimizeChat: 'Minimizar o chat',
  endChat: 'Encerrar o chat',

  intro: 'Conte como podemos ajudar. Responderemos aqui mesmo.',
  firstName: 'Nome',
  lastName: 'Sobrenome',
  email: 'E-mail',
  subject: 'Assunto',
  startChat: 'Iniciar o chat',
  subjectMissing: 'Conte em poucas palavras como podemos ajudar.',
  fieldMissing: 'Preencha este campo.',
  emailWrong: 'Digite um e-mail no formato nome@example.com.',
  textTooLong: (max) => `Use no máximo ${number(max)} caracteres.`,

  connecting: 'Conectando…',
  queued:
    'Todos os nossos atendentes estão ocupados no momento. Seu lugar está guardado. Você já pode escrever sua mensagem.',
  queuePosition: (n) => `Você é o número ${number(n)} da fila.`,
  queueTime: (time) => `O tempo de espera é de cerca de ${time}.`,
  waiting: 'Alguém vai atender você em instantes. Você já pode escrever sua mensagem.',
  ending: 'Encerrando o chat…',
  waitingLong:
    'Está demorando mais do que o normal. Você pode continuar esperando ou sair do chat e tentar mais tarde.',
  leave: 'Sair do chat',

  conversation: 'Conversa',
  you: 'Você',
  somebody: 'Atendente',
  says: (sender) => `${sender}:`,
  joined: (name) => `${name} entrou no chat`,
  left: (name) => `${name} saiu do chat`,
  pushedLink: (name) => `${name} enviou uma página para você`,
  cannotBeShown: 'Esta mensagem não pode ser exibida aqui',
  sentFile: (name) => `${name} enviou um arquivo que não pode ser aberto aqui`,
  idleWarning: 'Você ainda está aí? Este chat será encerrado em breve se você não escrever.',
  stillHere: 'Ainda estou aqui',
  stillHereTold: 'Agradecemos. Se a pergunta aparecer de novo, escreva uma mensagem.',
  onlyAMessage: 'Agora só uma mensagem mantém este chat aberto. Escreva uma, por favor.',
  isTyping: (names, count) => `${names} ${count > 1 ? 'estão' : 'está'} digitando…`,
  now: 'agora',
  newMessages: 'Novas mensagens',
  newMessageCount: (n) => count(n, {one: '# nova mensagem', other: '# novas mensagens'}),

  message: 'Mensagem',
  send: 'Enviar',
  charactersLeft: (left) => count(left, {one: '# caractere restante', other: '# caracteres restantes'}),
  charactersTooMany: (over) => count(over, {one: '# caractere a mais', other: '# caracteres a mais'}),

  sending: 'Enviando…',
  stillTrying: 'Ainda tentando…',
  waitingForConnection: 'Aguardando a conexão',
  notConfirmed: 'Ainda não confirmada',
  notSent: 'Não enviada',
  tryAgain: 'Tentar novamente',
  delete: 'Excluir',

  looksLikeCard: 'Isso parece um número de cartão.',
  looksLikeIban: 'Isso parece um número de conta bancária.',
  privateHint: 'Nossos atendentes não precisam do número completo. Como você quer enviá-lo?',
  sendMasked: 'Ocultar e enviar',
  sendAsTyped: 'Enviar como está',
  edit: 'Editar',
  notChecked:
    'Não foi possível verificar se a sua mensagem contém dados pessoais, por isso ela não foi enviada. Envie de novo para enviá-la sem verificação.',

  reconnecting: 'Reconectando…',
  reconnectingHint: 'Suas mensagens ficam guardadas e serão enviadas quando a conexão voltar.',
  reconnected: 'Conexão restabelecida',
  noAccess: 'O chat está sem acesso no momento',
  noAccessHint: 'Suas mensagens estão guardadas. Talvez seja preciso entrar de novo na sua conta.',
  messagesMissing: 'Pode haver mensagens faltando',
  reloadMessages: 'Recarregar mensagens',
  confirmEnd: 'Encerrar este chat?',
  confirmEndHint: 'Depois você pode baixar a conversa.',
  keepChatting: 'Continuar no chat',
  ended: 'O chat foi encerrado',
  endedByCustomer: 'Obrigado por conversar conosco.',
  endedByAgent: 'O atendente encerrou o chat. Precisa de mais alguma coisa? Inicie um novo.',
  endedByIdle:
    'O chat foi encerrado porque nada foi escrito por um tempo. Precisa de mais alguma coisa? Inicie um novo.',
  endedByServer: 'O sistema encerrou o chat. Precisa de mais alguma coisa? Inicie um novo.',
  endedLost: 'A conexão caiu e o chat foi encerrado. Você ainda pode ler a conversa aqui.',
  startNewChat: 'Iniciar um novo chat',
  downloadTranscript: 'Baixar a conversa',
  saveAsPage: 'Salvar como página da web',
  forgetChat: 'Esquecer este chat',
  sound: 'Som de novas mensagens',

  earlier: 'Conversas anteriores',
  noEarlier: 'Ainda não há conversas anteriores.',
  loading: 'Carregando…',
  loadFailed: 'Não foi possível carregar. Verifique sua conexão e tente novamente.',
  showMore: 'Mostrar mais',
  back: 'Voltar',
  overByCustomer: 'Encerrado por você',
  overByAgent: 'Encerrado pelo atendente',
  overBySilence: 'Encerrado por inatividade',
  overByTransfer: 'Transferido',
  overByServer: 'Encerrado pelo sistema',
  kindEmail: 'E-mail',
  kindCall: 'Ligação telefônica',
  kindCallback: 'Retorno de ligação',
  kindCobrowse: 'Tela compartilhada',
  kindOther: 'Outro contato',
  related: (n) => count(n, {one: '# conversa relacionada', other: '# conversas relacionadas'}),
  plainTextOnly: 'Esta conversa só pode ser exibida como texto simples.',

  faultUnreachable: 'Não foi possível acessar o chat. Verifique sua conexão e tente novamente.',
  faultBroken: 'Algo deu errado do nosso lado. Tente novamente em um minuto.',
  faultUnavailable: 'Nenhum atendente está disponível no momento. Tente novamente mais tarde.',
  faultNoAccess:
    'O chat está sem acesso no momento. Entre de novo na sua conta ou fale conosco de outra forma.',
  faultRefused: 'Não foi possível iniciar o chat. Tente novamente ou fale conosco por outro meio.',
  faultInvalid: 'O chat não está configurado corretamente nesta página. Fale conosco por outro meio.',
};
