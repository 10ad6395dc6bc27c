import {chunk} from '../../base/chunk.js';
import type {SensitiveMessage} from './private-data.js';

/**
 * Finds private data in a message. Few pages use this, so its code is fetched with the first message.
 * @returns `undefined` when the text may be sent as it is
 */
export async function sensitiveIn(text: string): Promise<SensitiveMessage | undefined> {
  const {findPrivateData} = await chunk(import('./gms-chat-check.js'));
  const found = findPrivateData(text);
  return found.length ? {text, found} : undefined;
}
