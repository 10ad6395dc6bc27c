import type {Ask, Bent, Entry, FakeGms} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';

interface Message {
  readonly id: string;
  readonly channel: string;
}

/** Replies to a connect that a server or a gateway gives without holding the request. */
const UNHELD: readonly (readonly [how: string, connect: object, bent?: Bent])[] = [
  ['without advice', {}],
  ['with {timeout: 0}', {advice: {timeout: 0}}],
  ['with {interval: 0}', {advice: {interval: 0}}],
  ['after 20 ms', {advice: {reconnect: 'retry', interval: 0, timeout: 30_000}}, {after: 20}],
  ['with an interval that is no number', {advice: {reconnect: 'retry', interval: 'soon'}}],
  ['with an interval below zero', {advice: {interval: -1_000, timeout: 0}}],
];

/** A Bayeux server of one session, whose connects are answered by `connect`. */
class StandIn {
  /** Sent with the next connect. */
  readonly news: unknown[] = [];
  readonly #fake: FakeGms;

  constructor(fake: FakeGms, connect: object | 'held', bent: Bent = {}) {
    this.#fake = fake;
    let connects = 0;
    fake.bend['cometd'] = ({body}: Ask): Bent => {
      const messages = JSON.parse(body) as readonly Message[];
      const isConnect = messages.some(({channel}) => channel === '/meta/connect');
      if (isConnect) connects += 1;
      if (isConnect && connects > 1 && connect === 'held') return {hangs: true};
      const replies = messages.map(({id, channel}) => ({
        id,
        channel,
        successful: true,
        clientId: 'C1',
        ...(channel === '/meta/handshake' && {version: '1.0', supportedConnectionTypes: ['long-polling']}),
        ...(isConnect && connect !== 'held' && connect),
      }));
      const pushes = isConnect ? this.news.splice(0) : [];
      return {...(isConnect && bent), json: [...pushes, ...replies]};
    };
  }

  /** Pushes only the last entry: the push with those before it is lost. */
  pushesLast(): void {
    const entries: readonly Entry[] = this.#fake.entries;
    this.news.push({
      channel: '/_genesys',
      data: {
        id: 'S1',
        tag: 'service.chat.refresh.S1',
        message: {
          chatIxnState: 'TRANSCRIPT',
          transcriptPosition: String(entries.length),
          transcriptToShow: entries.slice(-1),
        },
      },
    });
  }
}

const WINDOW = 3_000;

/** Waits until the server has been asked for longer than the window. Returns how often it was asked in it. */
async function askedInWindow(connects: () => readonly Ask[]): Promise<number> {
  const [first] = connects();
  const start = first?.at ?? Date.now();
  await expect.poll(() => (connects().at(-1)?.at ?? 0) - start, {timeout: 10_000}).toBeGreaterThan(WINDOW);
  return connects().filter(({at}) => at - start <= WINDOW).length;
}

const connectsOf = (fake: FakeGms) => () =>
  fake.asked('cometd').filter(({body}) => body.includes('/meta/connect'));

for (const [how, connect, bent] of UNHELD) {
  test(`a server that answers each connect at once ${how} is not stormed, and a lost push is made good`, async ({
    visitor,
    fake,
  }) => {
    const standIn = new StandIn(fake, connect, bent);
    await visitor.visitsChat(`server="${fake.url}"`);
    await visitor.starts();
    await visitor.hasState('waiting');
    await expect.poll(() => connectsOf(fake)().length).toBeGreaterThan(0);
    // The first connect, the tries that are allowed, and one each two seconds. The bound of the README: 20 in 10 s.
    expect(await askedInWindow(connectsOf(fake))).toBeLessThanOrEqual(6);

    fake.joins();
    fake.says('Lost');
    fake.says('Heard');
    standIn.pushesLast();
    await expect(visitor.line('Heard')).toBeVisible();
    const heardAt = Date.now();
    await expect(visitor.line('Lost')).toBeVisible();
    expect(Date.now() - heardAt).toBeLessThan(3_000);
    await visitor.hasState('chatting');
  });
}

test('a server that holds its connects is asked once, and then waited for', async ({visitor, fake}) => {
  new StandIn(fake, 'held');
  await visitor.visitsChat(`server="${fake.url}"`);
  await visitor.starts();
  await visitor.hasState('waiting');
  await visitor.sends('One');
  await expect.poll(() => fake.received).toEqual(['One']);
  expect(connectsOf(fake)()).toHaveLength(2);
});

test('ten chats of one page storm such a server no more than ten times one', async ({
  visitor,
  fake,
  page,
}) => {
  new StandIn(fake, {});
  await visitor.visits({
    head: `<script type="module">
      import {createChat} from '/chat/client.js';
      for (let i = 0; i < 10; i++)
        void createChat({server: '${fake.url}', service: 'chat-' + i}).start({subject: 'A lamp'});
    </script>`,
  });
  await expect.poll(() => fake.asked('chat').length).toBe(10);
  await expect.poll(() => connectsOf(fake)().length).toBeGreaterThan(9);
  expect(await askedInWindow(connectsOf(fake))).toBeLessThanOrEqual(60);
  await page.goto('about:blank');
});
