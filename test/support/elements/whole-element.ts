// Loaded at once, so that its elements are there in the first frame.
import '../../../src/ui/end/end.js';
import {GmsChat} from '../../../src/index.js';
import * as otherHalf from '../../../src/ui/mount/mount.js';
import {reduceMotion} from './media.js';

/** For the tests of a suite: `<gms-chat>` loads its lazy half at once, and nothing moves. */
export function useWholeElement(): void {
  const {load} = GmsChat;
  before(async () => {
    GmsChat.load = () => Promise.resolve(otherHalf);
    await reduceMotion();
  });
  after(() => void (GmsChat.load = load));
}
