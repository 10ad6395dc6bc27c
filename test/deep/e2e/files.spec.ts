import {attach, contentOf, file, kB, saved} from '../../support/pages/customer-files.js';
import {FAILED_REQUEST, expect, test} from '../../e2e/chat-test.js';

test.describe('a file that is not sent', () => {
  test.use({settings: 'api="2" delivery="poll" attachments'});

  test('says why, and the message that is being written stays', async ({talking: visitor, gms}) => {
    gms.faults.set({fewFiles: {files: 2, bytes: 4 * kB}});
    await visitor.composer.fill('Here is the');
    await attach(
      visitor,
      file('large.png', 'x'.repeat(5 * kB)),
      file('tool.exe'),
      file('empty.txt', ''),
      file('a.txt'),
      file('b.txt'),
      file('c.txt'),
    );
    const says = (words: string) => expect(visitor.alert.filter({hasText: words})).toHaveCount(1);
    await says('large.png: The file is too large. At most 4 kB each.');
    await says(
      'tool.exe: Files of this type cannot be sent. Allowed: GIF, JPEG, JPG, PDF, PNG, TXT, and ZIP.',
    );
    await says('empty.txt: The file is empty.');
    await says('c.txt: No more files can be sent in this chat.');
    await expect(visitor.button('Download b.txt')).toBeVisible();
    await expect(visitor.button('Attach a file')).toHaveAttribute('aria-disabled', 'true');
    await expect(visitor.composer).toHaveValue('Here is the');
    await expect(visitor.button('Try again')).toHaveCount(0);
    await visitor.button('Delete').first().press('Enter');
    await expect(visitor.alert).toHaveCount(3);
    await expect(visitor.composer).toBeFocused();
    expect(gms.chat.files.used(gms.chat.customer).files).toBe(2);
  });

  test('may be a folder; files that are dropped with it are sent', async ({talking: visitor, agent}) => {
    const data = await visitor.page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['pixels'], 'lamp.png'));
      const [item] = dropped.items;
      const folder = {
        kind: 'file',
        webkitGetAsEntry: () => ({isDirectory: true, name: 'Pictures'}),
        getAsFile: () => null,
      };
      Object.defineProperty(dropped, 'items', {value: [item, folder]});
      return dropped;
    });
    await visitor.element.locator('gms-chat-window').evaluate((panel, dataTransfer) => {
      const event = new DragEvent('drop', {bubbles: true, cancelable: true});
      Object.defineProperty(event, 'dataTransfer', {value: dataTransfer});
      panel.dispatchEvent(event);
    }, data);
    expect(await agent.getsFile('lamp.png')).toBe('pixels');
    await expect(visitor.alert).toHaveText(/Pictures: A folder cannot be sent\. Choose the files in it\./);
  });

  test('under a name that is long or a path is shown and saved under one that is neither', async ({
    talking: visitor,
    agent,
    gms,
  }) => {
    await attach(visitor, file(`${'n'.repeat(240)}.txt`));
    await expect(visitor.button(/^Download n{63}…n{12}\.txt$/)).toBeVisible();
    expect(gms.chat.files.used(gms.chat.customer).files).toBe(1);
    await agent.sendsFile('x.txt', 'x');
    await visitor.page.route('**/refresh', async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replace(
        '"file-name":"x.txt"',
        String.raw`"file-name":"..\\/..\\/x.txt"`,
      );
      await route.fulfill({response, body: text.replaceAll('\\\\/', '/')});
    });
    await expect(visitor.button('Download x.txt')).toBeVisible();
    expect((await saved(visitor, 'x.txt')).suggestedFilename()).toBe('x.txt');
  });
});

test.describe('an upload', () => {
  test.use({
    settings: 'api="2" delivery="poll" attachments',
    mayComplain: FAILED_REQUEST,
    // The buffers of a network without a wire take some megabytes at once.
    serverOptions: {files: {fileSize: 30_000 * kB, totalSize: 60_000 * kB}},
  });

  test('shows its progress, can be stopped, and the next one follows', async ({
    talking: visitor,
    agent,
    gms,
    page,
  }) => {
    gms.faults.set({uploadSlow: {kB: 4_000}});
    await attach(visitor, file('slow.zip', 'x'.repeat(20_000 * kB)), file('b.txt', 'second'));
    const bar = page.getByRole('progressbar', {name: 'slow.zip'});
    const position = () =>
      bar.evaluate((element) => element instanceof HTMLProgressElement && element.position);
    await expect.poll(position).toBeGreaterThan(0.1);
    expect(await position()).toBeLessThan(1);
    await expect(page.getByText('Waiting…')).toBeVisible();
    await visitor.button('Cancel').first().press('Enter');
    await expect(bar).toHaveCount(0);
    await expect(visitor.composer).toBeFocused();
    gms.faults.clear();
    expect(await agent.getsFile('b.txt')).toBe('second');
    expect(gms.chat.files.used(gms.chat.customer).files).toBe(1);
  });

  test('that was cut says so, and is sent again only when the customer wants that', async ({
    talking: visitor,
    agent,
    gms,
  }) => {
    const errors = await visitor.hears('gms-chat-error');
    // Chromium itself repeats a request on a kept connection that breaks.
    gms.faults.set({uploadCut: {next: 9, after: 70_000}});
    await attach(visitor, file('lamp.png', 'x'.repeat(500_000)));
    await expect(visitor.alert).toHaveText(/lamp\.png: The connection broke off\./);
    expect(gms.chat.files.used(gms.chat.customer).files).toBe(0);
    expect(await errors()).toHaveLength(1);
    gms.faults.clear('uploadCut');
    await visitor.button('Try again').press('Enter');
    expect(await agent.getsFile('lamp.png')).toHaveLength(500_000);
    await expect(visitor.alert).toHaveCount(0);
  });
});

test.describe('a download', () => {
  test.use({settings: 'api="2" delivery="poll" attachments', mayComplain: FAILED_REQUEST});

  test('that answers with a web page saves nothing and says why; the next try works', async ({
    talking: visitor,
    agent,
    gms,
  }) => {
    const errors = await visitor.hears('gms-chat-error');
    await agent.sendsFile('form.pdf', 'form');
    gms.answer('/download', {status: 200, type: 'text/html', body: '<html><h1>Sign in</h1></html>'});
    await visitor.button('Download form.pdf').press('Enter');
    await expect(visitor.alert).toHaveText(
      /form\.pdf: A web page came in place of the file, so nothing was saved\./,
    );
    expect(await errors()).toHaveLength(1);
    gms.heal();
    expect(await contentOf(await saved(visitor, 'form.pdf'))).toBe('form');
    await expect(visitor.alert).toHaveCount(0);
  });
});
