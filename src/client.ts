/** The headless client: the chat of `<gms-chat>` without a screen. Uses no DOM; runs in browsers and in Node. */
export type {Observable} from './base/observable.js';
export {createChat, createSharedChat, type ChatOptions, type SharedChatOptions} from './chat/create-chat.js';
export type {PageStorage} from './base/key-value-storage.js';
export {slimStorage, type SlimStorageOptions} from './session/saved/slim-storage.js';
export type {Chat} from './session/chat.js';
export type {ChatIdentity} from './session/model/identity.js';
export type {ChatState, EndReason, LineStatus, PublicState, Typing} from './session/model/state.js';
export {publicState} from './session/model/public-state.js';
export {sessionIdOf} from './session/model/state.js';
export type {Entry, Outgoing, OutgoingStatus, Transcript} from './session/model/transcript.js';
export {timeOf} from './session/model/transcript.js';
export {ChatError, type Fault, type FaultKind} from './wire/errors.js';
export type {EntryKind, FieldNames, Operation, Party, ServerDetails, StartDetails} from './wire/types.js';
