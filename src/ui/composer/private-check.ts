import type {SensitiveMessage} from './private-data.js';

/** Few pages want this, so what it needs is fetched when the first message is written. */
export async function sensitiveIn(text: string): Promise<SensitiveMessage | undefined> {
  const {findPrivateData} = await import('./gms-chat-check.js');
  const found = findPrivateData(text);
  return found.length ? {text, found} : undefined;
}
