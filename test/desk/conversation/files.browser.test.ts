import {expect} from '@open-wc/testing';
import '../../../demo/desk/conversation/conversation.js';
import type {Message} from '../../../demo/desk/api/chat.js';
import type {Transfers} from '../../../demo/desk/files/transfers.js';
import {all, get, has, press, textOf} from '../../support/elements/by-role.js';
import {pasted} from '../../support/elements/pasted.js';
import {chat, conversation, kristi, said, vasya} from '../chats.js';

const bill = {id: 'f1', name: 'bill.pdf', size: 20_480};
const uploaded = (index: number, from = vasya): Message =>
  said(index, from, bill.name, {type: 'FileUploaded', file: bill});

interface Shown {
  readonly capabilities?: readonly string[];
  readonly transfers?: Transfers;
}

/** The desk's conversation with these messages, and the wishes about files that it makes. */
async function show(messages: readonly Message[], {capabilities = ['SendFile'], transfers = []}: Shown = {}) {
  const element = document.createElement('desk-conversation');
  element.conversation = conversation(chat({capabilities}), ...messages);
  element.agentName = 'Kristi';
  element.transfers = transfers;
  const wishes: unknown[] = [];
  element.addEventListener('desk-files', (event) => {
    if (event instanceof CustomEvent) wishes.push(event.detail);
  });
  document.body.append(element);
  await settled(element);
  return {element, wishes};
}

/** Elements in elements are drawn one after another. */
async function settled(element: HTMLElementTagNameMap['desk-conversation']): Promise<void> {
  for (let i = 0; i < 4; i += 1) await element.updateComplete.then(() => new Promise(requestAnimationFrame));
}

function dataOf(...files: File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

function dropped(type: string, ...files: File[]): DragEvent {
  return new DragEvent(type, {
    dataTransfer: dataOf(...files),
    bubbles: true,
    composed: true,
    cancelable: true,
  });
}

describe('files at the desk', () => {
  afterEach(() => document.body.replaceChildren());

  it('have name, size and a button, and no link that would open them', async () => {
    const {element, wishes} = await show([uploaded(1)]);
    const log = get(element, 'log', 'Conversation');
    expect(textOf(log)).to.contain('bill.pdf').and.to.contain('20 kB');
    expect(has(log, 'link')).to.equal(false);
    await press(get(log, 'button', 'Download bill.pdf'));
    expect(wishes).to.deep.equal([{do: 'download', chatId: 'chat1', file: bill}]);
  });

  it('that were deleted cannot be downloaded any more', async () => {
    const deletion = said(2, vasya, bill.name, {type: 'FileDeleted', file: bill});
    const {element} = await show([uploaded(1), deletion]);
    const log = get(element, 'log', 'Conversation');
    expect(has(log, 'button')).to.equal(false);
    expect(textOf(log)).to.contain('Deleted').and.to.contain('deleted bill.pdf');
  });

  it('are sent when they are chosen, dropped or pasted', async () => {
    const {element, wishes} = await show([said(1, kristi, 'Hello')]);
    expect(has(element, 'button', 'Attach a file')).to.equal(true);
    const [one, two] = [new File(['1'], 'one.txt'), new File(['2'], 'two.txt')];
    const over = dropped('dragover', one);
    element.dispatchEvent(over);
    await settled(element);
    expect(over.defaultPrevented).to.equal(true);
    expect(element.shadowRoot?.textContent).to.contain('Drop to send to Vasya Pupkin');
    element.dispatchEvent(dropped('drop', one, two));
    await settled(element);
    expect(element.shadowRoot?.textContent).not.to.contain('Drop to send');
    get(element, 'textbox', 'Message').dispatchEvent(pasted(dataOf(two)));
    expect(wishes).to.deep.equal([
      {do: 'send', chatId: 'chat1', files: [one, two]},
      {do: 'send', chatId: 'chat1', files: [two]},
    ]);
  });

  it('are left to the browser where the agent may send none, and so are pasted words', async () => {
    const {element, wishes} = await show([], {capabilities: []});
    expect(has(element, 'button', 'Attach a file')).to.equal(false);
    const drop = dropped('drop', new File(['1'], 'one.txt'));
    element.dispatchEvent(drop);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'words');
    const paste = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
    (await show([])).element.dispatchEvent(paste);
    expect([drop.defaultPrevented, paste.defaultPrevented, wishes]).to.deep.equal([false, false, []]);
  });

  it('on their way are a status, those that failed an alert with what can be done', async () => {
    const transfer = {chatId: 'chat1', way: 'up', failure: '', mayRetry: false} as const;
    const {element, wishes} = await show([], {
      transfers: [
        {...transfer, id: 1, name: 'a.pdf'},
        {...transfer, id: 2, name: 'b.pdf', failure: 'The server did not answer.', mayRetry: true},
        {...transfer, id: 3, name: 'c.pdf', way: 'down', failure: 'It is empty, or a folder.'},
        {...transfer, id: 4, name: 'other.pdf', chatId: 'chat2'},
      ],
    });
    const words = all(element, 'status').map(textOf).join();
    expect(words).to.contain('Sending a.pdf').and.not.to.contain('other.pdf');
    const alert = textOf(get(element, 'alert'));
    expect(alert).to.contain('b.pdf was not sent. The server did not answer.');
    expect(alert).to.contain('c.pdf was not downloaded.');
    get(element, 'button', 'Try again: b.pdf').click();
    expect(has(element, 'button', 'Try again: c.pdf')).to.equal(false);
    get(element, 'button', 'Dismiss: c.pdf').click();
    expect(wishes).to.deep.equal([
      {do: 'retry', id: 2},
      {do: 'dismiss', id: 3},
    ]);
  });

  it('say that the customer has another name, in the heading as well', async () => {
    const countess = {...vasya, nickname: 'Countess'};
    const {element} = await show([said(1, vasya, 'Hi'), said(2, countess, '', {type: 'NicknameUpdated'})]);
    expect(textOf(get(element, 'heading'))).to.equal('Countess');
    expect(textOf(get(element, 'log', 'Conversation'))).to.contain(
      'The customer is called Countess from here on.',
    );
  });
});
