/** The launcher of `<gms-chat>`: above everything on the page, and out of the way of what has the focus. */

/** A focused element is in the way of nobody when less than this share of it lies beneath the launcher: a whole page, say. */
const MUCH = 0.02;

export function makeLauncher(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  // In the top layer no z-index of the page is above it.
  button.popover = 'manual';
  button.setAttribute('part', 'launcher button');
  const picture = document.createElement('slot');
  picture.name = 'launcher';
  picture.append(document.createElement('i'));
  button.append(picture);
  // As in the panel: no shortcuts of the page.
  for (const type of ['keydown', 'keypress', 'keyup'])
    button.addEventListener(type, (event) => event.stopPropagation());
  return button;
}

/** Raises the launcher of `host`, and lets it step aside while what has the focus of the page lies beneath it. */
export function raise(button: HTMLElement, host: HTMLElement, signal: AbortSignal): void {
  // Browsers without a top layer have the z-index.
  if (host.isConnected) button.togglePopover?.(true);
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
