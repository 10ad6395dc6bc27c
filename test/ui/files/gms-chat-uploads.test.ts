import {expect, html} from '@open-wc/testing';
import '../../../src/ui/files/gms-chat-uploads.js';
import type {GmsChatUploads} from '../../../src/ui/files/gms-chat-uploads.js';
import type {ShownProblem, ShownUpload} from '../../../src/ui/files-view.js';
import type {Request} from '../../../src/ui/requests.js';
import {all, get, has, namedBy, names, press, said, textOf} from '../../support/elements/by-role.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';
import {part, requestsOf} from '../../support/elements/part.js';
import {filesView, upload} from '../../support/values/files.js';

describe('the files on their way', () => {
  let uploads: GmsChatUploads;
  let requests: readonly Request[];

  beforeEach(async () => {
    uploads = await part<GmsChatUploads>(html`<gms-chat-uploads></gms-chat-uploads>`);
    requests = requestsOf(uploads);
  });

  const show = async (...list: readonly ShownUpload[]) => {
    uploads.files = filesView({uploads: list});
    await uploads.updateComplete;
  };
  const failed = (problem: ShownProblem, more: Partial<ShownUpload> = {}) =>
    upload({status: 'failed', sent: 0, problem, ...more});
  const descriptionOf = (button: HTMLElement) => {
    const described = namedBy(button, 'aria-describedby');
    return described && textOf(described);
  };

  it('have a name, a size, and a progress bar of the bytes that have left, and are accessible', async () => {
    await show(upload());
    expect(textOf(uploads)).to.equal('You lamp.jpg 1 MB · Sending… Cancel');
    const bar = get(uploads, 'progressbar', 'lamp.jpg');
    expect(bar instanceof HTMLProgressElement && bar.position).to.equal(0.25);
    await expect(uploads).to.be.accessible();
    await show(upload({sent: 2_000_000}));
    expect(bar instanceof HTMLProgressElement && bar.position).to.equal(1);
  });

  it('wait one after another', async () => {
    await show(upload(), upload({id: 'u2', name: 'b.jpg', status: 'waiting', sent: 0}));
    expect(textOf(uploads)).to.contain('b.jpg 1 MB · Waiting… Cancel');
    expect(names(uploads, 'progressbar')).to.deep.equal(['lamp.jpg']);
  });

  it('can be cancelled; each button says of which file it is', async () => {
    await show(upload(), upload({id: 'u2', name: 'b.jpg', status: 'waiting'}));
    const buttons = all(uploads, 'button', 'Cancel');
    expect(buttons.map(descriptionOf)).to.deep.equal(['lamp.jpg', 'b.jpg']);
    const [, second] = buttons;
    if (second) await press(second);
    expect(requests).to.deep.equal([{do: 'remove-file', id: 'u2'}]);
  });

  it('that were sent have no button any more', async () => {
    await show(upload({status: 'sent'}));
    expect(names(uploads, 'button')).to.deep.equal([]);
    expect(textOf(uploads)).to.equal('You lamp.jpg 1 MB');
  });

  it('that failed are an alert that names the file and says why, and are accessible', async () => {
    await show(failed({why: 'size', limit: 2_097_152}, {name: '../../x'}));
    expect(said(uploads, 'alert')).to.deep.equal(['x: The file is too large. At most 2 MB each.']);
    expect(textOf(uploads)).to.contain('Not sent');
    await expect(uploads).to.be.accessible();
  });

  it('stay the same alert while others change: nobody hears it twice', async () => {
    const one = failed({why: 'empty'});
    await show(one);
    const alert = get(uploads, 'alert');
    await show(upload({id: 'u0'}), one);
    expect(get(uploads, 'alert')).to.equal(alert);
  });

  it('can be sent again only where the line was cut', async () => {
    for (const why of ['empty', 'folder', 'type', 'size', 'total', 'number', 'refused', 'over'] as const) {
      await show(failed({why}));
      expect(names(uploads, 'button'), why).to.deep.equal(['Delete']);
    }
    await show(failed({why: 'cut'}));
    await press(get(uploads, 'button', 'Try again'));
    await press(get(uploads, 'button', 'Delete'));
    expect(requests).to.deep.equal([
      {do: 'retry-file', id: 'u1'},
      {do: 'remove-file', id: 'u1'},
    ]);
    uploads.isOver = true;
    await uploads.updateComplete;
    expect(has(uploads, 'button', 'Try again')).to.equal(false);
  });

  it('move the focus on when the button with the focus goes, and only then', async () => {
    await show(upload(), upload({id: 'u2', name: 'b.jpg'}));
    const [first] = all(uploads, 'button', 'Cancel');
    first?.focus();
    await show(upload({sent: 900_000}), upload({id: 'u2', name: 'b.jpg', status: 'sent'}));
    expect(requests).to.deep.equal([]);
    const clock = new FakeClock();
    const restoreClock = turnSystemClockBy(clock);
    await show(upload({status: 'sent'}));
    restoreClock();
    expect(requests).to.deep.equal([{do: 'go-on'}]);
    // A screen reader must hear of the new place before the old one goes.
    expect(names(uploads, 'button')).to.deep.equal(['Cancel']);
    first?.blur();
    await clock.turn(300);
    await uploads.updateComplete;
    expect(names(uploads, 'button')).to.deep.equal([]);
    expect(requests).to.deep.equal([{do: 'go-on'}]);
  });

  it('of 300 characters are shortened, with the extension', async () => {
    await show(upload({name: `${'a'.repeat(296)}.jpg`}));
    expect(names(uploads, 'progressbar')[0]).to.match(/^a{63}…a{12}\.jpg$/);
  });
});
