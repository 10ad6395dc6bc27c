import {readFile} from 'node:fs/promises';
import type {Entry} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';
import {conversation, joined, message, opensKept} from './support/kept-chat.js';

const SENT = 'Kristi sent a file that cannot be opened here';

const FILES: readonly (readonly [what: string, entry: Entry, shown: string])[] = [
  [
    'its name and its data',
    ['Notice.FileUploaded', 'Kristi', 'contract.pdf', '30', 'AGENT', {'file-id': '1', 'file-size': '12345'}],
    `${SENT}: contract.pdf`,
  ],
  [
    'its name in the data alone',
    [
      'Notice.FileUploaded',
      'Kristi',
      'file-uploaded',
      '30',
      'AGENT',
      {'file-id': '1', 'file-name': 'Ver trag.docx'},
    ],
    `${SENT}: Ver trag.docx`,
  ],
  ['an id alone', ['Notice.FileUploaded', 'Kristi', '0000AaFILE00000B', '30', 'AGENT'], SENT],
  ['no words', ['Notice.FileUploaded', 'Kristi', null, '30', 'AGENT'], SENT],
  // Reads "exe.pdf" on the screen if nobody looks.
  [
    'a name that is written backwards',
    ['Notice.FileUploaded', 'Kristi', 'bill\u202efdp.exe', '30', 'AGENT'],
    `${SENT}: billfdp.exe`,
  ],
];

for (const [what, entry, shown] of FILES) {
  test(`a file with ${what} is a notice, unread on the launcher, and in the saved file`, async ({
    polled: visitor,
    fake,
    page,
  }) => {
    const heard = await visitor.hears('gms-chat-message');
    await visitor.button('Minimize chat').click();
    fake.entries.push(entry);
    await expect(visitor.button('Open chat, 1 unread message')).toBeVisible();
    expect((await heard()).at(-1)).toMatchObject({event: {kind: 'file', party: 'agent'}});
    await expect(page.locator('gms-chat [aria-live]').filter({hasText: shown})).toHaveCount(1);
    await visitor.launcher.click();
    await expect(visitor.line(shown)).toBeVisible();

    fake.bend['refresh'] = () => ({json: {chatIxnState: 'DISCONNECTED'}});
    const saving = page.waitForEvent('download');
    await visitor.button('Download transcript').click();
    const saved = await readFile(await (await saving).path(), 'utf8');
    expect(saved).toMatch(new RegExp(`${shown}$`, 'm'));
  });
}

test('the customer’s own file is no news to them', async ({polled, fake}) => {
  fake.entries.push(['Notice.FileUploaded', 'me', 'mine.pdf', '30', 'CLIENT']);
  fake.says('Thank you');
  await expect(polled.line('Thank you')).toBeVisible();
  await expect(polled.conversation.getByText('mine.pdf')).toHaveCount(0);
});

const notice = (data: string, command = 'file-uploaded') =>
  `<notice userId="1" timeShift="3"><noticeText noticeType="SYS_COMMAND">${command}</noticeText>${data}</notice>`;

test('an earlier conversation tells of its files too, and of no other command', async ({visitor, shop}) => {
  await opensKept(
    visitor,
    shop,
    conversation(
      joined(),
      notice('<userData><item key="file-id">1</item><item key="file-name">contract.pdf</item></userData>'),
      notice(''),
      notice('', 'reset-timer'),
      message('Last'),
    ),
  );
  await expect(visitor.line('Last')).toBeVisible();
  await expect(visitor.line(`${SENT}: contract.pdf`)).toHaveCount(1);
  await expect(visitor.line(SENT)).toHaveCount(1);
  await expect(visitor.conversation.locator('gms-chat-notice')).toHaveCount(3);
});
