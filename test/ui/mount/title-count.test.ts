import {expect} from '@open-wc/testing';
import {countInTitle} from '../../../src/ui/mount/title-count.js';

describe('the count of unread messages in the title of the page', () => {
  const [lamps, chairs] = [{}, {}];
  let title: string;

  beforeEach(() => {
    ({title} = document);
    document.title = 'Shop';
  });

  afterEach(() => {
    for (const owner of [lamps, chairs]) countInTitle(owner, 0);
    document.title = title;
  });

  it('stands before the title, and goes when all is read', () => {
    countInTitle(lamps, 2);
    expect(document.title).to.equal('(2) Shop');
    countInTitle(lamps, 0);
    expect(document.title).to.equal('Shop');
  });

  it('is the sum of all chats on the page', () => {
    countInTitle(lamps, 2);
    countInTitle(chairs, 3);
    expect(document.title).to.equal('(5) Shop');
    countInTitle(lamps, 1);
    expect(document.title).to.equal('(4) Shop');
  });

  it('counts a chat that two elements show once', () => {
    countInTitle(lamps, 2, 'one chat');
    countInTitle(chairs, 2, 'one chat');
    expect(document.title).to.equal('(2) Shop');
    countInTitle(lamps, 0, 'one chat');
    expect(document.title).to.equal('(2) Shop');
  });

  it('keeps the messages of the other chat when one is read or removed', () => {
    countInTitle(lamps, 2);
    countInTitle(chairs, 3);
    countInTitle(lamps, 0);
    expect(document.title).to.equal('(3) Shop');
  });

  it('keeps a title that the page sets meanwhile', () => {
    countInTitle(lamps, 2);
    document.title = 'Lamps';
    countInTitle(lamps, 3);
    expect(document.title).to.equal('(3) Lamps');
    document.title = 'Chairs';
    countInTitle(lamps, 0);
    expect(document.title).to.equal('Chairs');
  });

  it('leaves nothing behind on a page without a title, which browsers trim', () => {
    document.title = '';
    countInTitle(lamps, 1);
    expect(document.title).to.equal('(1)');
    countInTitle(lamps, 2);
    expect(document.title).to.equal('(2)');
    countInTitle(lamps, 0);
    expect(document.title).to.equal('');
  });

  it('is 9+ for more than nine', () => {
    countInTitle(lamps, 9);
    expect(document.title).to.equal('(9) Shop');
    countInTitle(chairs, 1);
    expect(document.title).to.equal('(9+) Shop');
  });
});
