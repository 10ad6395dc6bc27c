import {expect} from '@open-wc/testing';
import {isMuted, mute} from '../../../src/ui/sound/sound-switch.js';

describe('the choice to hear no sound', () => {
  const stored = () => Object.fromEntries(Object.entries(localStorage));

  afterEach(() => mute(false));

  it('is stored, and removed from the storage when the sound is on again', () => {
    expect([isMuted(), stored()]).to.deep.equal([false, {}]);
    mute(true);
    expect([isMuted(), stored()]).to.deep.equal([true, {'gms-chat sound': 'off'}]);
    mute(false);
    expect([isMuted(), stored()]).to.deep.equal([false, {}]);
  });

  it('lasts as long as the page when nothing can be stored', () => {
    const usual = Object.getOwnPropertyDescriptor(window, 'localStorage') ?? {};
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('Forbidden.', 'SecurityError');
      },
    });
    try {
      mute(true);
      expect(isMuted()).to.equal(true);
    } finally {
      Object.defineProperty(window, 'localStorage', usual);
    }
    expect(stored()).to.deep.equal({});
    mute(false);
  });
});
