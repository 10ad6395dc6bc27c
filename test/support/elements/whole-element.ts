import {GmsChat} from '../../../src/index.js';
import * as otherHalf from '../../../src/ui/mount/mount.js';
import {reduceMotion} from './media.js';

/** Says for the tests of a suite that both halves of `<gms-chat>` are there, and that nothing moves. */
export function useWholeElement(): void {
  const {load} = GmsChat;
  before(async () => {
    GmsChat.load = () => Promise.resolve(otherHalf);
    await reduceMotion();
  });
  after(() => void (GmsChat.load = load));
}
