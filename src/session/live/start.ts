import type {Clock} from '../../base/clock.js';
import {throwIfAborted} from '../../base/throw-if-aborted.js';
import {ChatError} from '../../wire/errors.js';
import type {Batch, Delivery, QueuePlace, StartDetails, UserData, Wire} from '../../wire/types.js';

export interface StartConfig {
  readonly wire: Wire;
  readonly clock: Clock;
  /** Aborts the start. */
  readonly signal: AbortSignal;
  readonly details: StartDetails;
  readonly userData: UserData;
  readonly delivery: Delivery;
  /** No agent is free yet. Called again with each place that the server reports. */
  readonly onQueued: (place?: QueuePlace) => void;
}

/** Longest pause of a server that a start waits for, ms. */
const PATIENCE = 15_000;

/** Makes the first request of a start again after each pause that the server wants, if all together are not too long. */
export async function afterPause<T>(
  clock: Clock,
  signal: AbortSignal,
  request: () => Promise<T>,
): Promise<T> {
  for (let left = PATIENCE; ;) {
    try {
      return await request();
    } catch (error) {
      const {retryAfter = Infinity} = ChatError.from(error);
      left -= retryAfter;
      if (left < 0) throw error;
      await pause(clock, signal, retryAfter);
      throwIfAborted(signal);
    }
  }
}

/** Time between two questions whether the service has become available, ms. */
const ASK_AVAILABLE_EVERY = 3_000;

/**
 * Starts the chat. Where there is a queue, the service may have to become available first: 503 means not yet, for services of
 * any name.
 * @throws ChatError
 */
export async function startChat(config: StartConfig): Promise<Batch> {
  const {wire, clock, signal, details, userData, delivery, onQueued} = config;
  for (;;) {
    throwIfAborted(signal);
    try {
      return await afterPause(clock, signal, () => wire.startChat(details, userData, delivery, signal));
    } catch (error) {
      if (!wire.placeInQueue || ChatError.from(error).kind !== 'unavailable') throw error;
    }
    onQueued();
    await untilAvailable(config);
  }
}

async function untilAvailable({wire, clock, signal, onQueued}: StartConfig): Promise<void> {
  for (let ms = ASK_AVAILABLE_EVERY; ;) {
    await pause(clock, signal, ms);
    throwIfAborted(signal);
    try {
      const place = await wire.placeInQueue?.(signal);
      if (!place) return;
      onQueued(place);
    } catch (error) {
      // Some services refuse this question: then just try to start. Any other fault is temporary: ask again.
      const {kind, retryAfter} = ChatError.from(error);
      if (kind === 'refused' && retryAfter === undefined) return;
      ms = Math.max(ASK_AVAILABLE_EVERY, retryAfter ?? 0);
    }
  }
}

function pause(clock: Clock, signal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      cancel();
      signal.removeEventListener('abort', goOn);
      resolve();
    };
    const cancel = clock.after(ms, goOn);
    signal.addEventListener('abort', goOn);
  });
}
