/**
 * Finds elements as a customer does: by role and accessible name, through open shadow roots, and only visible ones.
 * Presses real keys, so that focus and user activation are as in a real browser.
 */
import {sendKeys} from '@web/test-runner-commands';

/** Returns the only element with this role and name. Otherwise throws an error that lists the present elements. */
export function get(root: Element, role: string, name?: string): HTMLElement {
  const found = all(root, role, name);
  if (found[0] && found.length === 1) return found[0];
  const there = met(root).flatMap((element) => (roleOf(element) ? [describeElement(element)] : []));
  throw new Error(`${found.length} × ${role} "${name ?? ''}" among:\n${there.join('\n')}`);
}

/** Whether there is an element with this role and name. */
export const has = (root: Element, role: string, name?: string): boolean => all(root, role, name).length > 0;

/** All elements with this role, and this name if one is given, in document order. */
export function all(root: Element, role: string, name?: string): readonly HTMLElement[] {
  return met(root).filter(
    (element) => roleOf(element) === role && (name === undefined || nameOf(element) === name),
  );
}

/** Names of all elements with this role. */
export const names = (root: Element, role: string): readonly string[] => all(root, role).map(nameOf);

/** Texts of all elements with this role, without empty ones. */
export const said = (root: Element, role: string): readonly string[] =>
  all(root, role)
    .map(textOf)
    .filter((text) => text);

/** Visible text of an element, as one line. */
export function textOf(element: Element): string {
  return textIn(element).replace(/\s+/g, ' ').trim();
}

/** The element to which an attribute refers by id, for example `aria-describedby`. */
export function namedBy(element: Element, attribute: string): HTMLElement | undefined {
  const id = element.getAttribute(attribute);
  const root = element.getRootNode();
  return (id && root instanceof ShadowRoot && root.getElementById(id)) || undefined;
}

/** Role and name of the focused element, also inside shadow roots; `nothing` if it is the page. */
export function focused(): string {
  const element = activeElement();
  return !element || element === document.body ? 'nothing' : `${roleOf(element)} ${nameOf(element)}`;
}

/** Focuses the element and presses a key. */
export async function press(element: HTMLElement, key = 'Enter'): Promise<void> {
  focusOn(element);
  await sendKeys({press: key});
}

/** Focuses the element and types a text, key by key. */
export async function type(element: HTMLElement, text: string): Promise<void> {
  focusOn(element);
  await sendKeys({type: text});
}

/** Sets the value of a field at once, as a paste does. */
export function fill(element: HTMLElement, text: string): void {
  if (!(element instanceof HTMLInputElement) && !(element instanceof HTMLTextAreaElement))
    throw new Error(`${describeElement(element)} cannot be filled in.`);
  element.value = text;
  element.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
}

/** Value of a field; empty for other elements. */
export function valueOf(element: Element): string {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '';
}

function focusOn(element: HTMLElement): void {
  element.focus();
  if (activeElement() !== element) throw new Error(`${describeElement(element)} cannot have the focus.`);
}

function activeElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** All elements below `root` that are neither hidden nor inert, parents first. */
function met(root: Element): readonly HTMLElement[] {
  return childrenOf(root).flatMap((child) =>
    child instanceof Element && isThere(child)
      ? [...(child instanceof HTMLElement ? [child] : []), ...met(child)]
      : [],
  );
}

/** Children as they are drawn: those of the shadow root, and of a slot its assigned nodes. */
function childrenOf(node: Element): readonly Node[] {
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (!(node instanceof HTMLSlotElement)) return [...node.childNodes];
  return node.assignedNodes({flatten: true});
}

function isThere(element: Element): boolean {
  if (element.ariaHidden === 'true' || element.hasAttribute('inert')) return false;
  // Still there for screen readers, until they know where the focus has gone.
  if (element.isConnected && element.matches('[leaving], .gone')) return false;
  const {display, visibility} = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
}

function textIn(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || !isThere(node) || node instanceof HTMLStyleElement) return '';
  const text = childrenOf(node).map(textIn).join('');
  return /^(inline|contents)/.test(getComputedStyle(node).display) ? text : ` ${text} `;
}

const ROLES: Readonly<Record<string, string>> = {
  BUTTON: 'button',
  DIALOG: 'dialog',
  FORM: 'form',
  H2: 'heading',
  INPUT: 'textbox',
  PROGRESS: 'progressbar',
  SECTION: 'region',
  TEXTAREA: 'textbox',
  TIME: 'time',
};

function roleOf(element: Element): string {
  const own = element.role ?? ROLES[element.tagName];
  return own ?? (element instanceof HTMLAnchorElement && element.href ? 'link' : '');
}

function nameOf(element: Element): string {
  const labelledBy = namedBy(element, 'aria-labelledby');
  if (labelledBy) return textOf(labelledBy);
  if (element.ariaLabel !== null) return element.ariaLabel;
  const label = 'labels' in element && element.labels instanceof NodeList ? element.labels[0] : undefined;
  return label instanceof Element ? textOf(label) : textOf(element);
}

const describeElement = (element: Element): string =>
  `<${element.localName}> ${roleOf(element)} "${nameOf(element)}"`;
