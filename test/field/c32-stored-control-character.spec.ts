import {expect, test} from './support/field-test.js';
import {conversation, joined, message, opensKept} from './support/kept-chat.js';

const three = (sign: string) =>
  conversation(joined(), message('One'), message(`T${sign}wo`), message('Three'));

/** Signs that XML 1.0 does not allow, as themselves and as references. */
const SIGNS: readonly (readonly [name: string, sign: string])[] = [
  ['nothing', ''],
  ['U+000B', '\u000b'],
  ['U+000C', '\u000c'],
  ['U+0001', '\u0001'],
  ['U+0000', '\u0000'],
  ['U+FFFE', '\ufffe'],
  ['&#11;', '&#11;'],
  ['&#0;', '&#0;'],
  ['&#xD800;', '&#xD800;'],
  ['&#xFFFF;', '&#xFFFF;'],
  ['a control character in CDATA', '<![CDATA[\u001b]]>'],
];

for (const [name, sign] of SIGNS) {
  test(`a conversation with ${name} in a message is shown whole, without the sign`, async ({
    visitor,
    shop,
  }) => {
    const asked = await opensKept(visitor, shop, three(sign));
    for (const text of ['One', 'Two', 'Three']) await expect(visitor.line(text)).toBeVisible();
    await expect(visitor.alert).toHaveCount(0);
    expect(asked.filter((path) => path.endsWith('/plain_text'))).toEqual([]);
  });
}

test('a lone surrogate, written as three bytes, spoils no other sign', async ({visitor, shop}) => {
  const [before = '', after = ''] = three('|').split('|');
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(after)]);
  await opensKept(visitor, shop, bytes);
  for (const text of ['One', 'Three']) await expect(visitor.line(text)).toBeVisible();
  await expect(visitor.line(/^T\ufffd*wo$/)).toBeVisible();
});

test('a control character in a nickname does not cost the name', async ({visitor, shop}) => {
  await opensKept(visitor, shop, conversation(joined('Kri\u000bsti'), message('One')));
  await expect(visitor.line('Kristi has joined')).toBeVisible();
  await expect(visitor.line('One')).toBeVisible();
});

test('a conversation that breaks off is shown up to there, and says that some may be missing', async ({
  visitor,
  shop,
}) => {
  const whole = three('\u000b');
  await opensKept(visitor, shop, whole.slice(0, whole.indexOf('hree')));
  for (const text of ['One', 'Two']) await expect(visitor.line(text)).toBeVisible();
  await expect(visitor.status('Some messages may be missing')).toBeVisible();
});

for (const xml of ['', 'PK\u0003\u0004', '{"transcript": []}'])
  test(`${JSON.stringify(xml)} in place of XML is shown as plain text`, async ({visitor, shop}) => {
    const asked = await opensKept(visitor, shop, xml, '[10:00:01] Kristi: One');
    await expect(visitor.page.getByText('[10:00:01] Kristi: One')).toBeVisible();
    await expect(visitor.alert).toHaveCount(0);
    expect(asked.filter((path) => path.endsWith('/plain_text'))).toHaveLength(1);
  });

test('control characters in a chat that goes on hide nothing of it', async ({polled, fake}) => {
  for (const sign of ['\u000b', '\u0000', '\ud800']) fake.says(`A${sign}B`);
  fake.says('Last');
  await expect(polled.line('Last')).toBeVisible();
  await expect(polled.conversation.locator('gms-chat-message')).toHaveCount(4);
});
