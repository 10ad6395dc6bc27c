import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {startDevServer} from '../../demo/server/start-dev-server.js';
import {systemClock, type Clock} from '../../src/base/clock.js';
import {createChat, type Chat, type ChatState} from '../../src/client.js';
import {DETAILS} from '../support/values/states.js';

/** Messages of each side in the standard conversation. */
const EACH = 10;

/** One request of the page, without the id of the service session. */
interface Asked {
  readonly url: string;
  /** `request-chat`, `ixn/chat/send`, or the channels of a request of CometD. */
  readonly name: string;
  /** A browser asks first whether it may send the request (CORS preflight). */
  readonly isPreflighted: boolean;
}

/** Headers and media types that a page may send to another origin without a preflight (Fetch standard, CORS-safelisted). */
const SIMPLE_HEADERS = ['accept', 'accept-language', 'content-language', 'content-type', 'range'];
const SIMPLE_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

function asked(url: string, init: RequestInit = {}): Asked {
  const headers = new Headers(init.headers);
  const type = headers.get('Content-Type')?.split(';')[0] ?? 'text/plain';
  const isSimple =
    [...headers.keys()].every((name) => SIMPLE_HEADERS.includes(name)) && SIMPLE_TYPES.includes(type);
  const [, rest = ''] = /\/1\/service\/(?:[^/]+\/(?=ixn))?(.+)$/.exec(url) ?? [];
  return {url, name: rest || channelsOf(init.body), isPreflighted: !isSimple};
}

/** @param body JSON: one Bayeux message, or a list of them */
function channelsOf(body: unknown): string {
  const messages: unknown = JSON.parse(typeof body === 'string' ? body : '[]');
  return [messages]
    .flat()
    .map((message: unknown) => String(Reflect.get(Object(message), 'channel')))
    .join(' + ');
}

/** The number of requests of each name, in the order of their first. */
function counts(all: readonly Asked[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const {name} of all) found[name] = (found[name] ?? 0) + 1;
  return found;
}

/** A browser keeps the answer to a preflight for each URL, for as long as the server says (`Access-Control-Max-Age`). */
const preflights = (all: readonly Asked[]): number =>
  new Set(all.filter(({isPreflighted}) => isPreflighted).map(({url}) => url)).size;

function until(session: Chat, isTrue: (state: ChatState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (state: ChatState) => {
      if (!isTrue(state)) return;
      leave();
      resolve();
    };
    const leave = session.state.subscribe(look);
    look(session.state.value);
  });
}

const shows = (text: string) => (state: ChatState) =>
  'transcript' in state && state.transcript.entries.some((entry) => entry.text === text);

/** Time between two messages of the customer, ms: longer than the least time between two "is typing" notices. */
const TURN = 10_000;

/** An agent joins; each side types and says `EACH` messages, in turns; the customer ends the chat. */
async function standardConversation(t: TestContext) {
  const all: Asked[] = [];
  let news = 0;
  const {fetch: realFetch} = globalThis;
  t.mock.method(globalThis, 'fetch', async (url: string, init?: RequestInit) => {
    all.push(asked(url, init));
    const response = await realFetch(url, init);
    if (all.some((one) => one.url === url && one.name === '/meta/connect')) {
      const body = await response.clone().text();
      if (channelsOf(body).includes('/_genesys')) news += 1;
    }
    return response;
  });
  const {origin, server, close} = await startDevServer();
  t.after(close);
  let passed = 0;
  const clock: Clock = {
    now: () => systemClock.now() + passed,
    after: (ms, task) => systemClock.after(ms, task),
  };
  const session = createChat({server: `${origin}/genesys`, delivery: 'comet', clock});
  await session.start(DETAILS);
  const [atServer] = server.store.chats();
  assert.ok(atServer);
  const kristi = server.store.join(atServer, {type: 'AGENT', nickname: 'Kristi'});
  await until(session, ({phase}) => phase === 'talking');
  for (let i = 0; i < EACH; i++) {
    passed += TURN;
    const question = `Question ${i}`;
    for (let letters = 1; letters <= question.length; letters++) session.typed(question.slice(0, letters));
    await session.send(question);
    await until(session, shows(question));
    server.store.tell(atServer, kristi, 'TypingStarted', '');
    await until(session, (state) => 'typing' in state && state.typing.length > 0);
    server.store.tell(atServer, kristi, 'Text', `Answer ${i}`);
    await until(session, shows(`Answer ${i}`));
  }
  await session.end();
  return {all, news};
}

/**
 * The requests of that conversation, and the least with which the protocol could do. The number of long polls is that of the
 * answers with news: the server answers one as soon as there is any.
 */
const REQUESTS: Readonly<
  Record<string, {readonly now: number; readonly least: number; readonly why?: string}>
> = {
  'request-chat': {now: 1, least: 1},
  '/meta/handshake': {now: 1, least: 1},
  '/meta/subscribe': {
    now: 1,
    least: 0,
    why:
      'cometd.js sends each /meta/connect past its batches, as a request of its own. If it were joined with the subscription ' +
      'below cometd.js, a loss would be one of both: a connect is tried again, and a subscription is not. Both leave at the ' +
      'same time, so nobody waits for it.',
  },
  '/meta/connect': {
    now: 2,
    least: 1,
    why: 'The first is answered at once, by the rules of CometD: it shows that the way back works. The second is held at the end.',
  },
  'ixn/chat': {now: 1, least: 1},
  'ixn/chat/startTyping': {now: EACH, least: 0, why: 'An agent wants to see that an answer is coming.'},
  'ixn/chat/stopTyping': {
    now: EACH,
    least: 0,
    why: 'A message does not end the typing for every application of agents. Only a stop notice does.',
  },
  'ixn/chat/send': {now: EACH, least: EACH},
  'ixn/chat/disconnect': {now: 1, least: 1},
  '/meta/unsubscribe': {
    now: 1,
    least: 0,
    why: 'The documented order ends the subscription before the session.',
  },
  '/meta/disconnect': {now: 1, least: 1},
};

describe('a conversation by push with ten messages each way', () => {
  test('makes one request for each thing that happens, one long poll for each answer with news, and few others', async (t) => {
    const {all, news} = await standardConversation(t);
    const {'/meta/connect': connects = 0, ...others} = counts(all);
    const {'/meta/connect': polls, ...expected} = REQUESTS;
    assert.deepEqual(
      others,
      Object.fromEntries(Object.entries(expected).map(([name, {now}]) => [name, now])),
    );
    assert.equal(connects, news + (polls?.now ?? 0));
    for (const {now, least, why} of Object.values(REQUESTS)) assert.ok(now === least || why);
  });

  test('is preceded by one preflight for each URL, since each request names the user in a header', async (t) => {
    const {all} = await standardConversation(t);
    assert.ok(all.every(({isPreflighted}) => isPreflighted));
    const paths = new Set(all.map(({name}) => (name.startsWith('/meta/') ? 'cometd' : name)));
    assert.deepEqual(
      [...paths],
      [
        'request-chat',
        'cometd',
        'ixn/chat',
        'ixn/chat/startTyping',
        'ixn/chat/stopTyping',
        'ixn/chat/send',
        'ixn/chat/disconnect',
      ],
    );
    // No operation and no message of CometD has a URL of its own beyond these.
    assert.equal(preflights(all), paths.size);
  });
});
