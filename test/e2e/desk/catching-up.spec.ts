import {openWindow} from '../../support/pages/own-window.js';
import {Customer} from '../../server/parties.js';
import {expect, test} from './desk-test.js';

test.describe('without the network', () => {
  // The held request is answered soon, so that the desk notices the loss.
  test.use({serverOptions: {timeout: 500}, mayComplain: /Failed to load resource|cometd/i});

  test('an agent who comes back gets the missed messages pushed, and only those', async ({
    gms,
    sitDown,
    context,
  }) => {
    const kristi = await sitDown('Kristi');
    const mira = new Customer(gms.origin);
    await mira.poll({firstName: 'Mira'});
    await kristi.accepts();
    await mira.chat('/send', {message: 'One'});
    await expect(kristi.conversation).toContainText('One');
    const asked: string[] = [];
    kristi.page.on('request', (request) => {
      if (/\/me\/chats\/[^/]+/.test(request.url()))
        asked.push(`${request.method()} ${request.postData() ?? ''}`);
    });
    await context.setOffline(true);
    await expect(kristi.page.getByText('Connection lost. Trying again…')).toBeVisible();
    await mira.chat('/send', {message: 'Two'});
    await context.setOffline(false);
    await kristi.button('Try now').click();
    await expect(kristi.conversation).toContainText('Two');
    await expect(kristi.page.getByText('Connection lost. Trying again…')).toHaveCount(0);
    const missed = gms.chat.events.findLast(({text}) => text === 'Two')?.index;
    expect(new Set(asked)).toEqual(
      new Set([`POST ${JSON.stringify({operationName: 'RequestChatHistory', eventId: missed})}`]),
    );
  });
});

test('an agent with two desks sees the same chat at both, whichever has accepted it', async ({
  gms,
  sitDown,
}) => {
  const here = await sitDown('Kristi');
  const there = await sitDown('Kristi');
  const mira = new Customer(gms.origin);
  await mira.poll({firstName: 'Mira'});
  await mira.chat('/send', {message: 'One'});
  await here.accepts();
  await there.chat('Mira').click();
  await expect(there.conversation).toContainText('One');
  await there.page.reload();
  await there.chat('Mira').click();
  await expect(there.conversation).toContainText('One');
});

test.describe('for an agent who may have no chats', () => {
  test.use({mayComplain: /403/});

  test('the desk shows the server’s sentence and stops asking', async ({gms, demo, context}) => {
    gms.answer('/me/chats', {
      status: 403,
      body: JSON.stringify({statusCode: 5, statusMessage: 'Tom lacks the feature api-multimedia-chat.'}),
    });
    const page = await openWindow(context);
    await page.goto(`${demo.origin}/demo/agent.html`);
    await page.getByRole('button', {name: 'Kristi'}).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      'Tom lacks the feature api-multimedia-chat.',
    );
    await expect(page.getByText('Connecting…')).toHaveCount(0);
    await expect(page.getByText('Connection lost')).toHaveCount(0);
    await page.getByRole('button', {name: 'Log out'}).click();
    await expect(page.getByRole('button', {name: 'Kristi'})).toBeVisible();
  });
});
