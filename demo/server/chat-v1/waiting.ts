/** The place in the queue, as the reply to `status` tells it. */

export interface Place {
  /** 1 is next. */
  readonly _position: number;
  /** The expected wait in seconds. */
  readonly _eta?: number;
  readonly _total_waiting: number;
}

/** A queue that is only played: every chat joins it at the same place. */
export interface PlayedQueue {
  /** The first place of each chat. */
  readonly place: number;
  /** Seconds until a chat moves up by one place. */
  readonly seconds: number;
}

/**
 * @param waited milliseconds
 * @returns `undefined` when it is this chat's turn
 */
export function playedPlace({place, seconds}: PlayedQueue, waited: number): Place | undefined {
  const left = place * seconds - Math.floor(waited / 1000);
  if (left <= 0) return undefined;
  return {_position: Math.ceil(left / seconds), _eta: Math.ceil(left), _total_waiting: place};
}

/**
 * The place among the service sessions that wait. The documented sample of one that waits alone names none, so it gets one
 * only where a wait is expected.
 * @param index of the service session among those that wait, from 0
 * @param secondsEach how long each place is expected to take; without it, no time is named
 */
export function placeAmong(index: number, total: number, secondsEach: number | undefined): Place | object {
  const _position = index + 1;
  if (secondsEach !== undefined) return {_position, _eta: _position * secondsEach, _total_waiting: total};
  return total > 1 ? {_position, _total_waiting: total} : {};
}
