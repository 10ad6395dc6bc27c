import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Open} from '../../../src/session/model/state.js';
import {FileExchange} from '../../../src/ui/files/file-exchange.js';
import {ChatError} from '../../../src/wire/errors.js';
import {all, fill, focused, get, has, names, press, said, textOf} from '../../support/elements/by-role.js';
import {useWindow} from '../../support/elements/window.js';
import {deferred} from '../../support/fakes/deferred.js';
import {FakeChatFiles} from '../../support/fakes/fake-chat-files.js';
import {pasted} from '../../support/elements/pasted.js';
import {settled} from '../../support/fakes/settled.js';
import {limits} from '../../support/values/files.js';
import {CHAT, DETAILS, transcript} from '../../support/values/states.js';

const talking = (more: Partial<Open> = {}): Open => ({
  phase: 'talking',
  details: DETAILS,
  chat: CHAT,
  transcript: transcript(),
  line: 'live',
  agents: ['Kristi'],
  typing: [],
  gap: false,
  ...more,
});

const withFile = (party: 'agent' | 'client', position = 2, kind: 'file' | 'file-deleted' = 'file') => ({
  ...{kind, party, nickname: 'Kristi', text: '', seconds: 0, position},
  file: {id: 'F1', name: '../form.pdf', size: 20_480},
});

