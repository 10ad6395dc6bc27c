import type {OpenChannel} from '../../base/channel.js';
import type {Clock} from '../../base/clock.js';
import type {Lock} from '../../base/lock.js';
import type {PageLifecycle} from '../../base/page-lifecycle.js';
import type {ChatSession} from '../chat-session.js';
import type {SiteMarker} from './site-marker.js';

export interface SharedChatConfig {
  /** Runs the chat while this page is the leader. */
  readonly session: ChatSession;
  /** Name of the chat within the site: of its lock and its channel. */
  readonly name: string;
  readonly lock: Lock;
  readonly openChannel: OpenChannel;
  readonly randomId: (bytes: number) => string;
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
  /** Tells pages that are opened later that a chat exists, and which messages nobody has requested. */
  readonly marker: Pick<SiteMarker, 'isSet' | 'queued' | 'write'>;
}
