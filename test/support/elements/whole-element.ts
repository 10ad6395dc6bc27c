// Loaded at once, so that its elements are there in the first frame.
import '../../../src/ui/end/end.js';
import {GmsChat} from '../../../src/index.js';
import * as conversation from '../../../src/ui/mount/conversation.js';
import {mount} from '../../../src/ui/mount/mount.js';
import type {Shell} from '../../../src/ui/element/shell.js';
import {reduceMotion} from './media.js';

/** For the tests of a suite: `<gms-chat>` loads its lazy half at once, and nothing moves. */
export function useWholeElement(): void {
  const {load} = GmsChat;
  before(async () => {
    const half = {mount: (shell: Shell) => mount(shell, () => Promise.resolve(conversation))};
    GmsChat.load = () => Promise.resolve(half);
    await reduceMotion();
  });
  after(() => void (GmsChat.load = load));
}
