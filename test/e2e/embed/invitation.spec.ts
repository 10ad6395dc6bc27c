import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../../support/root.js';
import {expect, test} from '../chat-test.js';

const [snippet = ''] = /(?<=```html\n)[^]*?(?=```)/.exec(
  readFileSync(path.join(root, 'docs/invitation.md'), 'utf8'),
) ?? [''];

test('the invitation of the docs comes, opens the chat, and does not come on the next page', async ({
  visitor,
  gms,
  agent,
  page,
}) => {
  await page.clock.install();
  const body = snippet
    .replaceAll('https://cdn.example.com', '/chat')
    .replace('https://gms.example.com/genesys', gms.url);
  expect(body).toContain('/chat/gms-chat-invite.js');
  await visitor.visits({body});
  const invitation = page.getByRole('region', {name: 'Need a hand with the size?'});
  await page.clock.runFor(19_000);
  await expect(invitation).toBeHidden();
  await page.clock.runFor(1_500);
  await expect(invitation).toBeVisible();
  const answers = await visitor.hears('gms-chat-invite');
  await visitor.button('Chat now').click();
  await page.clock.runFor(1_000);
  await expect(visitor.panel).toBeVisible();
  await expect(invitation).toBeHidden();
  expect(await answers()).toEqual([{answer: 'accepted'}]);
  await visitor.submits();
  await page.clock.resume();
  await agent.accepts();
  await expect(visitor.line('Kristi has joined')).toBeVisible();
  await visitor.ends();

  await visitor.visits({body}, '/next.html');
  await page.clock.fastForward(30_000);
  await expect(invitation).toBeHidden();
});
