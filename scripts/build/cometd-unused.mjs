/**
 * Cuts code out of the `cometd` package that `wire/comet.ts` neither calls nor enables: two transports, a worker, a log. The
 * one class of the package refers to all of them, so no bundler can drop them.
 *
 * The cuts save bytes and change nothing: the demo is built without them, and `wire/comet.ts` must work there, too.
 * Each name below must occur exactly as often as stated. So another version of the package fails the build.
 */
import {Visitor, parseSync} from 'rolldown/utils';

/**
 * `statements`: how a statement begins, and how many begin so. `members`: methods that nothing calls any more. `replaced`:
 * methods that `wire/comet.ts` provides. `inherited`: methods that do nothing but what their superclass does, or that their only
 * subclass overrides. `known`: expressions whose value is always the same here; the minifier then drops the
 * code that depends on them.
 *
 * @typedef {{statements?: Record<string, number>, members?: string[], replaced?: string[], inherited?: string[], known?: Record<string, string>}} Cuts
 *
 * @type {Readonly<Record<string, Cuts>>}
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
      // Argument checks that TypeScript makes needless, and overloads that are not used.
      'if (arguments.length': 6,
      'if (!CometD.#isString(channel))': 1,
      'if (!CometD.#isString(name))': 2,
      'if (!CometD.#isValidChannel(channel))': 3,
      'if (!subscription || !subscription.channel': 1,
      'if (CometD.#isString(callback))': 1,
      'if (CometD.#isString(configuration))': 1,
      'if (!configuration)': 1,
      // Nobody hears of exceptions in listeners, and in extensions that throw none.
      'const handler = this.on': 4,
      'if (CometD.#isFunction(handler))': 4,
      // Origins matter to no transport but the JSONP one.
      'const urlParts = ': 1,
      'const hostAndPort = ': 1,
      'const uri = ': 1,
      'const afterURI = ': 1,
      'const crossDomain = ': 2,
      'this.#crossDomain = ': 2,
      // Timers that only the worker needs.
      'let _ids = ': 1,
      'const _tasks = ': 2,
      'this.register = ': 1,
      'this.unregister = ': 1,
      // `wire/comet.ts` listens to handshake, connect and disconnect, by their names.
      'const channelParts = ': 1,
      'const last = ': 1,
      'for (let i = last': 1,
      'this.#notifyListeners("/meta/subscribe"': 2,
      'this.#notifyListeners("/meta/unsubscribe"': 2,
      'this.#notifyListeners("/meta/unsuccessful"': 6,
      // `wire/news.ts` takes the pushes, and `wire/v2/publish.ts` publishes. So nothing waits for messages of the handshake.
      'this.#messageResponse(': 1,
      'this.#messageFailure(': 1,
      'this.#handshakeMessages = ': 1,
      // One handshake and one subscription each: nothing is left from a session before.
      'this.clearSubscriptions()': 1,
      'this.removeListener(subscription)': 1,
      'const send = ': 1,
      'this.#reestablish = ': 2,
      'message.reestablish = ': 1,
      'this.#resetBackoff()': 4,
      'this.#batch = 0': 2,
      // The handshake has no fields of its own, and no callback.
      'if (CometD.#isFunction(handshakeProps))': 1,
      'this.#handshakeProps = ': 1,
      'this.#handshakeCallback = ': 1,
      'this._putCallback(message.id, handshakeCallback)': 1,
    },
    members: [
      ...['publishBinary', 'remoteCall', 'remoteCallBinary'],
      ...['startBatch', 'endBatch', 'batch', '#startBatch', '#endBatch'],
      ...['init', 'resubscribe', 'clearListeners', 'addTransportListener', 'removeTransportListener'],
      ...['unregisterTransports', 'getTransportRegistry', '#notifyTransportException'],
      ...['setBackoffIncrement', 'getBackoffIncrement', 'getBackoffPeriod', '#increaseBackoff'],
      ...['increaseBackoffPeriod', 'resetBackoffPeriod'],
      ...[
        'unregisterExtension',
        'getExtension',
        'getName',
        'setLogLevel',
        '_debug',
        '_info',
        '_warn',
        '#log',
        '#zeroPad',
      ],
      ...['#isValidChannel', '#isAllowed', '#isAlpha', '#isNumeric', '#isString'],
      ...['#isCrossDomain', '#splitURL', '#handleRemoteCall', '#delayedHandshake', '_getTransportListeners'],
      ...[
        'publish',
        '#messageResponse',
        '#messageFailure',
        '#failMessage',
        '#resetBackoff',
        '_mixin',
        '#fieldValue',
      ],
      ...['#hasSubscriptions', '#clearSubscriptions', 'clearSubscriptions', '#removeSubscription'],
      ...['#removeListener', 'removeListener', '#resolveScopedCallback'],
    ],
    known: {
      // `wire/comet.ts` decides, and never for another handshake.
      'this.#delayedHandshake(delay)': '0',
      'this.#crossDomain, url': 'false, url',
      'message.version, crossDomain, url': 'message.version, false, url',
      'this.#handshakeMessages === 0': 'true',
      'if (send)': 'if (true)',
      'if (!this.#hasSubscriptions(channel))': 'if (true)',
      'this.#listeners[message.subscription]': '0',
      'this.#batch > 0 || this.#internalBatch === true': 'this.#internalBatch',
      'this.#delayedConnect(this.#backoff)': 'this.#delayedConnect(0)',
      'this.#handshake(handshakeProps, handshakeCallback)': 'this.#handshake()',
      'this.#handshakeProps, bayeuxMessage': 'bayeuxMessage',
      // Listeners are functions without an object.
      'this.#resolveScopedCallback(scope, callback)': '{method: callback || scope}',
      // Flat objects without hostile properties; nobody writes into a copy.
      'this._mixin(false, ': 'Object.assign(',
      'this._mixin(true, {}, this.#config)': 'this.#config',
      'this._mixin(true, {}, this.#advice)': 'this.#advice',
      // Settings that nothing reads any more.
      ...Object.fromEntries(
        [
          ...['useWorkerScheduler: true,', 'protocol: null,', 'stickyReconnect: true,', 'connectTimeout: 0,'],
          ...['backoffIncrement: 1000,', 'maxBackoff: 60000,', 'logLevel: "info",', 'requestHeaders: {},'],
          ...['appendMessageTypeToURL: true,', 'autoBatch: false,', 'maxURILength: 2000,'],
          'maxSendBayeuxMessageSize: 8192,',
        ].map((setting) => [setting, '']),
      ),
    },
    replaced: ['onTransportFailure'],
  },
  'LongPollingTransport.js': {
    statements: {'this.#supportsCrossDomain = ': 5},
    members: ['accept', '#newXMLHttpRequest', '#copyContext'],
    inherited: ['reset'],
    // Our `xhrSend` brings messages.
    known: {
      'this.convertToMessages(response)': 'response',
      'headers: this.configuration.requestHeaders,': '',
    },
    replaced: ['xhrSend'],
  },
  'RequestTransport.js': {
    statements: {'if (this.configuration.autoBatch)': 1, 'super.reset(init)': 1, 'super.abort()': 1},
    members: ['#coalesceEnvelopes'],
    known: {'this.notifyTransportTimeout(envelope.messages)': '0'},
    replaced: ['abortXHR'],
  },
  'Transport.js': {
    // The messages that cometd.js still sends are short.
    statements: {'const maxSize = ': 1, 'if (json.length > maxSize)': 1},
    members: ['debug', 'toString', 'accept', 'notifyTransportTimeout', 'convertToMessages'],
    inherited: ['reset', 'abort'],
  },
  'TransportRegistry.js': {
    members: ['clear'],
    known: {
      'typeof index !== "number"': 'true',
      'this.#transports[type].accept(version, crossDomain, url) === true': 'true',
      'transport.accept(version, crossDomain, url) === true': 'true',
    },
  },
  'AckExtension.js': {members: ['#debug', 'unregistered'], inherited: ['registered']},
  'Extension.js': {members: ['unregistered'], inherited: ['incoming', 'outgoing']},
};

/** Log calls: nothing under `logLevel: 'warn'`, and a warning about messages that the widget ignores. */
const LOGS = /^this\.(cometd\.)?(_debug|_info|_warn|debug|#debug)\(/;

/**
 * The code of one file of the package without its unused parts. Blanks replace them, so positions stay.
 *
 * @param {string} code
 * @param {string} file name
 */
export function withoutUnused(code, file) {
  const {statements = {}, members = [], replaced = [], inherited = [], known = {}} = CUTS[file] ?? {};
  const wanted = new Map(Object.entries(statements));
  for (const name of [...members, ...replaced, ...inherited]) wanted.set(name, 1);
  let rest = code;
  const cut = (/** @type {{start: number, end: number}} */ {start, end}) => {
    rest = rest.slice(0, start) + code.slice(start, end).replaceAll(/\S/g, ' ') + rest.slice(end);
  };
  /** @type {(node: {start: number, end: number}, name: string | undefined) => void} */
  const cutIfNamed = (node, name) => {
    const times = name === undefined ? undefined : wanted.get(name);
    if (name === undefined || times === undefined) return;
    wanted.set(name, times - 1);
    cut(node);
  };
  /** @type {(node: import('vite').ESTree.Statement) => void} */
  const visitStatement = (node) => {
    const text = code.slice(node.start, node.end);
    if (isCall(node) && LOGS.test(text) && node.expression.arguments.every(isInert)) cut(node);
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
    ForStatement: visitStatement,
    ExpressionStatement: visitStatement,
    VariableDeclaration: visitStatement,
    MethodDefinition: (node) => cutIfNamed(node, code.slice(node.key.start, node.key.end)),
  }).visit(parseSync(file, code).program);

  for (const [expression, value] of Object.entries(known)) {
    wanted.set(expression, rest.includes(expression) ? 0 : 1);
    rest = rest.replaceAll(expression, value.padEnd(expression.length));
  }
  const missed = [...wanted].filter(([, times]) => times !== 0).map(([name]) => name);
  if (missed.length > 0) throw new Error(`cometd/${file} is not the expected version: ${missed.join(', ')}`);
  return rest;
}

