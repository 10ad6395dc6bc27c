import {expect} from '@open-wc/testing';
import type {Entry} from '../../../src/session/model/transcript.js';
import {openListed} from '../../../src/ui/mount/pushed-pages.js';

const entry: Entry = {
  position: 1,
  kind: 'push-url',
  party: 'agent',
  nickname: 'Kristi',
  text: 'https://shop.example.com/socks',
  seconds: 0,
};

describe('a page that the agent pushes', () => {
  const own = Object.getOwnPropertyDescriptor(window, 'open') ?? {};
  let opened: unknown[][];
  const settings = {
    pushOrigins: 'https://shop.example.com, https://www.example.com',
    resume: 'session',
  } as const;

  beforeEach(() => {
    opened = [];
    Object.defineProperty(window, 'open', {
      configurable: true,
      value: (...given: unknown[]) => void opened.push(given),
    });
  });

  afterEach(() => {
    Object.defineProperty(window, 'open', own);
    Reflect.deleteProperty(document, 'hidden');
  });

  it('opens in a new tab when its origin is listed', () => {
    openListed([entry, {...entry, text: 'https://www.example.com/'}], settings);
    expect(opened).to.deep.equal([
      ['https://shop.example.com/socks', '_blank', 'noopener'],
      ['https://www.example.com/', '_blank', 'noopener'],
    ]);
  });

  it('needs no scheme', () => {
    openListed([{...entry, text: 'shop.example.com/socks'}], settings);
    expect(opened).to.deep.equal([['https://shop.example.com/socks', '_blank', 'noopener']]);
  });

  it('does not open when its origin is not listed, or it is no web address', () => {
    for (const text of [
      'https://evil.example.com',
      'http://shop.example.com',
      'javascript:alert(1)',
      'socks',
    ])
      openListed([{...entry, text}], settings);
    openListed([entry], {...settings, pushOrigins: ''});
    expect(opened).to.deep.equal([]);
  });

  it('does not open when it is only a link in a message, or comes from the customer', () => {
    openListed(
      [
        {...entry, kind: 'message'},
        {...entry, party: 'client'},
      ],
      settings,
    );
    expect(opened).to.deep.equal([]);
  });

  it('does not open in a hidden tab', () => {
    Object.defineProperty(document, 'hidden', {configurable: true, value: true});
    openListed([entry], settings);
    expect(opened).to.deep.equal([]);
  });

  it('of this site opens in a new tab when a change of page would end the chat', () => {
    const text = `${location.origin}/socks`;
    openListed([{...entry, text}], {pushOrigins: location.origin, resume: 'off'});
    expect(opened).to.deep.equal([[text, '_blank', 'noopener']]);
  });
});
