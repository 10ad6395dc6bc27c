import {late} from '../../base/late.js';
import type {SensitiveMessage} from './private-data.js';

const loadCheck = late(() => import('./gms-chat-check.js'));

/**
 * Finds private data in a message. Few pages use this, so its code is fetched with the first message.
 * @returns `undefined` when the text may be sent as it is
 * @throws LateError when the code cannot be fetched
 */
export async function sensitiveIn(text: string): Promise<SensitiveMessage | undefined> {
  const {findPrivateData} = await loadCheck();
  const found = findPrivateData(text);
  return found.length ? {text, found} : undefined;
}
