import {expect, html} from '@open-wc/testing';
import '../../../src/ui/files/gms-chat-file.js';
import type {GmsChatFile} from '../../../src/ui/files/gms-chat-file.js';
import type {DownloadStatus} from '../../../src/ui/files-view.js';
import type {Request} from '../../../src/ui/requests.js';
import {get, names, press, said, textOf} from '../../support/elements/by-role.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';
import {part, requestsOf} from '../../support/elements/part.js';
import {filesView} from '../../support/values/files.js';
import {messageRow} from '../../support/values/rows.js';

describe('a file in the conversation', () => {
  const file = {id: 'F1', name: '../form.pdf', size: 20_480};
  let card: GmsChatFile;
  let requests: readonly Request[];

  beforeEach(async () => {
    card = await part<GmsChatFile>(
      html`<gms-chat-file
        .row=${messageRow({file, text: file.name})}
        .now=${1_000_000}
        .files=${filesView()}
      ></gms-chat-file>`,
    );
    requests = requestsOf(card);
  });

  const download = async (status: DownloadStatus) => {
    card.files = filesView({downloads: new Map([['F1', status]])});
    await card.updateComplete;
  };

  it('is a card with sender, name, size, time and one button, and is accessible', async () => {
    expect(textOf(card)).to.equal('Kristi form.pdf 20 kB Download now');
    expect(names(card, 'button')).to.deep.equal(['Download form.pdf']);
    await expect(card).to.be.accessible();
  });

  it('is fetched at a press, once', async () => {
    await press(get(card, 'button', 'Download form.pdf'));
    await download('loading');
    expect(textOf(card)).to.contain('20 kB · Loading…');
    await press(get(card, 'button', 'Download form.pdf'));
    expect(requests).to.deep.equal([{do: 'fetch-file', id: 'F1', name: '../form.pdf'}]);
  });

  it('that did not arrive is an alert that names the file and says why', async () => {
    const alerts: (readonly string[])[] = [];
    for (const status of ['failed', 'gone', 'page'] as const) {
      await download(status);
      alerts.push(said(card, 'alert'));
    }
    expect(alerts).to.deep.equal([
      ['form.pdf: The file could not be downloaded. Check your connection and try again.'],
      ['form.pdf: The file can no longer be downloaded.'],
      [
        'form.pdf: A web page came in place of the file, so nothing was saved. You may need to sign in again.',
      ],
    ]);
    await expect(card).to.be.accessible();
  });

  it('that was deleted says so, and has no button', async () => {
    card.row = messageRow({file, text: file.name, isDeleted: true});
    await card.updateComplete;
    expect(textOf(card)).to.equal('Kristi form.pdf This file was deleted. now');
    expect(names(card, 'button')).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('keeps the button with the focus until it goes elsewhere, and does nothing', async () => {
    const button = get(card, 'button', 'Download form.pdf');
    button.focus();
    card.row = messageRow({file, text: file.name, isDeleted: true});
    await card.updateComplete;
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await press(button);
    expect(requests).to.deep.equal([]);
    const clock = new FakeClock();
    const restoreClock = turnSystemClockBy(clock);
    button.blur();
    restoreClock();
    await clock.turn(300);
    await card.updateComplete;
    expect(names(card, 'button')).to.deep.equal([]);
  });

  it('of an unknown size shows none', async () => {
    card.row = messageRow({file: {...file, size: undefined}, own: true});
    await card.updateComplete;
    expect(textOf(card)).to.equal('You form.pdf Download now');
  });

  it('is a message with its name while no files can be fetched', async () => {
    card.files = undefined;
    await card.updateComplete;
    expect(textOf(card)).to.equal('Kristi ../form.pdf now');
  });
});
