import {expect} from '@open-wc/testing';
import {readableOn} from '../../../src/ui/theme/contrast-of.js';

describe('text on a brand colour', () => {
  it('is white on dark colours and black on light ones', () => {
    expect(readableOn('rgb(36, 86, 214)')).to.equal('#ffffff');
    expect(readableOn('rgb(255, 220, 0)')).to.equal('#000000');
    expect(readableOn('rgb(0, 0, 0)')).to.equal('#ffffff');
    expect(readableOn('rgba(255, 255, 255, 0.9)')).to.equal('#000000');
  });
});
