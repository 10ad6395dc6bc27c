import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {english} from '../../src/i18n/english.js';
import type {Strings} from '../../src/i18n/catalog/strings.js';
import {ar} from '../../src/i18n/locales/ar.js';
import type {Browser} from './support/desktop.js';
import {Shop} from './support/shop.js';
import {LONGEST, useDesktop, type Visit} from './support/visits.js';

interface Setting {
  readonly browser: Browser;
  readonly locale: 'en' | 'ar';
  readonly isInline?: boolean;
  readonly isPhone?: boolean;
}

const SETTINGS: readonly Setting[] = [
  {browser: 'firefox', locale: 'en'},
  {browser: 'firefox', locale: 'en', isInline: true},
  {browser: 'firefox', locale: 'ar', isPhone: true},
  {browser: 'chromium', locale: 'en'},
  {browser: 'chromium', locale: 'en', isInline: true},
  {browser: 'chromium', locale: 'en', isPhone: true},
];

/** Whole conversations by the keyboard with Orca, judged by what it says, in which order, and how much. */
describe('what Orca says', () => {
  const visit = useDesktop();

  for (const setting of SETTINGS) {
    const {browser, locale, isInline = false, isPhone = false} = setting;
    const place = isInline ? 'in the page' : isPhone ? 'on a phone' : 'floating';
    it(`is a whole conversation in ${browser}, ${place}, in ${locale}`, {timeout: LONGEST}, async () => {
      const shop = await Shop.open(
        (gms) =>
          `<gms-chat server="${gms.url}" ${isInline ? 'layout="inline" style="height:500px"' : ''}></gms-chat>`,
        locale,
      );
      try {
        await visit({browser, url: shop.url, isPhone}, (hands) => conversation(setting, shop, hands));
      } finally {
        await shop.close();
      }
    });
  }
});

async function conversation({locale, isInline, browser}: Setting, shop: Shop, {ear, press, type}: Visit) {
  const strings: Strings = locale === 'ar' ? ar : english.strings;
  const openChat = `${strings.openChat(0)} push button.`;
  const nothing = {lines: [], words: 0};
  /** In Chromium, Orca loses a polite line now and then, or says it late: see the exceptions in docs/accessibility.md. */
  const polite = (line: string) =>
    browser === 'firefox' ? {lines: [line], mayCome: []} : {lines: [], mayCome: [line]};
  const said = (sender: string, text: string) => `${strings.says(sender)} ${text}`;
  /** Words of the start of a page; Orca may begin to read the page. */
  await ear.hears('the page is loaded', () => undefined, {lines: ['Finished loading A shop.'], words: 90});

  if (!isInline) {
    // Its words are fetched with the rest. Orca may still be reading the page.
    await ear.hears('Tab', press('Tab'), {lines: [english.strings.openChat(0)], words: 40});
    for (const time of ['first', 'second']) {
      await ear.hears(`Enter, for the ${time} time`, press('Return'), {
        lines: [`${strings.heading} dialog ${strings.intro}`, `${strings.firstName} entry.`, 'Focus mode'],
        words: 30,
        not: ['invalid'],
      });
      await ear.hears('Escape', press('Escape'), {lines: [openChat], words: 12});
    }
  }
  await ear.hears('to the form', press(isInline ? 'Tab' : 'Return'), {
    lines: [`${strings.firstName} entry.`],
    words: 35,
    not: ['invalid'],
  });
  await ear.hears('typing at once', type('Buzz'), nothing);
  for (const [name, more] of [
    [strings.lastName, ''],
    [strings.email, ''],
    [strings.subject, ' required'],
  ] as const)
    await ear.hears('Tab', press('Tab'), {lines: [`${name} entry${more}.`], words: 6});
  const wrong = await ear.hears('Enter without a subject', press('Return'), {
    lines: [strings.subjectMissing],
    words: 12,
  });
  assert.equal(wrong.length, 1, `the error is said once: ${wrong.join(' / ')}`);
  await ear.hears('typing where the focus still is', type('Socks'), nothing);
  const waiting = polite(strings.waiting);
  await ear.hears('Enter', press('Return'), {
    ...waiting,
    lines: [`${strings.message} entry.`, ...waiting.lines],
    words: 22,
  });
  await ear.hears('an agent joins', () => shop.joins(), {lines: [strings.joined('Kristi')], words: 8});
  assert.equal(shop.gms.chat.parties[0]?.nickname, 'Buzz', 'no typed letter is lost');
  await ear.hears('she types', () => shop.types(), {...polite(strings.isTyping('Kristi', 1)), words: 5});
  const [red, blue] = ['We have red ones.', 'And blue ones.'] as const;
  // In Chromium, Orca may say two lines that come at once in any order.
  for (const texts of browser === 'firefox' ? [[red, blue]] : [[red], [blue]])
    await ear.hears('messages', () => shop.says(...texts), {
      lines: texts.map((text) => said('Kristi', text)),
      words: 12,
    });
  await ear.hears('an own message', type('Red'), nothing);
  await ear.hears('is sent', press('Return'), {lines: [said(strings.you, 'Red')], words: 5});
  if (!isInline) {
    await ear.hears('Escape', press('Escape'), {lines: [openChat], words: 12});
    await ear.hears('a message meanwhile', () => shop.says('One more thing.'), {
      lines: [said('Kristi', 'One more thing.')],
      words: 6,
    });
    await ear.hears('Enter', press('Return'), {
      lines: [`${strings.heading} dialog`, `${strings.message} entry.`, 'Focus mode'],
      words: 14,
      not: ['One more thing', strings.now],
    });
    await ear.hears('typing at once', type('Fine'), nothing);
    await ear.hears('is sent', press('Return'), {lines: [said(strings.you, 'Fine')], words: 5});
  }
  await asksWhetherToEnd();
  await ear.hears('Escape', press('Escape'), {lines: [`${strings.message} entry.`], words: 10});
  await ear.hears('typing at once', type('Bye'), nothing);
  await ear.hears('is sent', press('Return'), {lines: [said(strings.you, 'Bye')], words: 5});
  await asksWhetherToEnd();
  await ear.hears('Tab', press('Tab'), {lines: [`${strings.endChat} push button.`], words: 6});
  await ear.hears('Enter', press('Return'), {
    lines: [`${strings.startNewChat} push button.`, `${strings.ended}. ${strings.endedByCustomer}`],
    // In the page, Orca says that it leaves a region and comes to one.
    words: isInline ? 24 : 20,
    not: ['Red', strings.now],
  });
  await ear.hears('Enter: a new chat', press('Return'), {
    lines: [`${strings.lastName} entry.`],
    words: 35,
    not: ['Red'],
  });

  /** From the composer. */
  async function asksWhetherToEnd() {
    await ear.hears('Shift+Tab', press('shift+Tab'), {lines: [strings.conversation], words: 8, not: ['Red']});
    if (!isInline)
      await ear.hears('Shift+Tab', press('shift+Tab'), {
        lines: [`${strings.minimizeChat} push button.`],
        words: 5,
        not: ['banner'],
      });
    await ear.hears('Shift+Tab', press('shift+Tab'), {lines: [`${strings.endChat} push button.`], words: 6});
    await ear.hears('Enter', press('Return'), {
      lines: [strings.confirmEnd, strings.confirmEndHint, `${strings.keepChatting} push button.`],
      // Chromium tells of an alert and of the focus, and Orca reads the question for each.
      words: browser === 'firefox' ? 22 : 45,
      not: ['Red', strings.now],
    });
  }
}
