// Loaded at once, so that its elements are there in the first frame.
import '../../../src/ui/end/end.js';
import {loadVersion} from '../../../src/chat/wire-of.js';
import {GmsChat} from '../../../src/index.js';
import {mountAtOnce} from './mount-at-once.js';
import {reduceMotion} from './media.js';

/** For the tests of a suite: `<gms-chat>` loads its lazy half at once, and nothing moves. */
export function useWholeElement(): void {
  const {load} = GmsChat;
  before(async () => {
    GmsChat.load = () => Promise.resolve(mountAtOnce);
    // The wires are chunks of their own: here they are loaded before the first test.
    await Promise.all([loadVersion(1), loadVersion(2)]);
    await reduceMotion();
  });
  after(() => void (GmsChat.load = load));
}
