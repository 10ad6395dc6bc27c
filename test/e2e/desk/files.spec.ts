import {readFile} from 'node:fs/promises';
import {PollingCustomer, events} from '../../server/chat-v2/customer.js';
import {record} from '../../server/parties.js';
import {expect, test} from './desk-test.js';

test('a customer of version 2 and an agent exchange files, and the desk shows preview and new name', async ({
  gms,
  sitDown,
}) => {
  const kristi = await sitDown('Kristi');
  const {page, conversation} = kristi;
  const mira = new PollingCustomer(gms.origin);
  await mira.create({firstName: 'Mira', lastName: 'Lind', subject: 'My lamp'});
  await kristi.accepts();

  await mira.do('startTyping', {message: 'My lamp is'});
  await expect(page.getByText('Mira Lind, not sent yet: My lamp is', {exact: true})).toBeVisible();
  await mira.upload('photo of the lamp.png', 'pixels');
  const saving = page.waitForEvent('download');
  await kristi.button('Download photo of the lamp.png').press('Enter');
  const download = await saving;
  expect(download.suggestedFilename()).toBe('photo of the lamp.png');
  expect(await readFile(await download.path(), 'utf8')).toBe('pixels');

  const choosing = page.waitForEvent('filechooser');
  await kristi.button('Attach a file').press('Enter');
  await (
    await choosing
  ).setFiles({name: 'form.pdf', mimeType: 'application/pdf', buffer: Buffer.from('form')});
  await expect(kristi.button('Download form.pdf')).toBeVisible();
  const sent = events(await mira.refresh()).find(
    ({type, from}) => type === 'FileUploaded' && record(from).type === 'Agent',
  );
  const id = String(record(sent?.userData)['file-id']);
  expect((await mira.do(`file/${id}/download`)).text).toBe('form');

  await mira.do('updateNickname', {nickname: 'Mira the Great'});
  await expect(conversation).toContainText('The customer is called Mira the Great from here on.');
  await expect(page.getByRole('heading', {name: 'Mira the Great'})).toBeVisible();
  await kristi.isAccessible();
});
