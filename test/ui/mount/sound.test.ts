import {expect} from '@open-wc/testing';
import {isMuted, mute} from '../../../src/ui/mount/sound-switch.js';
import {play} from '../../../src/ui/mount/sound.js';

const RATE = 8_000;

describe('the sound of a new message', () => {
  it('is short, not loud, and does not click', async () => {
    const audio = new OfflineAudioContext(1, RATE, RATE);
    play(audio);
    const samples = (await audio.startRendering()).getChannelData(0);
    const loudest = (from: number, to: number) =>
      samples.slice(from * RATE, to * RATE).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    expect(loudest(0, 0.3)).to.be.within(0.05, 0.15);
    expect(loudest(0.31, 1)).to.equal(0);
    const steps = samples.map((sample, i) => Math.abs(sample - (samples[i - 1] ?? 0)));
    expect(Math.max(...steps)).to.be.below(0.1);
  });
});

describe('the choice of hearing nothing', () => {
  const stored = () => Object.fromEntries(Object.entries(localStorage));

  afterEach(() => mute(false));

  it('is kept, and leaves nothing behind when it is taken back', () => {
    expect([isMuted(), stored()]).to.deep.equal([false, {}]);
    mute(true);
    expect([isMuted(), stored()]).to.deep.equal([true, {'gms-chat sound': 'off'}]);
    mute(false);
    expect([isMuted(), stored()]).to.deep.equal([false, {}]);
  });

  it('holds for the page where nothing can be stored', () => {
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
