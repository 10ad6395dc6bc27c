import type {Visitor} from '../support/pages/visitor.js';
import type {Bent, FakeGms} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';

const exception = {exception: 'com.example.ServiceNotFound', message: 'No such service'};

/** Stops the clock of the page, and bends the answers from the next request on. */
async function bends({page}: Visitor, fake: FakeGms, verb: string, bent: Bent): Promise<void> {
  await page.clock.install();
  fake.bend[verb] = () => bent;
  const before = fake.log.length;
  await expect.poll(() => fake.log.length).toBeGreaterThan(before);
}

/** Lets time pass in steps, so that each request of the page gets its answer. */
async function passes(seconds: number, {page}: Visitor): Promise<void> {
  for (let left = seconds; left > 0; left -= 1) {
    await page.clock.runFor(1000);
    // A round trip of the page: answers that wait in its queue are read before it.
    await page.evaluate(() => fetch(location.href).then((response) => response.text()));
  }
}

const endings: readonly (readonly [string, Bent])[] = [
  ['410', {status: 410}],
  ['404', {status: 404, type: 'text/html', raw: '<h1>Not found</h1>'}],
];

for (const [what, bent] of endings) {
  test(`a chat that is answered with ${what} ends at once`, async ({polled, fake}) => {
    fake.bend['refresh'] = () => bent;
    await expect(polled.status('The chat has ended')).toBeVisible();
    await expect(polled.button('Start a new chat')).toBeVisible();
  });
}

const exceptions: readonly (readonly [string, Bent])[] = [
  ['403', {status: 403, json: exception}],
  ['500', {status: 500, json: exception}],
  ['200', {json: exception}],
];

for (const [what, bent] of exceptions) {
  test(`a chat of which GMS reports nothing but exceptions, with ${what}, ends within a minute`, async ({
    polled,
    fake,
  }) => {
    await bends(polled, fake, 'refresh', bent);
    await passes(30, polled);
    await polled.hasState('reconnecting');
    await passes(30, polled);
    await expect(polled.status('The chat has ended')).toBeVisible();
    await expect(polled.button('Start a new chat')).toBeVisible();
  });
}

test('silence offers a way on, and does not end the chat', async ({polled, fake}) => {
  await bends(polled, fake, 'any', {status: 500, cors: false});
  await passes(30, polled);
  await expect(polled.button('Leave the chat')).toHaveCount(0);
  await passes(20, polled);
  await expect(polled.button('Leave the chat')).toBeVisible();
  fake.heal();
  await passes(40, polled);
  await polled.hasState('chatting');
  await expect(polled.button('Leave the chat')).toHaveCount(0);
});

test('the way out of silence leads to a new chat', async ({polled, fake}) => {
  await bends(polled, fake, 'any', {hangs: true});
  await passes(80, polled);
  await polled.button('Leave the chat').click();
  await passes(6, polled);
  await expect(polled.button('Start a new chat')).toBeVisible();
});

test('404 to a message fails it, and the chat goes on', async ({polled, fake}) => {
  fake.bend['send'] = () => ({status: 404});
  await polled.sends('One');
  await expect(polled.line('Not sent')).toBeVisible();
  fake.says('Still here');
  await expect(polled.line('Still here')).toBeVisible();
});
