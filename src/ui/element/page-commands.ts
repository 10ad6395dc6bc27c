/**
 * Hears presses on the page's own buttons with `commandfor`, and on its links to this element. Not by the event `command`:
 * a press is told by all browsers.
 */
export function hearCommands(host: HTMLElement, obey: (command: string) => void, signal: AbortSignal): void {
  const pressed = (event: Event) => {
    const {target} = event;
    const {id} = host;
    const source = target instanceof Element && target.closest<HTMLElement>('a, button');
    if (!source || !id || event.defaultPrevented) return;
    const isLink = source.getAttribute('href') === `#${id}`;
    const command = isLink ? '--show' : source.getAttribute('command');
    if (!command || (!isLink && source.getAttribute('commandfor') !== id)) return;
    event.preventDefault();
    // Safari gives a pressed button no focus, and the focus comes back here.
    source.focus();
    obey(command);
  };
  host.getRootNode().addEventListener('click', pressed, {signal});
}
