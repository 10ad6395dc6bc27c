import type {Ask, Bent, FakeGms} from './support/fake-gms.js';
import {expect, test} from './support/field-test.js';

const charsets: readonly (readonly [string, (json: string) => Bent])[] = [
  ['ISO-8859-1', (json) => ({type: 'application/json;charset=ISO-8859-1', raw: Buffer.from(json, 'latin1')})],
  ['UTF-16 with a mark', (json) => ({raw: Buffer.from(`\ufeff${json}`, 'utf16le')})],
  ['UTF-16', (json) => ({type: 'application/json; charset=utf-16le', raw: Buffer.from(json, 'utf16le')})],
];

for (const [what, encoded] of charsets) {
  test(`JSON in ${what} is read, and own messages are known`, async ({polled, fake}) => {
    const inCharset = (gms: FakeGms) => (ask: Ask) => encoded(JSON.stringify(gms.usual(ask)));
    fake.bend['any'] = inCharset(fake);
    fake.says('Grüße, 5 £');
    await expect(polled.line('Grüße, 5 £')).toBeVisible();
    await polled.sends('Schöne Grüße');
    await expect.poll(() => fake.received).toEqual(['Schöne Grüße']);
    fake.says('Danke');
    await expect(polled.line('Danke')).toBeVisible();
    await expect(polled.line('Schöne Grüße')).toHaveCount(1);
  });
}
