import {expect} from '@open-wc/testing';
import {droppedIn, watchDrops, type Dropped} from '../../../src/ui/files/dropped.js';
import {pasted} from '../../support/elements/pasted.js';

describe('dropped and pasted files', () => {
  const photo = new File(['1'], 'photo.jpg');
  let panel: HTMLElement;
  let taken: Dropped[];
  let marks: boolean[];
  let isOpen: boolean;
  let stay: AbortController;

  beforeEach(() => {
    panel = document.createElement('div');
    document.body.append(panel);
    taken = [];
    marks = [];
    isOpen = true;
    stay = new AbortController();
    watchDrops(
      panel,
      {isOpen: () => isOpen, take: (one) => taken.push(one), mark: (one) => marks.push(one)},
      stay.signal,
    );
  });
  afterEach(() => panel.remove());

  const data = (...files: readonly File[]) => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    return transfer;
  };
  const drag = (type: string, dataTransfer: DataTransfer, on: HTMLElement = panel) => {
    const event = new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true});
    on.dispatchEvent(event);
    return event;
  };
  const paste = (clipboardData: DataTransfer) => {
    const event = pasted(clipboardData);
    panel.dispatchEvent(event);
    return event;
  };

  it('are marked while they are above the panel, and taken when they are dropped', () => {
    expect(drag('dragover', data(photo)).defaultPrevented).to.equal(true);
    expect(drag('drop', data(photo)).defaultPrevented).to.equal(true);
    expect(marks).to.deep.equal([true, false]);
    expect(taken).to.deep.equal([{files: [photo], folders: []}]);
  });

  it('are no more marked when they are dragged away', () => {
    drag('dragover', data(photo));
    drag('dragleave', data(photo));
    expect(marks).to.deep.equal([true, false]);
  });

  it('do not leave the page while none can be sent, and are not taken', () => {
    isOpen = false;
    expect(drag('dragover', data(photo)).defaultPrevented).to.equal(true);
    expect(drag('drop', data(photo)).defaultPrevented).to.equal(true);
    expect(taken).to.deep.equal([]);
    expect(marks).to.not.include(true);
  });

  it('are told from a dragged text, which the field takes', () => {
    const text = new DataTransfer();
    text.setData('text/plain', 'Hello');
    expect(drag('dragover', text).defaultPrevented).to.equal(false);
    expect(drag('drop', text).defaultPrevented).to.equal(false);
    expect(taken).to.deep.equal([]);
  });

  it('are taken when they are pasted', () => {
    expect(paste(data(photo)).defaultPrevented).to.equal(true);
    expect(taken).to.deep.equal([{files: [photo], folders: []}]);
  });

  it('that are the picture of a pasted text are left out: the text is pasted', () => {
    const both = data(photo);
    both.setData('text/plain', 'Hello');
    expect(paste(both).defaultPrevented).to.equal(false);
    expect(taken).to.deep.equal([]);
  });

  it('are left to an input for files that the page has in the panel', () => {
    const input = panel.appendChild(document.createElement('input'));
    input.type = 'file';
    expect(drag('dragover', data(photo)).defaultPrevented).to.equal(true);
    for (const type of ['dragover', 'drop'])
      expect(drag(type, data(photo), input).defaultPrevented, type).to.equal(false);
    expect(taken).to.deep.equal([]);
    expect(marks.at(-1)).to.equal(false);
  });

  it('are left to a place of the page in the panel that takes them, not to the rest of its content', () => {
    const place = panel.appendChild(document.createElement('p'));
    drag('drop', data(photo), place);
    expect(taken).to.have.length(1);
    place.addEventListener('drop', (event) => event.preventDefault());
    drag('drop', data(photo), place);
    expect(taken).to.have.length(1);
  });

  it('are taken also if the page keeps all drops from leaving it', () => {
    const keep = (event: Event) => event.preventDefault();
    document.addEventListener('drop', keep, true);
    drag('drop', data(photo));
    document.removeEventListener('drop', keep, true);
    expect(taken).to.have.length(1);
  });

  it('are not watched once the panel is gone', () => {
    stay.abort();
    expect(drag('drop', data(photo)).defaultPrevented).to.equal(false);
  });

  it('are told from folders, which are named', () => {
    const item = (name: string, isDirectory: boolean) => ({
      kind: 'file',
      webkitGetAsEntry: () => ({isDirectory, name}),
      getAsFile: () => new File(['1'], name),
    });
    const items = [item('Pictures', true), item('photo.jpg', false)];
    const {files, folders} = droppedIn(Object.assign(Object.create(null) as DataTransfer, {items}));
    expect([files.map(({name}) => name), folders]).to.deep.equal([['photo.jpg'], ['Pictures']]);
  });
});
