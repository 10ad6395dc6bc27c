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

  it('is written before the title, and removed when all messages are read', () => {
    countInTitle(lamps, 2);
    expect(document.title).to.equal('(2) Shop');
    countInTitle(lamps, 0);
    expect(document.title).to.equal('Shop');
  });

  it('is the sum over all chats on the page', () => {
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

  it('still counts the other chat when one is read or removed', () => {
    countInTitle(lamps, 2);
    countInTitle(chairs, 3);
    countInTitle(lamps, 0);
    expect(document.title).to.equal('(3) Shop');
  });

  it('keeps a new title that the page sets while there are unread messages', () => {
    countInTitle(lamps, 2);
    document.title = 'Lamps';
    countInTitle(lamps, 3);
    expect(document.title).to.equal('(3) Lamps');
    document.title = 'Chairs';
    countInTitle(lamps, 0);
    expect(document.title).to.equal('Chairs');
  });

  it('is removed completely on a page without a title, although browsers trim titles', () => {
    document.title = '';
    countInTitle(lamps, 1);
    expect(document.title).to.equal('(1)');
    countInTitle(lamps, 2);
    expect(document.title).to.equal('(2)');
    countInTitle(lamps, 0);
    expect(document.title).to.equal('');
  });

  it('is "9+" for more than nine messages', () => {
    countInTitle(lamps, 9);
    expect(document.title).to.equal('(9) Shop');
    countInTitle(chairs, 1);
    expect(document.title).to.equal('(9+) Shop');
  });
});
