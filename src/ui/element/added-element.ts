/** Marks an element that a script tag has added, so that copies of it in a cached page are known. */
const MARK = 'data-added';

/**
 * Adds a chat to the page, unless one with the same server and service was added before. Puts it back when a library swaps or
 * morphs the body, in place of a copy of it if the new body has one. `remove()` takes it away for good.
 */
export function addElement(attributes: ReadonlyMap<string, string>): void {
  const mark = `${attributes.get('server')} ${attributes.get('service') ?? ''}`;
  const find = () => document.querySelector(`[${MARK}="${CSS.escape(mark)}"]`);
  if (find()) return;
  const element = document.createElement('gms-chat');
  element.setAttribute(MARK, mark);
  for (const [attribute, value] of attributes) element.setAttribute(attribute, value);

  const place = () => {
    const {body, documentElement} = document;
    for (const parent of [document, documentElement, body]) observer.observe(parent, {childList: true});
    if (element.isConnected) return;
    const copy = find();
    if (copy) copy.replaceWith(element);
    else body.append(element);
  };
  const observer = new MutationObserver(place);
  element.remove = () => {
    observer.disconnect();
    HTMLElement.prototype.remove.call(element);
  };
  place();
}
