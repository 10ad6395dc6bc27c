import {Agent} from '../../support/pages/agent.js';
import {expect, test} from '../chat-test.js';

test('a customer who is passed from one agent to another sees only messages meant for customers', async ({
  visitor,
  gms,
  agent: kristi,
}) => {
  const anna = await Agent.ready(gms.origin, 'anna');
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts('The lamp does not light');
  await kristi.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();

  await kristi.asks('anna', 'Consult');
  await anna.accepts();
  await anna.types();
  await anna.says('It is always the fuse');
  await kristi.whispers('As I thought');
  await kristi.says('Is the fuse good?');
  await expect(visitor.line('Is the fuse good?')).toBeVisible();
  for (const secret of ['It is always the fuse', 'As I thought', 'Anna has joined'])
    await expect(visitor.line(secret)).toHaveCount(0);
  await expect(visitor.status('Anna is typing…')).toHaveCount(0);

  await kristi.completes('CompleteConference');
  await expect(visitor.line('Anna has joined')).toBeVisible();
  await anna.says('Hello, I know lamps');
  await expect(visitor.line('Hello, I know lamps')).toBeVisible();
  await kristi.leaves();
  await expect(visitor.line('Kristi has left')).toBeVisible();
  await visitor.hasState('chatting');

  const sam = await Agent.ready(gms.origin, 'sam');
  await anna.asks('sam', 'Transfer');
  await sam.accepts();
  await expect(visitor.line('Anna has left')).toBeVisible();
  await expect(visitor.line('Sam has joined')).toBeVisible();
  await visitor.sends('It was the fuse');
  await sam.sees('Text It was the fuse');
  await sam.leaves();
  await expect(visitor.status('The chat has ended')).toBeVisible();
  await expect(visitor.line('It is always the fuse')).toHaveCount(0);
});