describe('the files of the chat on the screen', () => {
  const page = useWindow();
  let files: FakeChatFiles;
  let settings: {attachments: boolean; strings: object};
  let errors: ChatError[];
  let current: object | undefined;
  let opened: () => Promise<FakeChatFiles | undefined>;

  beforeEach(() => {
    files = new FakeChatFiles();
    settings = {attachments: true, strings: {}};
    errors = [];
    current = {};
    opened = () => Promise.resolve(files);
    new FileExchange({
      ...{window: page.window, settings, chat: () => current, open: () => opened()},
      tell: (error) => errors.push(error),
    });
  });

  const drawn = async () => {
    for (let i = 0; i < 3; i++) await settled();
  };
  const show = async (more: Partial<Open> = {}) => {
    await page.show(talking(more));
    await drawn();
  };
  const file = (name: string) => new File(['1234'], name);
  const add = async (...given: readonly File[]) => {
    const data = new DataTransfer();
    for (const one of given) data.items.add(one);
    page.window.dispatchEvent(new DragEvent('drop', {dataTransfer: data, cancelable: true}));
    await drawn();
  };
  const heard = () =>
    [...page.window.renderRoot.querySelectorAll('.voice')].map(textOf).filter((line) => line);

  it('offers the button once the chat stands, and asks for the limits then and when an agent joins', async () => {
    await page.show({phase: 'starting', details: DETAILS, queued: false, transcript: transcript()});
    await drawn();
    expect(has(page.window, 'button', 'Attach a file')).to.equal(false);
    await show({phase: 'waiting', agents: []});
    expect(has(page.window, 'button', 'Attach a file')).to.equal(true);
    expect(files.calls).to.deep.equal(['limits']);
    await show();
    await show({typing: [{nickname: 'Kristi', until: Infinity}]});
    expect(files.calls).to.deep.equal(['limits', 'limits']);
  });

  it('offers nothing without the attribute, or where the API has no files', async () => {
    settings.attachments = false;
    await show();
    expect(has(page.window, 'button', 'Attach a file')).to.equal(false);
    settings.attachments = true;
    opened = () => Promise.resolve(undefined);
    await show({gap: true});
    expect(has(page.window, 'button', 'Attach a file')).to.equal(false);
    expect(files.calls).to.deep.equal([]);
  });

  it('tells the page of a wrong setting; the chat goes on without', async () => {
    opened = () => Promise.reject(new ChatError('invalid', 'filesUrl must be a URL'));
    await show();
    expect(errors.map(({message}) => message)).to.deep.equal(['filesUrl must be a URL']);
    expect(has(page.window, 'textbox', 'Message')).to.equal(true);
  });

  it('shows an upload from its start to its entry, says once that it was sent, and leaves the message alone', async () => {
    await show();
    fill(get(page.window, 'textbox', 'Message'), 'Here is my');
    await add(file('lamp.jpg'));
    expect(names(page.window, 'progressbar')).to.deep.equal(['lamp.jpg']);
    files.move('u1', {sent: 2});
    await drawn();
    const bar = get(page.window, 'progressbar', 'lamp.jpg');
    expect(bar instanceof HTMLProgressElement && bar.position).to.equal(0.5);
    files.move('u1', {status: 'sent', sent: 4});
    await drawn();
    expect(heard()).to.deep.equal(['File sent: lamp.jpg']);
    files.settle('u1');
    await show({transcript: transcript({entries: [withFile('client')]})});
    expect(heard()).to.deep.equal(['File sent: lamp.jpg']);
    expect(names(page.window, 'button')).to.include('Download form.pdf');
    expect(page.window.draft).to.equal('Here is my');
  });

  it('says that a file was sent when its entry comes before the answer, but not when it is cancelled', async () => {
    await show();
    await add(file('a.jpg'), file('b.jpg'));
    files.settle('u1');
    await drawn();
    await press(get(page.window, 'button', 'Cancel'));
    await drawn();
    expect(heard()).to.deep.equal(['File sent: a.jpg']);
    expect(files.calls.at(-1)).to.equal('remove u2');
    expect(focused()).to.equal('textbox Message');
  });

  it('says of a file that was cut off, and has arrived all the same, that it was sent', async () => {
    await show();
    await add(file('lamp.jpg'));
    files.move('u1', {status: 'failed', problem: {why: 'cut'}});
    await drawn();
    files.settle('u1');
    await drawn();
    expect(heard()).to.deep.equal(['File sent: lamp.jpg']);
  });

  it('says nothing of a failed file that the customer deletes', async () => {
    await show();
    await add(file('lamp.jpg'));
    files.move('u1', {status: 'failed', problem: {why: 'refused'}});
    await drawn();
    await press(get(page.window, 'button', 'Delete'));
    await page.clock.turn(1_000);
    await drawn();
    expect(heard()).to.deep.equal([]);
  });

  it('shows why a file failed in an alert, tells the page of a fault, and tries again when asked', async () => {
    await show();
    await add(file('lamp.jpg'), file('big.jpg'));
    const fault = {kind: 'unreachable', status: undefined} as const;
    files.move('u1', {status: 'failed', problem: {why: 'cut', fault}});
    files.move('u2', {status: 'failed', problem: {why: 'size', limit: 2_097_152}});
    await drawn();
    expect(said(page.window, 'alert')).to.deep.equal([
      'lamp.jpg: The connection broke off.',
      'big.jpg: The file is too large. At most 2 MB each.',
    ]);
    expect(errors.map(({kind}) => kind)).to.deep.equal(['unreachable']);
    expect(heard()).to.deep.equal([]);
    await press(get(page.window, 'button', 'Try again'));
    await drawn();
    expect(focused()).to.equal('textbox Message');
    await page.told();
    await drawn();
    expect(files.calls.at(-1)).to.equal('retry u1');
    expect(names(page.window, 'progressbar')).to.deep.equal(['lamp.jpg']);
    await expect(page.window).to.be.accessible();
  });

  it('refuses a folder with a sentence, which can be removed', async () => {
    await show();
    const entry = {isDirectory: true, name: 'Pictures'};
    const items = [{kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null}];
    const event = new Event('drop', {cancelable: true});
    page.window.dispatchEvent(Object.assign(event, {dataTransfer: {items, types: ['Files']}}));
    await drawn();
    expect(said(page.window, 'alert')).to.deep.equal([
      'Pictures: A folder cannot be sent. Choose the files in it.',
    ]);
    expect(files.calls.filter((call) => call.startsWith('add'))).to.deep.equal([]);
    await press(get(page.window, 'button', 'Delete'));
    await drawn();
    await page.told();
    await drawn();
    expect(said(page.window, 'alert')).to.deep.equal([]);
  });

  it('takes a pasted picture while the customer writes', async () => {
    await show();
    const clipboardData = new DataTransfer();
    clipboardData.items.add(file('image.png'));
    get(page.window, 'textbox', 'Message').dispatchEvent(pasted(clipboardData));
    expect(files.calls.at(-1)).to.equal('add image.png');
  });

  it('asks again before the picker opens, and opens it with what is known when no answer comes in time', async () => {
    await show();
    let picked = 0;
    const attach = page.window.renderRoot.querySelector('gms-chat-attach');
    attach?.shadowRoot?.querySelector('input')?.addEventListener('click', (event) => {
      event.preventDefault();
      picked += 1;
    });
    const held = deferred<ReturnType<typeof limits>>();
    files.nextLimits = () => held.promise;
    await press(get(page.window, 'button', 'Attach a file'));
    await drawn();
    expect(picked).to.equal(0);
    await page.clock.turn(3_000);
    await drawn();
    expect(picked).to.equal(1);
    expect(errors.map(({kind}) => kind)).to.deep.equal(['unreachable']);
  });

  it('saves a file under its own name, as bytes that no browser opens', async () => {
    await show({transcript: transcript({entries: [withFile('agent')]})});
    const saved: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this);
    };
    await press(get(page.window, 'button', 'Download form.pdf'));
    await drawn();
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    const [link] = saved;
    expect([link?.download, link?.target]).to.deep.equal(['form.pdf', '']);
    const answer = await fetch(link?.href ?? '');
    expect([answer.headers.get('content-type'), await answer.text()]).to.deep.equal([
      'application/octet-stream',
      '%PDF',
    ]);
    expect(files.calls.at(-1)).to.equal('download F1');
  });

  it('says why a download failed, tells the page, and lets the customer try again', async () => {
    await show({transcript: transcript({entries: [withFile('agent')]})});
    const FAULTS = [
      [new ChatError('unreachable', 'No answer'), 'could not be downloaded'],
      [new ChatError('refused', 'No more', {status: 400}), 'can no longer be downloaded'],
      [new ChatError('refused', 'A web page came', {status: 200}), 'A web page came in place of the file'],
    ] as const;
    for (const [error, words] of FAULTS) {
      files.nextDownload = () => Promise.reject(error);
      await press(get(page.window, 'button', 'Download form.pdf'));
      await drawn();
      expect(said(page.window, 'alert')[0]).to.contain(words);
      expect(errors.at(-1)).to.equal(error);
    }
  });

  it("announces an agent's file, and says of a deleted one that it is gone", async () => {
    await show();
    await show({transcript: transcript({entries: [withFile('agent')]})});
    expect(heard()).to.deep.equal(['Kristi sent a file: form.pdf']);
    await show({
      transcript: transcript({entries: [withFile('agent'), withFile('agent', 3, 'file-deleted')]}),
    });
    expect(has(page.window, 'button', 'Download form.pdf')).to.equal(false);
    expect(textOf(get(page.window, 'log'))).to.contain('form.pdf This file was deleted.');
  });

  it('marks the conversation while files are above it', async () => {
    await show();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file('a.jpg'));
    const body = page.window.renderRoot.querySelector<HTMLElement>('.body');
    page.window.dispatchEvent(new DragEvent('dragover', {dataTransfer, cancelable: true}));
    expect(body?.dataset['drop']).to.equal('Drop files here to send them');
    page.window.dispatchEvent(new DragEvent('dragleave'));
    expect(body?.dataset['drop']).to.equal(undefined);
  });

  it('speaks the language of the chat, with the texts of the page', async () => {
    const {de} = await import('../../../src/i18n/locales/de.js');
    page.window.language = {locale: 'de', direction: 'ltr', words: 'de', strings: de};
    settings.strings = {filesNeedAgent: 'Später.'};
    files.nextLimits = () => Promise.resolve(limits({needsAgent: true}));
    await show({phase: 'waiting', agents: []});
    // Their chunk arrives in the browser's own time.
    await waitUntil(() => has(page.window, 'button', 'Datei anhängen'));
    const attach = get(page.window, 'button', 'Datei anhängen');
    attach.focus();
    await sendKeys({press: 'Enter'});
    expect(textOf(attach.parentElement ?? attach)).to.contain('Später.');
  });

  it('closes the files of one chat before it opens those of the next', async () => {
    await show();
    await add(file('a.jpg'));
    current = undefined;
    await page.show({phase: 'idle'});
    expect(files.calls.at(-1)).to.equal('close');
    files = new FakeChatFiles();
    current = {};
    await show();
    expect(all(page.window, 'progressbar')).to.deep.equal([]);
    page.window.remove();
    await drawn();
    expect(files.calls).to.deep.equal(['limits', 'close']);
  });

  it('says that a file was sent though the chat before had cancelled one with the same id', async () => {
    await show();
    await add(file('a.jpg'));
    await press(get(page.window, 'button', 'Cancel'));
    current = undefined;
    await page.show({phase: 'idle'});
    files = new FakeChatFiles();
    current = {};
    await show();
    // The focus has moved: nothing is said until a screen reader knows.
    await page.clock.turn(1_000);
    await add(file('b.jpg'));
    files.settle('u1');
    await drawn();
    expect(heard()).to.deep.equal(['File sent: b.jpg']);
  });

  it('tells the page nothing of a download that the next chat breaks off', async () => {
    await show({transcript: transcript({entries: [withFile('agent')]})});
    const held = deferred<Blob>();
    files.nextDownload = () => held.promise;
    await press(get(page.window, 'button', 'Download form.pdf'));
    current = undefined;
    await page.show({phase: 'idle'});
    held.reject(new ChatError('unreachable', 'No answer'));
    await drawn();
    expect(errors).to.deep.equal([]);
  });

  it('asks again when an agent joins while it asks, and takes no old answer after a new one', async () => {
    const [first, second] = [deferred<ReturnType<typeof limits>>(), deferred<ReturnType<typeof limits>>()];
    files.nextLimits = () => first.promise;
    await show({phase: 'waiting', agents: []});
    await show();
    files.nextLimits = () => second.promise;
    expect(files.calls).to.deep.equal(['limits']);
    await page.clock.turn(3_000);
    await drawn();
    expect(files.calls).to.deep.equal(['limits', 'limits']);
    second.resolve(limits({filesLeft: 2}));
    await drawn();
    first.resolve(limits({filesLeft: 1}));
    await drawn();
    expect(page.window.files?.limits?.filesLeft).to.equal(2);
  });

  it('shows limits that come after the time in which the picker may open', async () => {
    const held = deferred<ReturnType<typeof limits>>();
    files.nextLimits = () => held.promise;
    await show();
    await page.clock.turn(3_000);
    await drawn();
    held.resolve(limits({filesLeft: 2}));
    await drawn();
    expect(page.window.files?.limits?.filesLeft).to.equal(2);
  });
});
