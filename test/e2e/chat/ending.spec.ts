import {readFile} from 'node:fs/promises';
import {expect, FAILED_REQUEST, test} from '../chat-test.js';

test('the customer ends the chat after a confirmation', async ({talking: visitor, gms, agent}) => {
  await visitor.button('End chat').click();
  const question = visitor.page.getByRole('alertdialog', {name: 'End this chat?'});
  await question.getByRole('button', {name: 'Keep chatting'}).click();
  await expect(question).toHaveCount(0);
  await visitor.hasState('chatting');
  expect(gms.names).not.toContain('ixn/chat/disconnect');

  await visitor.ends();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await visitor.hasState('ended');
  await expect(visitor.line('One')).toBeVisible();
  await expect(visitor.composer).toHaveCount(0);
  await agent.sees('ParticipantLeft');
  await expect.poll(() => gms.open).toEqual([]);
});

test('when the agent ends the chat, the page gets an event and no request stays open', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  const ended = await visitor.hears('gms-chat-ended');
  await visitor.starts();
  await agent.accepts();
  await agent.says('Goodbye');
  await agent.leaves();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await expect(visitor.line('Goodbye')).toBeVisible();
  await expect(visitor.line('Kristi has left')).toBeVisible();
  expect(await ended()).toEqual([{reason: 'agent', sessionId: expect.stringMatching(/^\w{16}$/)}]);
  await expect.poll(() => gms.order.slice(-2)).toEqual(['/meta/unsubscribe', '/meta/disconnect']);
  await expect.poll(() => gms.open).toEqual([]);
});

test('after the end the customer can download the transcript and start another chat', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts();
  await agent.accepts();
  await agent.says('It is the fuse.');
  await expect(visitor.line('It is the fuse.')).toBeVisible();
  await visitor.sends('Thank you!');
  await agent.sees('Text Thank you!');
  await visitor.ends();

  const saving = visitor.page.waitForEvent('download');
  await visitor.button('Download transcript').click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  expect(saved).toMatch(/Kristi has joined[^]*Kristi: It is the fuse\.[^]*You: Thank you!/);

  await visitor.button('Start a new chat').click();
  await expect(visitor.field('Subject')).toBeVisible();
  await visitor.field('Subject').fill('Another lamp');
  await visitor.button('Start chat').click();
  await expect(visitor.status('Someone will be with you shortly.')).toBeVisible();
  await expect(visitor.line('Thank you!')).toHaveCount(0);
  expect(new Set(gms.log.map(({gmsUser}) => gmsUser)).size).toBe(2);
});

test.describe('a chat whose last file cannot be loaded', () => {
  test.use({mayComplain: FAILED_REQUEST});

  test('ends without the question, and says that it has ended', async ({visitor, gms, agent, page}) => {
    await page.route('**/gms-chat-end-*.js*', (route) => route.abort());
    await visitor.visitsChat(`server="${gms.url}"`);
    await visitor.starts();
    await agent.accepts();
    await visitor.button('End chat').click();
    await visitor.hasState('ended');
    expect(gms.names).toContain('ixn/chat/disconnect');
    await expect(page.locator('gms-chat-ended', {hasText: 'The chat has ended'})).toBeVisible();
  });
});
