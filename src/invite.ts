/** Registers `<gms-chat-invite>`. On a server there are no custom elements, so importing it does nothing. */
import {GmsChatInvite} from './ui/invite/gms-chat-invite.js';
import {define} from './ui/define.js';

export {GmsChatInvite};
export type {InviteAnswer, InviteAttributes, InviteEvents} from './ui/invite/gms-chat-invite.js';

if (globalThis.customElements) define('gms-chat-invite', GmsChatInvite);
