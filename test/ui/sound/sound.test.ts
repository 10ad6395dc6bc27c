import {expect} from '@open-wc/testing';
import {play} from '../../../src/ui/sound/sound.js';

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
