import type {MountModule} from '../../../src/ui/element/shell.js';
import * as conversation from '../../../src/ui/mount/conversation.js';
import {mount} from '../../../src/ui/mount/mount.js';

/** The lazy half with a conversation that is there at once. */
export const mountAtOnce: MountModule = {
  mount: (shell) => mount(shell, () => Promise.resolve(conversation)),
};
