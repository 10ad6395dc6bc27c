import type {IncomingMessage} from 'node:http';
import type {Readable} from 'node:stream';
import type {Operation} from './operations.js';
import type {Reply} from './reply.js';

/** The places at which version 2 may be made to differ from its usual behaviour, to apply faults. */
export interface Alterations {
  /** Performs an operation, or answers instead of it. @throws Refused */
  readonly around: <R extends Reply | undefined>(operation: Operation, perform: () => R) => R | Reply;
  /** Alters a reply, or a push that nobody has asked for. */
  readonly bend: (reply: Reply, to: Operation | 'push') => Reply;
  /** The way on which the bodies of uploads come. */
  readonly uploads: (req: IncomingMessage) => Readable;
  /** The keys that a push has. */
  readonly pushKeys: () => 'secureKey' | 'all' | 'none';
  /** `enable_notification_mode` is off: what is published is acknowledged, and nothing comes of it. */
  readonly isPushOff: () => boolean;
  /** A `requestNotifications` stays without an answer. */
  readonly isUnanswered: () => boolean;
  /** A chat moves to another Bayeux session when that asks for it, with its handshake already, or never. */
  readonly moves: () => 'asked' | 'handshake' | 'never';
}
