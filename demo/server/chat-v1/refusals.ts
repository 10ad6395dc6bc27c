import {json, Refusal} from '../http/answer.js';

/** The documented form of an error. The exception's package is documented; its class name is invented. */
export function failure(status: number, message: string): Refusal {
  return new Refusal(json({message, exception: 'com.genesyslab.gsg.services.chat.ChatException'}, status));
}

export function chatIsOver(): Refusal {
  return failure(400, 'The chat has ended.');
}

/** GMS answers any missing or wrong value with 415. */
export function wrongValue(message: string): Refusal {
  return failure(415, message);
}
