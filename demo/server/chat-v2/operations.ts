import type {Chat, EventKind} from '../chats/chat.js';
import type {Store} from '../chats/store.js';
import type {Fields} from '../http/body.js';
import {mandatory, positionOf, textOf, userDataOf} from './parameters.js';
import {Over} from './refusals.js';

/** The operations of both modes, under the names of REST. */
export type Operation =
  | 'create'
  | 'send'
  | 'refresh'
  | 'startTyping'
  | 'stopTyping'
  | 'pushUrl'
  | 'updateNickname'
  | 'customNotice'
  | 'updateData'
  | 'readReceipt'
  | 'disconnect'
  | 'limits'
  | 'upload'
  | 'download'
  | 'delete';

/** The operations that need nothing but fields. */
export type PlainOperation = Exclude<
  Operation,
  'create' | 'refresh' | 'limits' | 'upload' | 'download' | 'delete'
>;

/** Does what the customer asks for. The feed and the replies tell of it. */
export class Operations {
  readonly #store: Store;
  readonly #all: Readonly<Record<PlainOperation, (chat: Chat, fields: Fields) => void>>;

  constructor(store: Store) {
    this.#store = store;
    this.#all = {
      send: (chat, fields) => {
        const messageType = fields.get('messageType');
        const manner = messageType ? {messageType} : undefined;
        store.tell(chat, chat.customer, 'Text', textOf(fields), 'All', manner);
      },
      startTyping: (chat, fields) => this.preview(chat, fields.get('message') ?? ''),
      stopTyping: (chat, fields) => this.#tell(chat, 'TypingStopped', fields.get('message') ?? ''),
      pushUrl: (chat, fields) => this.#tell(chat, 'PushUrl', mandatory(fields, 'pushUrl')),
      updateNickname: (chat, fields) =>
        store.rename(chat, chat.customer, mandatory(fields, 'nickname').trim()),
      customNotice: (chat, fields) => this.#tell(chat, 'Custom', fields.get('message') ?? ''),
      updateData: (chat, fields) => store.changeUserData(chat, userDataOf(fields)),
      readReceipt: (chat, fields) => store.readTo(chat, positionOf(fields) ?? chat.cursor),
      disconnect: (chat) => store.leave(chat, chat.customer),
    };
  }

  /**
   * @throws Refused
   * @throws Over when the chat has ended
   */
  perform(operation: PlainOperation, chat: Chat, fields: Fields): void {
    if (chat.end) throw new Over('the chat has ended');
    this.#all[operation](chat, fields);
  }

  /** The customer writes. @param text what there is so far; agents see it, and nobody else */
  preview(chat: Chat, text: string): void {
    this.#tell(chat, 'TypingStarted', text);
  }

  #tell(chat: Chat, kind: EventKind, text: string): void {
    this.#store.tell(chat, chat.customer, kind, text);
  }
}

export function isPlain(name: string): name is PlainOperation {
  return plain.has(name);
}

const plain: ReadonlySet<string> = new Set<PlainOperation>([
  'send',
  'startTyping',
  'stopTyping',
  'pushUrl',
  'updateNickname',
  'customNotice',
  'updateData',
  'readReceipt',
  'disconnect',
]);
