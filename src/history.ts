/** The customer's earlier chats: registers `<gms-chat-history>`, and exports the client that it uses. */
import './ui/history/gms-chat-history.js';

export type {GmsChatHistory} from './ui/history/gms-chat-history.js';
export {
  createInteractions,
  type Interactions,
  type InteractionsOptions,
  type InteractionTypes,
} from './context-services/interactions.js';
export {agentsIn, decodeTranscript, type KeptTranscript} from './context-services/structured-text.js';
export type {
  EndedBy,
  Interaction,
  InteractionContent,
  InteractionKind,
  InteractionStatus,
  InteractionText,
  UserDataValue,
} from './context-services/interaction.js';
export type {Strings} from './i18n/catalog/strings.js';
export {timeOf, type Entry, type Transcript} from './session/model/transcript.js';
export {ChatError, type FaultKind} from './wire/errors.js';
export type {EntryKind, Party} from './wire/types.js';
