/** The launcher of `<gms-chat>`: above everything on the page, and hidden while it covers the focused element. */

import {onceTold} from '../../base/told.js';
import {openChat} from '../../i18n/catalog/launcher.js';
import {launcherStyles} from './launcher-styles.js';
import type {Settings} from './settings.js';

/** The launcher may cover up to this share of a focused element: a focused element as large as the page stays readable. */
const MUCH = 0.02;

/** Draws the launcher in `root`. */
export function makeLauncher(root: ShadowRoot): HTMLButtonElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherStyles);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  // A popover is in the top layer: above every z-index of the page.
  button.popover = 'manual';
  button.setAttribute('part', 'launcher button');
  const picture = document.createElement('slot');
  picture.name = 'launcher';
  picture.append(document.createElement('i'));
  button.append(picture);
  // Keys pressed here must not trigger shortcuts of the page. The panel does the same.
  for (const type of ['keydown', 'keypress', 'keyup'])
    button.addEventListener(type, (event) => event.stopPropagation());
  root.append(button);
  return button;
}

/** The launcher's name in the page's words. The other half reads what can be read; until then it is English. */
export function nameFrom(strings: Settings['strings']): readonly [name: string, lang: string] {
  try {
    const name: unknown = strings.openChat?.(0);
    if (typeof name === 'string') return [name, ''];
  } catch {
    // A page may pass anything.
  }
  return [openChat, 'en'];
}

/** The focused element beside `host`, in the same document or shadow root. */
export function focusedBeside(host: HTMLElement): Element | null {
  const root = host.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}

/** Beside the panel, the launcher is unseen at once, and hidden once a screen reader knows that the focus has left it. */
export function hideLauncher(button: HTMLElement, root: ShadowRoot, isUnseen: boolean): void {
  const hide = () => (button.hidden = button.classList.contains('gone') && root.activeElement !== button);
  if (button.classList.toggle('gone', isUnseen)) onceTold(hide);
  else hide();
}

/** Shows the launcher of `host` in the top layer, and hides it while it covers the focused element of the page. */
export function raise(button: HTMLElement, host: HTMLElement, signal: AbortSignal): void {
  // Browsers without popovers use the z-index, and so do pages where they are refused.
  try {
    if (host.isConnected) button.togglePopover?.(true);
  } catch {
    button.popover = null;
  }
  let watch: IntersectionObserver | undefined;
  const moved = ({type, target}: Event) => {
    watch?.disconnect();
    button.classList.remove('aside');
    if (type === 'focusout' || !(target instanceof Element) || host.contains(target)) return;
    const {top, right, bottom, left} = button.getBoundingClientRect();
    const rootMargin = `${-top}px ${right - innerWidth}px ${bottom - innerHeight}px ${-left}px`;
    watch = new IntersectionObserver(
      (seen) =>
        seen.forEach(({intersectionRatio}) => button.classList.toggle('aside', intersectionRatio > MUCH)),
      {root: document, rootMargin, threshold: MUCH},
    );
    watch.observe(target);
  };
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, moved, {signal});
}
