/**
 * A page as the person before it meets it: by role and accessible name, through open shadow roots, and only what is
 * there to be met. Keys are real ones, so that focus and user activation are as they would be.
 */
import {sendKeys} from '@web/test-runner-commands';

/** The one element with this role and name; throws what there is instead. */
export function get(root: Element, role: string, name?: string): HTMLElement {
  const found = all(root, role, name);
  if (found[0] && found.length === 1) return found[0];
  const there = met(root).flatMap((element) => (roleOf(element) ? [describeElement(element)] : []));
  throw new Error(`${found.length} × ${role} "${name ?? ''}" among:\n${there.join('\n')}`);
}

/** Whether there is such an element. */
export const has = (root: Element, role: string, name?: string): boolean => all(root, role, name).length > 0;

/** Every element with this role, and name if one is given, in the order in which they are met. */
export function all(root: Element, role: string, name?: string): readonly HTMLElement[] {
  return met(root).filter(
    (element) => roleOf(element) === role && (name === undefined || nameOf(element) === name),
  );
}

/** Names of all elements with this role. */
export const names = (root: Element, role: string): readonly string[] => all(root, role).map(nameOf);

/** What all elements with this role say, left out those that say nothing. */
export const said = (root: Element, role: string): readonly string[] =>
  all(root, role)
    .map(textOf)
    .filter((text) => text);

/** What is read in an element, as one line. */
export function textOf(element: Element): string {
  return textIn(element).replace(/\s+/g, ' ').trim();
}

/** The element that an own attribute names by its id: `aria-describedby`, say. */
export function namedBy(element: Element, attribute: string): HTMLElement | undefined {
  const id = element.getAttribute(attribute);
  const root = element.getRootNode();
  return (id && root instanceof ShadowRoot && root.getElementById(id)) || undefined;
}

/** Role and name of what has the focus, however deep; `nothing` when it is the page. */
export function focused(): string {
  const element = activeElement();
  return !element || element === document.body ? 'nothing' : `${roleOf(element)} ${nameOf(element)}`;
}

/** Presses it by the keyboard. */
export async function press(element: HTMLElement, key = 'Enter'): Promise<void> {
  focusOn(element);
  await sendKeys({press: key});
}

/** Types into it, key by key. */
export async function type(element: HTMLElement, text: string): Promise<void> {
  focusOn(element);
  await sendKeys({type: text});
}

/** Fills it at once, as a paste does. */
export function fill(element: HTMLElement, text: string): void {
  if (!(element instanceof HTMLInputElement) && !(element instanceof HTMLTextAreaElement))
    throw new Error(`${describeElement(element)} cannot be filled in.`);
  element.value = text;
  element.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
}

/** What stands in a field. */
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

/** All below `root` that is neither hidden nor inert, parents first. */
function met(root: Element): readonly HTMLElement[] {
  return childrenOf(root).flatMap((child) =>
    child instanceof Element && isThere(child)
      ? [...(child instanceof HTMLElement ? [child] : []), ...met(child)]
      : [],
  );
}

/** As they are drawn: of a shadow root, and with what is in the slots. */
function childrenOf(node: Element): readonly Node[] {
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (!(node instanceof HTMLSlotElement)) return [...node.childNodes];
  return node.assignedNodes({flatten: true});
}

function isThere(element: Element): boolean {
  if (element.ariaHidden === 'true' || element.hasAttribute('inert')) return false;
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