/**
 * @param {import('vite').ESTree.Statement} node
 * @returns {node is import('vite').ESTree.ExpressionStatement & {expression: import('vite').ESTree.CallExpression}}
 */
function isCall(node) {
  return node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression';
}

/**
 * Whether evaluating this expression has no side effect.
 *
 * @param {{type: string}} node
 * @returns {boolean}
 */
function isInert(node) {
  /** @type {unknown[]} */
  const values = Object.values(node);
  const children = values.filter(isNode);
  return INERT.has(node.type) && children.every(isInert);
}

/**
 * @param {unknown} value
 * @returns {value is {type: string}}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
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
 * Throws if code that was cut is used after all.
 *
 * @param {string} rest remaining code of the package
 * @param {string} user code of the module that imports it
 */
export function assertUnused(rest, user) {
  for (const [file, {members = [], replaced = []}] of Object.entries(CUTS)) {
    const mentioned = members.find((name) => new RegExp(`\\b(this|cometd)\\.${name}\\b`).test(rest + user));
    if (mentioned) throw new Error(`${mentioned} is used, but was cut out of cometd/${file}`);
    const missing = replaced.find((name) => !new RegExp(`\\b${name}\\b`).test(user));
    if (missing)
      throw new Error(`wire/comet.ts does not provide ${missing}, which was cut out of cometd/${file}`);
  }
}
