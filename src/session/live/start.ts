import type {Clock} from '../../base/clock.js';
import {ChatError} from '../../wire/errors.js';
import type {Batch, Delivery, QueuePlace, StartDetails, Wire} from '../../wire/types.js';

export interface StartConfig {
  readonly wire: Wire;
  readonly clock: Clock;
  /** Aborts the start. */
  readonly signal: AbortSignal;
  readonly service: string;
  readonly details: StartDetails;
  readonly delivery: Delivery;
  /** No agent is free yet. Called again with each place that the server reports. */
  readonly onQueued: (place?: QueuePlace) => void;
}

/** Time between two questions whether the service has become available, ms. */
const ASK_AVAILABLE_EVERY = 3_000;

/**
 * Starts the chat of a service session. The service may have to become available first: 503 means not yet, for services
 * of any name.
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
      // Some services refuse this question: then just try to start. Any other fault is temporary: ask again.
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
