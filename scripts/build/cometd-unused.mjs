/**
 * Two more transports, a worker and a log are in the `cometd` package, and all of them are within reach of its one class, so
 * that no bundler leaves them out. So what is never used here is cut out of its code: what `wire/comet.ts` neither calls nor
 * switches on, nor anything that it calls.
 *
 * Everything named here must be found as often as it is said to be: another version of the package fails the build.
 */
import {Visitor, parseSync} from 'vite';

/**
 * `statements` by how they begin, and how many begin so. `members` are methods that nothing names any more; `replaced` ones
 * are given by `wire/comet.ts`.
 */
const CUTS = {
  'Client.js': {
    statements: {
      'import {CallbackPollingTransport}': 1,
      'import {WebSocketTransport}': 1,
      'if (window.WebSocket)': 1,
      'this.registerTransport("callback-polling"': 1,
      'function WorkerScheduler()': 1,
      'if (window.Worker && window.Blob && window.URL && this.#config.useWorkerScheduler)': 1,
      'if (this.#config.appendMessageTypeToURL)': 2,
      // Checks of what TypeScript has checked, and other ways to say the same.
      'if (arguments.length': 6,
      'if (!CometD.#isString(channel))': 1,
      'if (!CometD.#isString(name))': 2,
      'if (!CometD.#isValidChannel(channel))': 3,
      'if (!subscription || !subscription.channel': 1,
      'if (CometD.#isString(callback))': 1,
      'if (CometD.#isString(configuration))': 1,
      'if (!configuration)': 1,
    },
    members: [
      ...['publish', 'publishBinary', 'remoteCall', 'remoteCallBinary'],
      ...['startBatch', 'endBatch', 'batch', '#startBatch', '#endBatch'],
      ...['init', 'resubscribe', 'clearListeners', 'addTransportListener', 'removeTransportListener'],
      ...['unregisterTransports', 'getTransportRegistry', '#notifyTransportException'],
      ...['setBackoffIncrement', 'getBackoffIncrement', 'getBackoffPeriod', '#increaseBackoff'],
      ...['increaseBackoffPeriod', 'resetBackoffPeriod'],
      ...['unregisterExtension', 'getExtension', 'getName', 'setLogLevel', '_debug', '_info'],
      ...['#isValidChannel', '#isAllowed', '#isAlpha', '#isNumeric'],
    ],
    replaced: ['onTransportFailure'],
  },
  'LongPollingTransport.js': {members: ['#newXMLHttpRequest', '#copyContext'], replaced: ['xhrSend']},
  'RequestTransport.js': {
    statements: {'if (this.configuration.autoBatch)': 1},
    members: ['#coalesceEnvelopes'],
    replaced: ['abortXHR'],
  },
  'Transport.js': {members: ['debug']},
  'AckExtension.js': {members: ['#debug']},
};

/** `logLevel: 'warn'` makes these do nothing. */
const LOGS = /^this\.(cometd\.)?(_debug|_info|debug|#debug)\(/;

/** The code of one file of the package without what is not used, and everything else where it was. */
export function withoutUnused(code, file) {
  const {statements = {}, members = [], replaced = []} = CUTS[file] ?? {};
  const wanted = new Map(Object.entries(statements));
  for (const name of [...members, ...replaced]) wanted.set(name, 1);
  let rest = code;
  const cut = ({start, end}) => {
    rest = rest.slice(0, start) + code.slice(start, end).replaceAll(/\S/g, ' ') + rest.slice(end);
  };
  const cutIfNamed = (node, name) => {
    if (!wanted.has(name)) return;
    wanted.set(name, wanted.get(name) - 1);
    cut(node);
  };
  const visitStatement = (node) => {
    const text = code.slice(node.start, node.end);
    if (LOGS.test(text) && node.expression.arguments.every(isInert)) cut(node);
    else
      cutIfNamed(
        node,
        Object.keys(statements).find((head) => text.startsWith(head)),
      );
  };
  new Visitor({
    ImportDeclaration: visitStatement,
    FunctionDeclaration: visitStatement,
    IfStatement: visitStatement,
    ExpressionStatement: visitStatement,
    MethodDefinition: (node) => cutIfNamed(node, code.slice(node.key.start, node.key.end)),
  }).visit(parseSync(file, code).program);

  const missed = [...wanted].filter(([, times]) => times !== 0).map(([name]) => name);
  if (missed.length > 0) throw new Error(`cometd/${file} is not the one known here: ${missed.join(', ')}`);
  return rest;
}

/** Whether nothing happens when this expression is not evaluated. */
function isInert(node) {
  const children = Object.values(node).filter((value) => value?.type);
  return INERT.has(node.type) && children.every(isInert);
}

const INERT = new Set([
  'BinaryExpression',
  'ConditionalExpression',
  'Identifier',
  'Literal',
  'LogicalExpression',
  'MemberExpression',
  'PrivateIdentifier',
  'ThisExpression',
]);

/**
 * Throws when what was cut is wanted after all.
 * @param rest what is left of the package
 * @param user the module that imports it
 */
export function assertUnused(rest, user) {
  for (const [file, {members = [], replaced = []}] of Object.entries(CUTS)) {
    const mentioned = members.find((name) => new RegExp(`\\b(this|cometd)\\.${name}\\b`).test(rest + user));
    if (mentioned) throw new Error(`${mentioned} is used, and is cut out of cometd/${file}`);
    const missing = replaced.find((name) => !new RegExp(`\\b${name}\\b`).test(user));
    if (missing) throw new Error(`${missing} is not given, and is cut out of cometd/${file}`);
  }
}
