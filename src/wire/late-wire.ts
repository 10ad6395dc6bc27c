import {ChatError} from './errors.js';
import type {Feed, Wire} from './types.js';

/**
 * A wire whose code is loaded when it is wanted. Requests wait for it. A feed that does not get it is lost, so that the line opens
 * it again.
 * @param load called again after it has failed; it rejects with any error
 */
export function lateWire(load: () => Promise<Wire>): Wire {
  let loaded: Wire | undefined;
  let loading: Promise<Wire> | undefined;
  const get = async (): Promise<Wire> => {
    try {
      return (loaded ??= await (loading ??= load()));
    } catch (cause) {
      loading = undefined;
      throw new ChatError('unreachable', 'A part of the chat could not be loaded.', {cause});
    }
  };
  const feed =
    (name: 'comet' | 'poll'): Feed =>
    (position, sink) => {
      let isStopped = false;
      let stop: ReturnType<Feed> | undefined;
      get().then(
        (wire) => {
          if (!isStopped) stop = wire[name](position, sink);
        },
        (error: unknown) => {
          if (!isStopped) sink.lost(ChatError.from(error));
        },
      );
      return (leaving) => {
        isStopped = true;
        return stop?.(leaving) ?? Promise.resolve();
      };
    };
  return {
    prepare: async (...given) => (await get()).prepare(...given),
    // The API is known by now: nothing is asked before `prepare`.
    get placeInQueue() {
      return loaded?.placeInQueue;
    },
    startChat: async (...given) => (await get()).startChat(...given),
    send: async (...given) => (await get()).send(...given),
    refresh: async (...given) => (await get()).refresh(...given),
    typing: async (...given) => (await get()).typing(...given),
    customNotice: async (...given) => (await get()).customNotice(...given),
    get updateData() {
      return loaded?.updateData;
    },
    disconnect: async (...given) => (await get()).disconnect(...given),
    comet: feed('comet'),
    poll: feed('poll'),
    waitFor: (requests) => loaded?.waitFor(requests) ?? 0,
  };
}
