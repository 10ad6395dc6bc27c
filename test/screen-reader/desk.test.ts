import {describe, it} from 'node:test';
import {DeskAgent, Customer} from '../server/parties.js';
import {buildDemo, serveDemo} from '../support/pages/demo.js';
import {Gms} from '../support/pages/gms.js';
import type {Browser} from './support/desktop.js';
import {LONGEST, useDesktop, type Visit} from './support/visits.js';

/** An agent at the desk, with the keyboard and Orca. */
describe('what Orca says at the desk', () => {
  const visit = useDesktop();

  for (const browser of ['firefox', 'chromium'] as const)
    it(`is a whole chat, in ${browser}`, {timeout: LONGEST}, async () => {
      const gms = await Gms.start();
      const demo = await serveDemo(await buildDemo(['demo/agent.html']), gms);
      try {
        await visit({browser, url: `${demo.origin}/demo/agent.html`}, (hands) => works(browser, gms, hands));
      } finally {
        await demo.close();
        await gms.close();
      }
    });
});

async function works(browser: Browser, gms: Gms, {ear, press, type}: Visit): Promise<void> {
  const customer = new Customer(gms.origin);
  const anna = new DeskAgent(gms.origin, 'anna');
  const nothing = {lines: [], words: 0};
  const back = (line: string) =>
    ear.hears('Shift+Tab', press('shift+Tab'), {lines: [`${line} push button.`], words: 8, not: ['banner']});
  await ear.hears('the page is loaded', () => undefined, {lines: ['Finished loading'], words: 120});
  await ear.hears('Tab', press('Tab'), {lines: ['Kristi push button.'], words: 12});
  await ear.hears('Enter: log in', press('Return'), {lines: ['Chats'], words: 6});
  await ear.hears('a customer comes', () => customer.poll(), {
    lines: ['New chat: Vasya Pupkin, test.'],
    words: 6,
    not: ['Announcements'],
  });
  await ear.hears('Tab', press('Tab'), {lines: ['Accept push button.', 'Vasya Pupkin'], words: 12});
  await ear.hears('Enter: accept', press('Return'), {
    lines: ['Message entry'],
    words: 24,
    not: ['information'],
  });
  await ear.hears('a message', () => customer.chat('/send', {message: 'My lamp is dark.'}), {
    lines: ['Vasya Pupkin: My lamp is dark.'],
    words: 6,
  });
  await ear.hears('typing', type('Hello'), nothing);
  await ear.hears('Enter: send', press('Return'), {lines: ['You: Hello'], words: 2});
  await anna.chats();
  await ear.hears('Shift+Tab', press('shift+Tab'), {lines: ['Conversation'], words: 8});
  await back('End chat');
  await back('Conference');
  await back('Transfer');
  await back('Consult');
  await ear.hears('Enter: consult', press('Return'), {
    lines: ['Consult a colleague dialog', 'Find a colleague or a group entry.'],
    words: 26,
  });
  await ear.hears('typing', type('anna'), nothing);
  await ear.hears('Enter: ask Anna', press('Return'), {
    lines: ['Message entry', 'Asking Anna to advise…'],
    words: 20,
    not: ['My lamp is dark.'],
  });
  await ear.hears('Anna comes', () => anna.accept(), {lines: ['Anna advises you.'], words: 5});
  const chatId = await anna.onlyChat();
  const whisper = {text: 'A new bulb.', visibility: 'Agents'};
  await ear.hears('Anna whispers', () => anna.perform(chatId, 'SendMessage', whisper), {
    lines: ['Anna, to colleagues: A new bulb.'],
    words: 6,
  });
  for (const name of ['Send', 'Canned answers', 'Push a link', 'Attach a file', 'Notify page', 'Colleagues'])
    await ear.hears('Tab', press('Tab'), {lines: [name], words: 14});
  await ear.hears('Tab', press('Tab'), {lines: [], words: 6});
  await ear.hears('Tab', press('Tab'), {lines: ['Write to colleagues entry'], words: 14});
  await ear.hears('typing', type('Thanks'), nothing);
  await ear.hears('Enter: whisper', press('Return'), {lines: ['You, to colleagues: Thanks'], words: 4});

  // In Chromium, Orca says of the empty field that it is blank, and not its name.
  await ear.hears('Alt+Down', press('alt+Down'), {
    lines: [browser === 'firefox' ? 'Message entry' : 'blank'],
    words: 14,
  });
  await ear.hears('Shift+Tab', press('shift+Tab'), {lines: ['Conversation'], words: 8});
  await back('End consultation');
  await back('Conference');
  await back('Transfer to Anna');
  await ear.hears('Enter: transfer', press('Return'), {lines: ['Chats'], words: 10, not: ['lamp']});

  await ear.hears('another customer comes', () => new Customer(gms.origin).poll(), {
    lines: ['New chat: Vasya Pupkin, test.'],
    words: 6,
  });
  await ear.hears('Tab', press('Tab'), {lines: ['Accept push button.', 'Vasya Pupkin'], words: 12});
  await ear.hears('Enter: accept', press('Return'), {lines: ['Message entry'], words: 24});
  await ear.hears('Shift+Tab', press('shift+Tab'), {lines: ['Conversation'], words: 8});
  await back('End chat');
  await ear.hears('Enter: end', press('Return'), {
    lines: ['End this chat?', 'Vasya Pupkin cannot write to you any more.', 'Keep chatting push button.'],
    // Chromium tells of an alert and of the focus, and Orca reads the question for each.
    words: browser === 'firefox' ? 22 : 45,
    not: ['Conversation'],
  });
  await ear.hears('Tab', press('Tab'), {lines: ['End chat push button.'], words: 6});
  await ear.hears('Enter: it ends', press('Return'), {lines: ['Vasya Pupkin heading'], words: 20});
  await ear.hears('Tab', press('Tab'), {lines: ['Complete push button.'], words: 8});
  await ear.hears('Enter: complete', press('Return'), {lines: ['Chats'], words: 10});
}
