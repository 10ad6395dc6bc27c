import {ask, DeskAgent} from '../../server/parties.js';
import {snippetOf} from '../../support/pages/snippet.js';
import {script} from '../chat/shop-page.js';
import {expect, test} from './desk-test.js';

test('an agent sees what came with the start, that an idle customer is still here, and the answers to the survey', async ({
  visitor,
  gms,
  sitDown,
}) => {
  const [, survey = ''] =
    /<gms-chat[^>]*>([^]*)<\/gms-chat>/.exec(snippetOf('after-the-chat.md', gms.url)) ?? [];
  const form = snippetOf('start-form.md', gms.url);
  const action = survey.replace('action="/survey"', `action="${gms.origin}/survey" target="_blank"`);
  await visitor.visits({head: script, body: form.replace('</gms-chat>', `${action}</gms-chat>`)});
  await visitor.element.evaluate((chat: HTMLElementTagNameMap['gms-chat']) => {
    chat.userData = {page: location.href, deliveryAddress: 'Long Lane 1\n'.repeat(12)};
  });
  const kristi = await sitDown('Kristi');
  await kristi.page.setViewportSize({width: 1280, height: 800});
  await visitor.launcher.click();
  await visitor.fillsIn({Email: 'vasya@example.com', 'Order number': '123456'});
  await visitor.page.getByRole('combobox', {name: 'Team'}).selectOption('Sales');
  await visitor.page.getByRole('checkbox', {name: 'I accept the terms'}).check();
  await visitor.button('Start chat').click();
  await kristi.accepts();

  await expect(kristi.fact('terms')).toHaveText('2026-01');
  await expect(kristi.fact('order')).toHaveText('123456');
  const shown = kristi.details.getByRole('link', {name: visitor.page.url()});
  await expect(shown).toHaveAttribute('rel', 'noopener noreferrer');
  await kristi.button('All of it: delivery address').click();
  await expect(kristi.button('Less: delivery address')).toBeFocused();
  await kristi.details.getByText('For the routing').click();
  await expect(kristi.fact('skill')).toHaveText('Sales');
  await kristi.button('Change order').click();
  await kristi.field('order').fill('654321');
  await kristi.page.keyboard.press('Enter');
  await expect(kristi.details).toContainText('At the start: 123456');
  await kristi.isAccessible();

  gms.faults.set({idle: {alert: 1, close: 600}});
  await expect(kristi.conversation).toContainText('The customer was warned that this chat will be closed.');
  await visitor.composer.pressSequentially('I');
  await expect(kristi.conversation).toContainText(/is still here/);
  await expect(kristi.announcements).toContainText('is still here.');

  await kristi.page.setViewportSize({width: 1280, height: 420});
  const {id} = gms.chat;
  await visitor.ends();
  // It leaves after the focus has, and has a button "Send", too.
  await expect(visitor.composer).toHaveCount(0);
  await visitor.page.getByRole('radio', {name: '4 stars'}).check();
  await visitor.field('Anything to add?').fill('A kind answer');
  const [thanks] = await Promise.all([
    visitor.page.context().waitForEvent('page'),
    visitor.button('Send').click(),
  ]);
  await expect(thanks.getByRole('heading', {name: 'Thank you!'})).toBeVisible();
  const answers = kristi.page.getByRole('region', {name: 'Survey'});
  await expect(answers).toContainText(/stars\s*4\s*remark\s*A kind answer/);
  // All of it: what is drawn last is scrolled to as well.
  await expect(answers).toBeInViewport({ratio: 1});
  await expect(kristi.announcements).toContainText('has answered the survey: stars 4, remark A kind answer.');
  await kristi.isAccessible();

  const {json} = await ask(`${gms.origin}/interactions/${id}`);
  expect(json.survey).toEqual({stars: '4', remark: 'A kind answer'});
});

test('the answers to an earlier survey are with the earlier chat', async ({visitor, gms, sitDown}) => {
  const agent = new DeskAgent(gms.origin, 'kristi');
  await agent.chats();
  await visitor.visitsChat(`server="${gms.url}"`);
  await visitor.starts('The first lamp');
  await expect.poll(async () => (await agent.chats()).length).toBe(1);
  const id = await agent.accept();
  await visitor.hasState('chatting');
  await visitor.ends();
  const body = new URLSearchParams({'session-id': id, stars: '2'});
  await expect
    .poll(async () => (await fetch(`${gms.origin}/survey`, {method: 'POST', body})).status)
    .toBe(200);
  await agent.perform(id, 'Complete');

  const kristi = await sitDown('Kristi');
  await kristi.page.setViewportSize({width: 1280, height: 800});
  await visitor.button('Start a new chat').click();
  await visitor.submits('The second lamp');
  await kristi.accepts();
  await kristi.details.getByText('The first lamp').click();
  await expect(kristi.details.getByRole('region', {name: 'Survey'})).toContainText(/stars\s*2/);
  await expect(kristi.details).toContainText('with a survey');
  await kristi.isAccessible();
});
