import type {OpenChannel} from '../../../src/base/channel.js';
import type {Lock} from '../../../src/base/lock.js';
import {outgoingOf} from '../../../src/session/model/state.js';
import {isTabMessage, type TabMessage} from '../../../src/session/tabs/tab-messages.js';
import {SharedChat} from '../../../src/session/tabs/shared-chat.js';
import {SiteMarker} from '../../../src/session/tabs/site-marker.js';
import {TicketHolder, type View} from '../../../src/session/saved/ticket.js';
import {chat} from './chat.js';
import {MemoryStorage} from './memory-storage.js';
import {settled} from './settled.js';

interface Claim {
  readonly held: () => void;
}

/** Locks, channels and a storage that the pages of one site share. */
export class FakeSite {
  readonly storage = new MemoryStorage();
  readonly #said: TabMessage[] = [];
  readonly #claims = new Map<string, Claim[]>();
  readonly #ears = new Map<string, Set<(message: unknown) => void>>();
  #pages = 0;

  /** The messages on all channels since the last call. */
  news(): readonly TabMessage[] {
    return this.#said.splice(0);
  }

  /** Number of holders of and waiters for all locks. */
  get claims(): number {
    return [...this.#claims.values()].flat().length;
  }

  /** Opens a page that shares the chat `name`, in a tab with this storage. */
  page(tab = new MemoryStorage(), name = 'chat of the site') {
    const {session, ...all} = chat({ticket: new TicketHolder(tab, name)});
    this.#pages += 1;
    const page = this.#pages;
    let ids = 0;
    const shared = new SharedChat({
      session,
      name,
      lock: this.#lock,
      openChannel: this.#openChannel,
      randomId: () => `page ${page}, no. ${(ids += 1)}`,
      clock: all.clock,
      lifecycle: all.lifecycle,
      marker: new SiteMarker(this.storage, name),
    });
    return {
      ...all,
      shared,
      tab,
      outgoing: () => outgoingOf(shared.state.value).map(({text, status}) => `${text}: ${status}`),
      shown: () =>
        'transcript' in shared.state.value ? shared.state.value.transcript.entries.map(({text}) => text) : [],
      /** The tab is closed or crashes: its pages send nothing more. */
      leave: async () => {
        all.lifecycle.leave();
        await settled();
      },
      looks: (view: Partial<View>) => {
        shared.view.value = {draft: '', open: true, unread: 0, ...shared.view.value, ...view};
        return settled();
      },
    };
  }

  /** A page with another version of the package: it has the same lock and the same channel, and says what the test says. */
  stranger(name = 'chat of the site') {
    const {post} = this.#openChannel(name, () => undefined);
    let giveBack = () => {};
    return {
      post,
      lead: () => {
        giveBack = this.#lock.request(name, () => undefined);
      },
      leave: () => giveBack(),
    };
  }

  readonly #lock: Lock = {
    request: (name, held) => {
      const mine: Claim = {held};
      const claims = this.#claims.get(name) ?? [];
      this.#claims.set(name, claims);
      claims.push(mine);
      const tellFirst = (first: Claim | undefined) =>
        queueMicrotask(() => {
          if (first && claims[0] === first) first.held();
        });
      if (claims[0] === mine) tellFirst(mine);
      return () => {
        const wasFirst = claims[0] === mine;
        if (claims.includes(mine)) claims.splice(claims.indexOf(mine), 1);
        if (wasFirst) tellFirst(claims[0]);
      };
    },
    tryNow: () => Promise.resolve(() => undefined),
  };

  /** As with a `BroadcastChannel`, copies arrive later, and only in pages that still have the channel open. */
  readonly #openChannel: OpenChannel = (name, hear) => {
    const ears = this.#ears.get(name) ?? new Set();
    this.#ears.set(name, ears);
    const ear = (message: unknown) =>
      queueMicrotask(() => {
        if (ears.has(ear)) hear(message);
      });
    ears.add(ear);
    return {
      post: (message) => {
        if (!ears.has(ear)) throw new Error('The channel is closed.');
        if (isTabMessage(message)) this.#said.push(message);
        for (const other of ears) if (other !== ear) other(structuredClone(message));
      },
      close: () => ears.delete(ear),
    };
  };
}

export type FakePage = ReturnType<FakeSite['page']>;
