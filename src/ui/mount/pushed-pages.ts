import type {Entry} from '../../session/model/transcript.js';
import {pageHref} from '../transcript/links.js';
import type {Settings} from '../element/settings.js';

/**
 * Opens pages that an agent has pushed, if `pushOrigins` lists their origin. Pages of the same site open in this tab,
 * where the chat is resumed; others open in a new tab. If the browser blocks that, the card can still be pressed.
 */
export function openListed(
  entries: readonly Entry[],
  {pushOrigins, resume}: Pick<Settings, 'pushOrigins' | 'resume'>,
): void {
  // Several tabs may show the chat: only the visible one opens the page.
  if (document.hidden) return;
  const listed = pushOrigins.split(/[\s,]+/);
  for (const {kind, party, text} of entries) {
    const href = kind === 'push-url' && party !== 'client' && pageHref(text);
    const origin = href && new URL(href).origin;
    if (!origin || !listed.includes(origin)) continue;
    if (origin === location.origin && resume !== 'off') location.assign(href);
    else open(href, '_blank', 'noopener');
  }
}
