import {loadVersion} from '../../../src/chat/wire-of.js';
import type {MountModule} from '../../../src/ui/element/shell.js';
import * as conversation from '../../../src/ui/mount/conversation.js';
import {mount} from '../../../src/ui/mount/mount.js';

// The wires are chunks of their own: here they are loaded before the first test.
await Promise.all([loadVersion(1), loadVersion(2)]);

/** The lazy half with a conversation that is there at once. */
export const mountAtOnce: MountModule = {
  mount: (shell) => mount(shell, () => Promise.resolve(conversation)),
};
