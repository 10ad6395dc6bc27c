import {expect, test} from './support/field-test.js';

/** Expressions of a page: the same pair in each of the forms that the platform has for pairs. */
const FORMS: readonly string[] = [
  `({token: '7'})`,
  `new Map([['token', '7']])`,
  `new Headers({token: '7'})`,
  `new URLSearchParams('token=7')`,
  `[['token', '7']]`,
  `(() => { const form = new FormData(); form.set('token', '7'); return form; })()`,
  `(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return new frame.contentWindow.Headers({token: '7'});
  })()`,
];

for (const form of FORMS)
  test(`headers and user data arrive from ${form.replace(/\s+/g, ' ')}`, async ({visitor, fake, page}) => {
    await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
    await page.evaluate(`{
      const chat = document.querySelector('gms-chat');
      chat.headers = ${form};
      chat.userData = ${form};
    }`);
    await visitor.starts();
    await visitor.hasState('waiting');
    expect(fake.log.map(({headers}) => headers['token'])).toEqual(fake.log.map(() => '7'));
    expect(fake.asked('request-chat')[0]?.form.get('token')).toBe('7');
  });

for (const data of [`new Proxy({}, {ownKeys() { throw new Error('of the page'); }})`, `new Set(['a'])`])
  test(`a start with user data that cannot be read says so: ${data}`, async ({visitor, fake, page}) => {
    await visitor.visitsChat(`server="${fake.url}" delivery="poll"`);
    await page.evaluate(`document.querySelector('gms-chat').userData = ${data}`);
    await visitor.starts();
    await expect(visitor.alert.filter({hasText: 'Chat is not set up correctly on this page.'})).toBeVisible();
    expect(fake.log).toEqual([]);
  });
