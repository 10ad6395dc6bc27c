import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {startDevServer} from '../../demo/server/start-dev-server.js';
import {systemClock, type Clock} from '../../src/base/clock.js';
import {
  ChatError,
  createChat,
  createSharedChat,
  publicState,
  sessionIdOf,
  type ChatOptions,
  type Chat,
  type ChatState,
} from '../../src/client.js';
import {MemoryStorage} from '../support/fakes/memory-storage.js';
import {DETAILS} from '../support/values/states.js';

/** Runs all timers ten times as fast, for polling. */
const hurried: Clock = {now: () => systemClock.now(), after: (ms, task) => systemClock.after(ms / 10, task)};

/** Resolves as soon as `isTrue(state)`. */
function until(session: Chat, isTrue: (state: ChatState) => boolean): Promise<ChatState> {
  return new Promise((resolve) => {
    const look = (state: ChatState) => {
      if (!isTrue(state)) return;
      leave();
      resolve(state);
    };
    const leave = session.state.subscribe(look);
    look(session.state.value);
  });
}

const shows = (text: string) => (state: ChatState) =>
  state.phase !== 'idle' && state.transcript.entries.some((entry) => entry.text === text);

const shownIn = (state: ChatState) =>
  state.phase === 'idle' ? [] : state.transcript.entries.map(({party, text}) => `${party}: ${text}`);

describe('the server', () => {
  const faultOf = (server: string) => {
    try {
      createChat({server});
    } catch (error) {
      return error instanceof ChatError ? error.kind : error;
    }
    return 'fine';
  };

  test('is a URL of http or https', () => {
    const fine = [
      'https://gms.example.com/genesys',
      'http://localhost:8080/genesys/',
      'HTTPS://GMS.example.com',
    ];
    assert.deepEqual(
      fine.map(faultOf),
      fine.map(() => 'fine'),
    );
  });

  test('that is anything else throws an invalid fault at once', () => {
    const wrong = [
      '',
      '  ',
      'gms',
      '/genesys',
      'ftp://gms.example.com',
      'javascript:alert(1)',
      'https://',
      'data:,x',
      'https://gms.example.com/genesys?a=b',
      '5',
      'https://user:secret@gms.example.com/genesys',
      '//user@gms.example.com/genesys',
    ];
    assert.deepEqual(
      wrong.map(faultOf),
      wrong.map(() => 'invalid'),
    );
  });

  test('may be a URL object', () => {
    const given: Record<string, unknown> = {server: new URL('https://gms.example.com/genesys')};
    assert.doesNotThrow(() => createChat(Object.assign({server: ''}, given)));
  });

  test('gets no request before the start, and nothing is stored', async (t) => {
    const fetched = t.mock.method(globalThis, 'fetch', () =>
      Promise.reject(new TypeError('Failed to fetch')),
    );
    const storage = new MemoryStorage();
    const session = createChat({server: 'https://gms.example.com/genesys', storage});
    assert.equal(await session.resume(), false);
    assert.deepEqual(
      [fetched.mock.callCount(), storage.items.size, session.state.value.phase],
      [0, 0, 'idle'],
    );
  });

  test('may have trailing slashes and a hash: request paths stay right', async (t) => {
    const urls: unknown[] = [];
    t.mock.method(globalThis, 'fetch', (url: unknown) => {
      urls.push(url);
      return Promise.resolve(new Response('', {status: 415}));
    });
    for (const end of ['', '/', '//', '/#c'])
      await assert.rejects(createChat({server: `https://gms.example.com/x/genesys${end}`}).start(DETAILS));
    assert.deepEqual([...new Set(urls)], ['https://gms.example.com/x/genesys/1/service/request-chat']);
  });

  test('that is out of reach fails the start with a typed error', async () => {
    const session = createChat({server: 'http://127.0.0.1:1/genesys'});
    await assert.rejects(session.start(DETAILS), {name: 'ChatError', kind: 'unreachable'});
    assert.equal(publicState(session.state.value), 'failed');
  });
});

