import type {Fault} from '../../support/pages/gms.js';
import {expect, test} from '../../e2e/chat-test.js';

/** The browser itself logs every error response to the console. */
test.use({mayComplain: /^Failed to load resource|blocked by CORS policy/});

const unreachable = 'We cannot reach the chat. Check your connection and try again.';
const broken = 'Something went wrong on our side. Please try again in a minute.';
const unavailable = 'No agent is available right now. Please try again later.';
const refused = 'The chat could not be started. Please try again, or contact us another way.';
const noAccess =
  'The chat has no access right now. You may need to sign in again, or contact us another way.';
const invalid = 'Chat is not set up correctly on this page. Please contact us another way.';

const exception = JSON.stringify({message: 'No.', exception: 'com.genesyslab.gsg.ChatException'});
const html = '<!doctype html><h1>Please log in</h1>';

interface FaultyStart {
  readonly what: string;
  readonly fault: Fault;
  readonly sentence: string;
  readonly kind: string;
}

const faultyStarts: readonly FaultyStart[] = [
  {what: '503 without a body', fault: {status: 503}, sentence: unavailable, kind: 'unavailable'},
  {what: '415', fault: {status: 415, body: exception}, sentence: refused, kind: 'refused'},
  {
    what: '404 of a web server',
    fault: {status: 404, type: 'text/html', body: html},
    sentence: refused,
    kind: 'refused',
  },
  {what: '500 with an exception', fault: {status: 500, body: exception}, sentence: broken, kind: 'broken'},
  {
    what: 'a login page instead of JSON',
    fault: {status: 200, type: 'text/html', body: html},
    sentence: noAccess,
    kind: 'refused',
  },
  {what: 'JSON cut short', fault: {status: 200, body: '{"_id": "12'}, sentence: broken, kind: 'broken'},
  {
    what: 'JSON without the expected fields',
    fault: {status: 200, body: '[]'},
    sentence: broken,
    kind: 'broken',
  },
];

for (const {what, fault, sentence, kind} of faultyStarts) {
  test(`a start that gets ${what} shows an error, keeps the form, fires an event and can be retried`, async ({
    visitor,
    gms,
  }) => {
    await visitor.visitsChat(`server="${gms.url}"`);
    const errors = await visitor.hears('gms-chat-error');
    gms.answer('/request-chat', fault);
    await visitor.starts();
    await expect(visitor.alert).toHaveText(sentence);
    await visitor.hasState('failed');
    expect(await errors()).toEqual([{error: expect.objectContaining({kind}) as unknown}]);
    await expect(visitor.field('Email')).toHaveValue('vasya.pupkin@example.com');
    await expect(visitor.field('Subject')).toHaveValue('A lamp');

    gms.heal();
    await visitor.button('Start chat').click();
    await visitor.hasState('waiting');
    await expect(visitor.alert).toHaveCount(0);
  });
}

test('a start whose second request fails keeps the form and leaves no request open', async ({
  visitor,
  gms,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  gms.answer('/ixn/chat', {status: 500, body: exception});
  await visitor.starts();
  await expect(visitor.alert).toHaveText(broken);
  await expect(visitor.field('Subject')).toHaveValue('A lamp');
  await expect.poll(() => gms.open).toEqual([]);
  expect(gms.order.at(-1)).toBe('/meta/disconnect');
});

test('a start while GMS is down shows that it cannot be reached, and a later try works', async ({
  visitor,
  gms,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await gms.goDown();
  await visitor.starts();
  await expect(visitor.alert).toHaveText(unreachable);
  await gms.comeBack();
  await visitor.button('Start chat').click();
  await visitor.hasState('waiting');
});

for (const server of ['', 'genesys.example.com:notaport', 'ftp://gms.example.com/genesys']) {
  test(`server="${server}" shows an error and throws no exception`, async ({visitor}) => {
    await visitor.visitsChat(server && `server="${server}"`, '<a href="tel:+4912345">Call us</a>');
    const errors = await visitor.hears('gms-chat-error');
    await visitor.starts();
    await expect(visitor.alert).toHaveText(invalid);
    expect(await errors()).toEqual([{error: expect.objectContaining({kind: 'invalid'}) as unknown}]);
    await expect(visitor.field('Subject')).toHaveValue('A lamp');
    await expect(visitor.page.getByRole('link', {name: 'Call us'})).toBeVisible();
  });
}

test('a wrong server URL is reported as unreachable without CORS headers, otherwise as refused', async ({
  visitor,
  gms,
  shop,
}) => {
  await visitor.visitsChat(`server="${gms.origin}/elsewhere"`);
  await visitor.starts();
  await expect(visitor.alert).toHaveText(unreachable);
  await visitor.visitsChat(`server="${shop.origin}/genesys"`);
  await visitor.starts();
  await expect(visitor.alert).toHaveText(refused);
});

test('a lost connection is shown, and messages written meanwhile are sent exactly once', async ({
  joined: visitor,
  gms,
  agent,
}) => {
  await gms.goDown();
  await expect(visitor.status('Reconnecting…')).toBeVisible();
  await visitor.hasState('reconnecting');
  await visitor.sends('Are you there?');
  await expect(visitor.line('Waiting for the connection')).toBeVisible();
  gms.says('Kristi', 'Yes, I am.');
  await gms.comeBack();
  await expect(visitor.line('Yes, I am.')).toHaveCount(1);
  await expect(visitor.status('Reconnecting…')).toHaveCount(0);
  await agent.sees('Text Are you there?');
  await expect(visitor.line('Are you there?')).toHaveCount(1);
  await expect(visitor.line('Waiting for the connection')).toHaveCount(0);
});

test('a message that GMS refuses is "Not sent" and can be retried', async ({joined: visitor, gms, agent}) => {
  gms.answer('/send', {status: 500, body: exception});
  await visitor.sends('Hello');
  await visitor.sends('Goodbye');
  await expect(visitor.line('Not sent')).toHaveCount(2);
  gms.heal();
  await visitor.button('Delete').last().click();
  await expect(visitor.line('Goodbye')).toHaveCount(0);
  await visitor.button('Try again').click();
  await agent.sees('Text Hello');
  await expect(visitor.line('Not sent')).toHaveCount(0);
  await expect(visitor.line('Hello')).toHaveCount(1);
});

test('a message whose answer is slow is sent once', async ({joined: visitor, gms, agent}) => {
  gms.faults.set({slow: {of: 'send', next: 1, ms: 1500}});
  await visitor.sends('Hello');
  await expect(visitor.line('Sending…')).toBeVisible();
  await agent.sees('Text Hello');
  await expect(visitor.line('Hello')).toHaveCount(1);
});

test('after the end an unsent message can be deleted but not retried', async ({visitor, gms}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await visitor.hasState('waiting');
  gms.answer('/send', {status: 500, body: exception});
  await visitor.sends('Hello');
  await expect(visitor.line('Not sent')).toBeVisible();
  await visitor.ends();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await expect(visitor.button('Try again')).toHaveCount(0);
  await visitor.button('Delete').click();
  await expect(visitor.line('Hello')).toHaveCount(0);
});
