/** The page's own controls in the start form: elements with a name among the children in the slots of the form. */

/** Types of controls that are kept out of what is saved. */
const NEVER_SAVED = ['password', 'hidden', 'file'];

/**
 * Finds the controls: native ones and custom elements, which count if they are form-associated. Controls of a form of their
 * own, in the slot or elsewhere, are not ours.
 */
export function controlsIn(host: Element): readonly HTMLElement[] {
  const roots = [...host.children].filter(({slot}) => slot === 'form-extra' || slot === 'intro');
  const all = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]);
  return all.filter((element): element is HTMLElement => isControl(element) && !isElsewhere(element, host));
}

function isControl(element: Element): boolean {
  return (
    element instanceof HTMLElement &&
    !!element.getAttribute('name') &&
    (element.matches('input, select, textarea') || element.localName.includes('-'))
  );
}

function isElsewhere(control: Element, host: Element): boolean {
  const form = control.closest('form');
  return control.hasAttribute('form') || (!!form && host.contains(form));
}

export type Entries = readonly (readonly [name: string, value: FormDataEntryValue])[];

/**
 * Reads the controls as a browser does when it submits a form, by its own rules for radio buttons, multiple choice, disabled
 * fieldsets and custom elements. Their form is there for this moment alone: the form of the chat is in a shadow root, where
 * elements of the page cannot belong to it.
 */
export function entriesOf(controls: readonly Element[], host: Element): Entries {
  const form = document.createElement('form');
  form.id = 'gms-chat-own-fields';
  form.hidden = true;
  host.append(form);
  try {
    for (const control of controls) control.setAttribute('form', form.id);
    return [...new FormData(form)];
  } finally {
    for (const control of controls) control.removeAttribute('form');
    form.replaceWith();
  }
}

/** The first control that is not filled in as the page wants it. */
export const firstInvalid = (controls: readonly HTMLElement[]): HTMLElement | undefined =>
  controls.find((control) => control.matches(':invalid'));

/** Lets the browser say at the control what is wrong, and moves the focus there. */
export function report(control: HTMLElement): void {
  if (canReport(control)) control.reportValidity();
  else control.focus();
}

const canReport = (control: HTMLElement): control is HTMLElement & {reportValidity: () => unknown} =>
  'reportValidity' in control && typeof control.reportValidity === 'function';

export const isNative = (
  control: HTMLElement,
): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  control instanceof HTMLInputElement ||
  control instanceof HTMLSelectElement ||
  control instanceof HTMLTextAreaElement;

/** What the customer has put into a control: a text, or whether it is ticked, or the chosen options. */
export type Typed = string | boolean | readonly string[];

/** `undefined` for a control that must not be saved: passwords, files, and what the page asks browsers not to remember. */
export function typedIn(control: HTMLElement): Typed | undefined {
  if (NEVER_SAVED.includes(typeOf(control)) || control.getAttribute('autocomplete') === 'off')
    return undefined;
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({value}) => value);
  if (isTicked(control)) return control.checked;
  return 'value' in control && typeof control.value === 'string' ? control.value : undefined;
}

/** Puts a saved value back, and tells the page as if the customer had put it in. */
export function putBack(control: HTMLElement, typed: Typed): void {
  const now = typedIn(control);
  if (now === undefined || String(now) === String(typed)) return;
  if (control instanceof HTMLSelectElement) {
    if (typeof typed !== 'object') return;
    for (const option of control.options) option.selected = typed.includes(option.value);
  } else if (isTicked(control)) control.checked = typed === true;
  else if ('value' in control && typeof typed === 'string') control.value = typed;
  for (const type of ['input', 'change']) control.dispatchEvent(new CustomEvent(type, {bubbles: true}));
}

/** A name for what is saved. Radio buttons and checkboxes of one group have one name, and differ by their values. */
export const keyOf = (control: HTMLElement): string =>
  `${control.getAttribute('name') ?? ''} ${isTicked(control) ? (control.getAttribute('value') ?? '') : ''}`.trim();

const typeOf = (control: HTMLElement): string =>
  'type' in control && typeof control.type === 'string' ? control.type : '';

function isTicked(control: HTMLElement): control is HTMLElement & {checked: boolean} {
  if (!('checked' in control) || typeof control.checked !== 'boolean') return false;
  return !(control instanceof HTMLInputElement) || ['checkbox', 'radio'].includes(control.type);
}
