/** Entry for bundlers: registers `<gms-chat>`. On a server there are no custom elements, so importing it does nothing. */
import {late} from './base/late.js';
import {GmsChat} from './ui/element/gms-chat.js';

export {GmsChat};
export type {GmsChatEvents, LogEntry, TranscriptEvent} from './ui/element/events.js';
export type {PageStorage} from './base/key-value-storage.js';
export type {RenderMessage, Settings} from './ui/element/settings.js';
export type {FileStrings} from './i18n/catalog/file-strings.js';
export type {HoursStrings} from './i18n/catalog/hours-strings.js';
export type {Strings} from './i18n/catalog/strings.js';
export type {EndReason, PublicState} from './session/model/state.js';
export {ChatError, type FaultKind} from './wire/errors.js';
export type {Availability, EntryKind, Party, StartDetails} from './wire/types.js';

GmsChat.load = late(() => import('./ui/mount/mount.js'));
GmsChat.loadConversation = late(() => import('./ui/mount/conversation.js'));
if (globalThis.customElements && !customElements.get('gms-chat')) customElements.define('gms-chat', GmsChat);
