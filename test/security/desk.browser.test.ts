import {expect} from '@open-wc/testing';
import '../../demo/desk/conversation/conversation.js';
import '../../demo/desk/parts/survey.js';
import '../../demo/desk/rail/customer.js';
import type {Message, Party} from '../../demo/desk/api/chat.js';
import {valueInWords} from '../../demo/desk/data/words-for-data.js';
import {anna, chat, conversation, said, vasya} from '../desk/chats.js';
import {injectedIn, shownOf, useSentinel, whenLoaded} from '../support/security/oracle.js';
import {PAYLOADS} from '../support/security/payloads.js';
import {deep} from '../support/elements/deep.js';

/** Puts an element of the desk on the page, draws it with all that is in it, and looks for markup that came out of a text. */
async function shown<E extends HTMLElement & {readonly updateComplete: Promise<unknown>}>(
  element: E,
): Promise<E> {
  const host = document.createElement('main');
  host.append(element);
  document.body.append(host);
  for (let i = 0; i < 4; i++) await element.updateComplete.then(whenLoaded);
  expect(injectedIn(host)).to.deep.equal([]);
  return element;
}

/** Everything that is drawn in the element, as one text. */
const textIn = (element: HTMLElement): string =>
  shownOf(
    [element, ...deep(element)]
      .map(({shadowRoot, textContent}) => (shadowRoot ?? {textContent}).textContent ?? '')
      .join('\n'),
  );

describe('the desk', () => {
  const sentinel = useSentinel();
  afterEach(() => {
    document.body.replaceChildren();
    expect(sentinel.touched).to.deep.equal([]);
  });

  const messages: Readonly<Record<string, (payload: string, index: number, from: Party) => Message>> = {
    'a message': (payload, index, from) => said(index, from, payload),
    'the name of a colleague': (payload, index) => said(index, {...anna, nickname: payload}, 'Hello'),
    'a pushed page': (payload, index, from) => said(index, from, payload, {type: 'PushUrl'}),
    'the name of a file': (payload, index, from) =>
      said(index, from, payload, {type: 'FileUploaded', file: {id: 'f1', name: payload, size: 1}}),
  };
  for (const [what, make] of Object.entries(messages)) {
    it(`shows each payload as text where it is ${what}`, async () => {
      const element = document.createElement('desk-conversation');
      element.conversation = conversation(
        chat(),
        ...PAYLOADS.map((payload, i) => make(payload, i + 1, vasya)),
      );
      element.agentName = 'Kristi';
      await shown(element);
      const text = textIn(element);
      expect(PAYLOADS.filter((payload) => !text.includes(shownOf(payload)))).to.deep.equal([]);
    });
  }

  it('shows each payload in the data of a chat as text', async () => {
    const userData = Object.fromEntries(PAYLOADS.map((payload, i) => [`${i} ${payload}`, payload]));
    const element = document.createElement('desk-customer');
    const capabilities = ['AttachUserData', 'UpdateUserData', 'DeleteUserData'];
    element.conversation = conversation(chat({userData, capabilities}));
    await shown(element);
    const text = textIn(element);
    expect(PAYLOADS.filter((payload) => !text.includes(shownOf(valueInWords(payload))))).to.deep.equal([]);
  });

  it('shows each payload as text where it is an answer to the survey', async () => {
    const survey = Object.fromEntries(PAYLOADS.map((payload, i) => [`${i} ${payload}`, payload]));
    const element = document.createElement('desk-survey');
    element.answers = survey;
    await shown(element);
    const text = textIn(element);
    expect(PAYLOADS.filter((payload) => !text.includes(shownOf(valueInWords(payload))))).to.deep.equal([]);
  });

  it('shows each payload as text where it is a detail of the customer', async () => {
    const element = document.createElement('desk-customer');
    const host = document.createElement('main');
    host.append(element);
    document.body.append(host);
    for (const payload of PAYLOADS) {
      const userData = {
        firstName: payload,
        lastName: payload,
        email: payload,
        EmailAddress: payload,
        subject: payload,
      };
      element.conversation = conversation(chat({userData}));
      await element.updateComplete;
      expect(injectedIn(host), payload).to.deep.equal([]);
    }
    await whenLoaded();
  });
});
