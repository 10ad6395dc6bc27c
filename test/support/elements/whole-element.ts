// Loaded at once, so that its elements are there in the first frame.
import '../../../src/ui/end/end.js';
import {GmsChat} from '../../../src/index.js';
import {mountAtOnce} from './mount-at-once.js';
import {reduceMotion} from './media.js';

/** For the tests of a suite: `<gms-chat>` loads its lazy half at once, and nothing moves. */
export function useWholeElement(): void {
  const {load} = GmsChat;
  before(async () => {
    GmsChat.load = () => Promise.resolve(mountAtOnce);
    await reduceMotion();
  });
  after(() => void (GmsChat.load = load));
}
