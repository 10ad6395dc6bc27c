import {Agent} from '../../support/pages/agent.js';
import {expect, test} from '../chat-test.js';

const isComet = (name: string): boolean => name.startsWith('/meta/');

test('delivery="poll" fetches messages by polling and makes no CometD request', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.visitsChat(`server="${gms.url}" delivery="poll"`);
  await visitor.starts();
  await agent.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();
  await agent.says('Hello');
  await visitor.sends('Good evening');
  await agent.sees('Text Good evening');
  await expect(visitor.line('Hello')).toBeVisible();
  await expect(visitor.line('Good evening')).toHaveCount(1);
  expect(gms.chat.mode).toBe('poll');

  await visitor.ends();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await visitor.isQuiet();
  expect(gms.open).toEqual([]);
  expect(gms.names.filter(isComet)).toEqual([]);
  // After the end one question may follow, if the last poll was before the last event.
  expect(gms.names.slice(-2)).toContain('ixn/chat/disconnect');
});

test.describe('without CometD', () => {
  test.use({mayComplain: /^Failed to load resource: .* 404/});

  test('the chat works by polling', async ({visitor, gms, agent}) => {
    gms.answer('/cometd', {status: 404, type: 'text/html', body: '<h1>Not found</h1>'});
    await visitor.visitsChat(`server="${gms.url}"`);
    await visitor.starts();
    await agent.accepts();
    await agent.says('Hello');
    await expect(visitor.line('Hello')).toBeVisible();
    await visitor.sends('Good evening');
    await agent.sees('Text Good evening');
    expect(gms.chat.mode).toBe('poll');
  });

  test('delivery="comet" shows that the chat cannot be reached', async ({visitor, gms}) => {
    gms.answer('/cometd', {status: 404, type: 'text/html', body: '<h1>Not found</h1>'});
    await visitor.visitsChat(`server="${gms.url}" delivery="comet"`);
    await visitor.starts();
    await expect(visitor.alert).toHaveText(/cannot reach the chat/);
    await expect(visitor.field('Subject')).toHaveValue('A lamp');
    expect(gms.names).not.toContain('ixn/chat');
  });
});

test.describe('a service that is not available at once', () => {
  // The browser itself logs every 503 to the console.
  test.use({mayComplain: /^Failed to load resource: .* 503/});

  test('shows that it waits, and later delivers what was written meanwhile', async ({visitor, gms, page}) => {
    await page.clock.install();
    await visitor.visitsChat(`server="${gms.url}" service="request-chat-poll"`);
    await visitor.starts();
    await expect(visitor.status('All our agents are busy right now.')).toBeVisible();
    await visitor.hasState('waiting');
    await visitor.sends('I can wait.');
    await expect(visitor.line('Waiting for the connection')).toBeVisible();
    await page.clock.runFor('00:03');
    await expect.poll(() => gms.names).toContain('status');

    const agent = await Agent.ready(gms.origin);
    await page.clock.runFor('00:03');
    await agent.accepts();
    await expect(visitor.line('Kristi has joined')).toBeVisible();
    await agent.sees('Text I can wait.');
    await expect(visitor.line('Waiting for the connection')).toHaveCount(0);
  });

  test('shows the place in the queue and the expected wait', async ({visitor, gms, page}) => {
    await page.clock.install();
    gms.faults.set({queue: {place: 3, seconds: 120}});
    await visitor.visitsChat(`server="${gms.url}"`);
    await visitor.starts();
    await expect(visitor.status('All our agents are busy right now.')).toBeVisible();
    await page.clock.runFor('00:03');
    await expect(visitor.status('You are number 3 in the queue. The wait is about 6 minutes.')).toBeVisible();
    gms.faults.clear('queue');
    await page.clock.runFor('00:03');
    await expect.poll(() => gms.names).toContain('ixn/chat');
    await expect(visitor.status('in the queue')).toHaveCount(0);
  });

  test('lets the customer stop waiting', async ({visitor, gms}) => {
    await visitor.visitsChat(`server="${gms.url}" service="request-chat-poll"`);
    await visitor.starts();
    await expect(visitor.status('All our agents are busy right now.')).toBeVisible();
    await visitor.ends();
    await expect(visitor.status('The chat has ended')).toBeVisible();
    await visitor.hasState('ended');
    await expect.poll(() => gms.open).toEqual([]);
    await visitor.isQuiet();
  });
});

test('a contact center that asks to wait without joining leaves the chat waiting; bot and supervisor join it', async ({
  visitor,
  gms,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await visitor.hasState('waiting');
  gms.faults.set({waitNotice: true});
  await expect(visitor.line('Please wait. You will be talking to a person soon.')).toBeVisible();
  await visitor.hasState('waiting');
  gms.faults.set({bot: {does: 'speaks'}});
  await expect(visitor.line('Fern has joined')).toBeVisible();
  await visitor.hasState('chatting');
  gms.faults.set({supervisor: {does: 'joins'}});
  await expect(visitor.line('Grace has joined')).toBeVisible();
  await expect(visitor.panel.getByText('Fern and Grace')).toBeVisible();
  gms.faults.set({bot: {does: 'leaves'}});
  await expect(visitor.line('Fern has left')).toBeVisible();
  await expect(visitor.panel.getByText('Fern and Grace')).toHaveCount(0);
});
