import type {Clock} from '../../base/clock.js';
import {ChatError} from '../../wire/errors.js';
import type {Batch, Delivery, QueuePlace, StartDetails, Wire} from '../../wire/types.js';

export interface StartConfig {
  readonly wire: Wire;
  readonly clock: Clock;
  /** Calls it off. */
  readonly signal: AbortSignal;
  readonly service: string;
  readonly details: StartDetails;
  readonly delivery: Delivery;
  /** Nobody is free yet; called again with whatever the server says of the wait. */
  readonly onQueued: (place?: QueuePlace) => void;
}

/** Milliseconds between two questions whether a service has become available. */
const ASK_AVAILABLE_EVERY = 3_000;

/**
 * Starts the chat of a service session. A service may first have to become available: 503 means not yet, whatever the
 * service is called.
 * @throws ChatError
 */
export async function startChat(config: StartConfig): Promise<Batch> {
  const {wire, signal, service, details, delivery, onQueued} = config;
  for (;;) {
    signal.throwIfAborted();
    try {
      return await wire.startChat(service, details, delivery, signal);
    } catch (error) {
      if (ChatError.from(error).kind !== 'unavailable') throw error;
    }
    onQueued();
    await untilAvailable(config);
  }
}

async function untilAvailable({wire, clock, signal, service, onQueued}: StartConfig): Promise<void> {
  for (;;) {
    await pause(clock, signal);
    signal.throwIfAborted();
    try {
      const place = await wire.placeInQueue(service, signal);
      if (!place) return;
      onQueued(place);
    } catch (error) {
      // A service that cannot be asked is simply tried; one that is out of reach for a moment is asked again.
      if (ChatError.from(error).kind === 'refused') return;
    }
  }
}

function pause(clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      cancel();
      signal.removeEventListener('abort', goOn);
      resolve();
    };
    const cancel = clock.after(ASK_AVAILABLE_EVERY, goOn);
    signal.addEventListener('abort', goOn);
  });
}