describe('an option of a wrong type is invalid, and the error names it:', () => {
  const start = async (given: Readonly<Record<string, unknown>>) => {
    const session = createChat(Object.assign({server: 'http://127.0.0.1:1/genesys'}, given));
    await session.start(DETAILS);
  };
  for (const [name, ...values] of [
    ['server', 5, undefined, {}],
    ['service', 5, '', ' '],
    ['delivery', 'push', 5],
    ['headers', 'a: b', 5, {a: 'b\nc'}, () => 5],
    ['gmsUser', {}, 'a\nb'],
    ['userData', 'a=b', ['a'], 5],
  ] as const) {
    test(name, async () => {
      for (const value of values)
        await assert.rejects(start({[name]: value}), {kind: 'invalid', message: new RegExp(`^${name}\\b`)});
    });
  }

  test('transformOutgoing', async (t) => {
    const {origin, close} = await startDevServer();
    t.after(close);
    const wrong: Readonly<Record<string, unknown>> = {transformOutgoing: 'mask'};
    const session = createChat(Object.assign({server: `${origin}/genesys`}, wrong));
    t.after(() => session.end());
    await session.start(DETAILS);
    await assert.rejects(session.send('hello'), {kind: 'invalid', message: /^transformOutgoing\b/});
  });
});

