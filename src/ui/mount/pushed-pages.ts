import type {Entry} from '../../session/model/transcript.js';
import {safeHref} from '../transcript/links.js';
import type {Settings} from '../element/settings.js';

/**
 * Opens the pages that an agent has pushed and whose origin the page lists: of its own site here, where the chat goes
 * along, others in a tab of their own. What a browser does not let open stays a card to press.
 */
export function openListed(
  entries: readonly Entry[],
  {pushOrigins, resume}: Pick<Settings, 'pushOrigins' | 'resume'>,
): void {
  // Several tabs may show the chat: only the visible one opens the page.
  if (document.hidden) return;
  const listed = pushOrigins.split(/[\s,]+/);
  for (const {kind, party, text} of entries) {
    const href = kind === 'push-url' && party !== 'client' && safeHref(text);
    const origin = href && new URL(href).origin;
    if (!origin || !listed.includes(origin)) continue;
    if (origin === location.origin && resume !== 'off') location.assign(href);
    else open(href, '_blank', 'noopener');
  }
}
