import {attach, contentOf, file, saved} from '../../support/pages/customer-files.js';
import {FAILED_REQUEST, expect, test} from '../chat-test.js';

for (const delivery of ['comet', 'poll']) {
  test.describe(`files, delivery="${delivery}"`, () => {
    test.use({settings: `api="2" delivery="${delivery}" attachments`});

    test('go both ways, stay after a reload, and leave the message that is being written alone', async ({
      talking: visitor,
      agent,
      page,
    }) => {
      await visitor.composer.fill('Here is the');
      const input = await attach(visitor, file('lamp.png'), file('bill.pdf', '%PDF'));
      expect(await input.getAttribute('accept')).toBe('.gif,.jpeg,.jpg,.pdf,.png,.txt,.zip');
      expect(await agent.getsFile('lamp.png')).toBe('pixels');
      expect(await agent.getsFile('bill.pdf')).toBe('%PDF');
      await expect(visitor.button('Download bill.pdf')).toBeVisible();
      await expect(visitor.button('Cancel')).toHaveCount(0);
      await agent.sendsFile('form.html', '<script>alert(1)</script>');
      await expect(visitor.button('Download form.html')).toBeVisible();
      await expect(visitor.composer).toHaveValue('Here is the');

      await page.reload();
      await expect(visitor.composer).toHaveValue('Here is the');
      await expect(visitor.line('lamp.png')).toHaveCount(1);
      const form = await saved(visitor, 'form.html');
      expect([form.suggestedFilename(), await contentOf(form)]).toEqual([
        'form.html',
        '<script>alert(1)</script>',
      ]);
      expect(await contentOf(await saved(visitor, 'lamp.png'))).toBe('pixels');
      expect(page.context().pages()).toHaveLength(1);
    });

    test('are taken only while an agent is here, where the server wants that', async ({
      visitor,
      gms,
      agent,
      settings,
    }) => {
      gms.faults.set({filesNeedAgent: true});
      await visitor.visitsChat(`server="${gms.url}" ${settings}`);
      await visitor.starts();
      const button = visitor.button('Attach a file');
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await button.press('Enter');
      await expect(visitor.page.getByText('You can send files once an agent is here.')).toBeVisible();
      await agent.accepts();
      await expect(button).toHaveAttribute('aria-disabled', 'false');
      await attach(visitor, file('lamp.png'));
      expect(await agent.getsFile('lamp.png')).toBe('pixels');
    });

    test('can still be saved after the end', async ({talking: visitor, agent}) => {
      await agent.sendsFile('form.pdf', 'form');
      await agent.leaves();
      await visitor.hasState('ended');
      expect(await contentOf(await saved(visitor, 'form.pdf'))).toBe('form');
      await expect(visitor.button('Attach a file')).toHaveCount(0);
    });
  });
}

test.describe('a download', () => {
  test.use({settings: 'api="2" delivery="poll" attachments', mayComplain: FAILED_REQUEST});

  test('that the server does not hand out any more says so', async ({talking: visitor, agent, gms}) => {
    await agent.sendsFile('form.pdf', 'form');
    await expect(visitor.button('Download form.pdf')).toBeVisible();
    gms.answer('/download', {status: 400, body: '{"errors":[{"code":249,"advice":"used up"}]}'});
    await visitor.button('Download form.pdf').press('Enter');
    await expect(visitor.alert).toHaveText(/form\.pdf: The file can no longer be downloaded\./);
  });
});

test('a page without files loads nothing for them, and tells of those of agents', async ({
  visitor,
  gms,
  agent,
}) => {
  await visitor.visitsChat(`server="${gms.url}" api="2" delivery="poll"`);
  await visitor.starts();
  await agent.accepts();
  await agent.sendsFile('form.pdf', 'form');
  await expect(visitor.line('Kristi sent a file that cannot be opened here: form.pdf')).toBeVisible();
  await expect(visitor.button('Attach a file')).toHaveCount(0);
  expect(visitor.asked.filter((url) => url.includes('gms-chat-files'))).toEqual([]);
});

test.describe('version 1', () => {
  test.use({settings: 'attachments'});

  test('has no files: nothing is loaded for them', async ({joined: visitor}) => {
    await expect(visitor.button('Attach a file')).toHaveCount(0);
    expect(visitor.asked.filter((url) => url.includes('gms-chat-files'))).toEqual([]);
  });
});