describe('in Node, with a server', () => {
  async function serverAndClient(t: TestContext, options: Partial<ChatOptions> = {}) {
    const {origin, server, close} = await startDevServer();
    t.after(close);
    const session = createChat({server: `${origin}/genesys`, ...options});
    t.after(() => session.end());
    const chatAtServer = () => {
      const [chat] = server.store.chats();
      assert.ok(chat);
      return chat;
    };
    return {session, store: server.store, chatAtServer, server: `${origin}/genesys`};
  }

  for (const delivery of ['comet', 'poll'] as const) {
    test(`a customer and an agent talk, by ${delivery}`, async (t) => {
      const {session, store, chatAtServer} = await serverAndClient(t, {delivery, clock: hurried});
      const states: string[] = [];
      session.state.subscribe((state, previous) => {
        if (publicState(state) !== publicState(previous)) states.push(publicState(state));
      });
      await session.start(DETAILS);
      await session.send('before anybody is there');
      const kristi = store.join(chatAtServer(), {type: 'AGENT', nickname: 'Kristi'});
      store.tell(chatAtServer(), kristi, 'Text', 'hello 👋 <b>you</b>');
      await until(session, shows('hello 👋 <b>you</b>'));
      await session.send('hello & goodbye');
      await until(session, shows('hello & goodbye'));
      assert.deepEqual(shownIn(session.state.value), [
        'client: before anybody is there',
        'agent: has joined the session',
        'agent: hello 👋 <b>you</b>',
        'client: hello & goodbye',
      ]);
      await session.end();
      assert.deepEqual(states, ['connecting', 'waiting', 'chatting', 'ended']);
      assert.equal(chatAtServer().end?.reason, 'customer left');
    });

    test(`the agent ends the chat, by ${delivery}`, async (t) => {
      const {session, store, chatAtServer} = await serverAndClient(t, {delivery, clock: hurried});
      await session.start(DETAILS);
      const kristi = store.join(chatAtServer(), {type: 'AGENT', nickname: 'Kristi'});
      store.tell(chatAtServer(), kristi, 'Text', 'bye');
      store.leave(chatAtServer(), kristi);
      const state = await until(session, ({phase}) => phase === 'ended');
      assert.deepEqual([state.phase === 'ended' && state.reason, shownIn(state)[1]], ['agent', 'agent: bye']);
    });
  }

  for (const delivery of ['comet', 'poll'] as const) {
    test(`the id of a chat, by ${delivery}, is that of the interaction in Context Services, also after it was resumed`, async (t) => {
      const storage = new MemoryStorage();
      const {session, store, chatAtServer, server} = await serverAndClient(t, {delivery, storage});
      await session.start(DETAILS);
      const id = sessionIdOf(session.state.value);
      assert.match(id ?? '', /^\w{16}$/);
      store.join(chatAtServer(), {type: 'AGENT', nickname: 'Kristi'});
      await session.release();

      const next = createChat({server, delivery, storage});
      assert.equal(await next.resume(), true);
      assert.equal(sessionIdOf(next.state.value), id);
      await next.end();
      assert.equal(sessionIdOf(next.state.value), id);
      const reply = await fetch(new URL(`/interactions/${id}`, server));
      assert.equal(reply.status, 200);
      assert.match(await reply.text(), new RegExp(`"interaction_id" ?: ?"${id}"`));
    });
  }

  test('the details of the server are in the state, and outlive a reload, if they are wanted', async (t) => {
    const storage = new MemoryStorage();
    const {session, chatAtServer, server} = await serverAndClient(t, {verbose: true, storage});
    await session.start(DETAILS);
    const detailsOf = ({state: {value}}: Chat) => ('chat' in value ? value.chat?.details : undefined);
    const {id, secureKey, serviceId} = chatAtServer();
    assert.equal(detailsOf(session)?.secureKey, secureKey);
    assert.equal(detailsOf(session)?.chatWebApiPort, 4856);
    assert.equal(detailsOf(session)?.urls.send, `/genesys/1/service/${serviceId}/ixn/chat/send`);
    assert.equal(sessionIdOf(session.state.value), id);
    await session.release();
    const next = createChat({server, storage});
    t.after(() => next.end());
    await next.resume();
    assert.equal(detailsOf(next)?.secureKey, secureKey);
    await next.end();
    await next.start(DETAILS);
    assert.equal(detailsOf(next), undefined);
  });

  test('another client takes up a released chat, with the messages sent meanwhile', async (t) => {
    const storage = new MemoryStorage();
    const {session, store, chatAtServer, server} = await serverAndClient(t, {storage});
    await session.start(DETAILS);
    const kristi = store.join(chatAtServer(), {type: 'AGENT', nickname: 'Kristi'});
    await until(session, ({phase}) => phase === 'talking');
    await session.release();
    store.tell(chatAtServer(), kristi, 'Text', 'are you there?');

    const next = createChat({server, storage});
    t.after(() => next.end());
    assert.equal(await next.resume(), true);
    await until(next, shows('are you there?'));
    await next.send('yes');
    const state = await until(next, shows('yes'));
    assert.deepEqual(shownIn(state), [
      'agent: has joined the session',
      'agent: are you there?',
      'client: yes',
    ]);
  });

  test('a chat that ended meanwhile is ended after it is resumed', async (t) => {
    const storage = new MemoryStorage();
    const {session, store, chatAtServer, server} = await serverAndClient(t, {storage});
    await session.start(DETAILS);
    await session.release();
    store.drop(chatAtServer());
    const next = createChat({server, storage});
    assert.equal(await next.resume(), true);
    await until(next, ({phase}) => phase === 'ended');
    assert.equal(storage.items.size, 0);
  });

  test('the second of two clients on one page leaves the ticket of the first alone, and is stored when the first has ended', async (t) => {
    const storage = new MemoryStorage();
    const {session, server} = await serverAndClient(t, {storage});
    await session.start(DETAILS);
    session.view.value = {draft: 'half', open: true, unread: 0};
    // The rest of the ticket is written later: the line comes up.
    const chats = () => [...storage.items.values()].flatMap((text) => /"id":"[^"]+"/.exec(text) ?? []);
    const kept = chats();
    assert.equal(kept.length, 1);
    const second = createChat({server, storage});
    t.after(() => second.end());
    assert.equal(await second.resume(), false);
    await second.start(DETAILS);
    await second.send('on its own');
    assert.deepEqual(chats(), kept);
    await session.end();
    await second.send('and now kept');
    await second.release();
    const next = createChat({server, storage});
    t.after(() => next.end());
    assert.equal(await next.resume(), true);
    assert.deepEqual(shownIn(next.state.value), ['client: on its own', 'client: and now kept']);
  });

  test('two clients of one site share one chat, and the second goes on with it when the first is gone', async (t) => {
    const siteStorage = new MemoryStorage();
    const {store, chatAtServer, server} = await serverAndClient(t);
    const session = await createSharedChat({server, siteStorage, clock: hurried});
    const next = await createSharedChat({server, siteStorage, clock: hurried});
    t.after(() => session.release());
    t.after(() => next.release());
    await next.resume();
    await session.start(DETAILS);
    const kristi = store.join(chatAtServer(), {type: 'AGENT', nickname: 'Kristi'});
    store.tell(chatAtServer(), kristi, 'Text', 'hello');
    await until(next, shows('hello'));
    await next.send('hello to you');
    await until(session, shows('hello to you'));
    await session.release();
    store.tell(chatAtServer(), kristi, 'Text', 'still there?');
    await until(next, shows('still there?'));
    await next.send('yes');
    await next.end();
    assert.deepEqual([[...store.chats()].length, siteStorage.items.size], [1, 0]);
    assert.equal(chatAtServer().end?.reason, 'customer left');
  });

  test('when the browser offers nothing to elect a leader with, each client has its own chat', async (t) => {
    const siteStorage = undefined;
    const {server} = await serverAndClient(t);
    const session = await createSharedChat({server, siteStorage, clock: hurried});
    t.after(() => session.end());
    await session.start(DETAILS);
    const next = await createSharedChat({server, siteStorage});
    assert.equal(await next.resume(), false);
  });
});
