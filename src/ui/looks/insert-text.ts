import {textOf} from '../../base/text-of.js';
import {ChatError} from '../../wire/errors.js';

interface Panel {
  /** The unsent text. */
  draft: string;
  /** Missing until the panel is drawn. */
  readonly renderRoot?: ParentNode;
}

/**
 * Puts a text at the caret of the field in which the customer writes, in place of what is selected, as if it was typed. Where
 * there is no field yet, it goes to the end of the draft. The field takes the focus only if the customer has just pressed
 * something.
 * @throws ChatError `invalid`
 */
export function insertText(panel: Panel, given: unknown): void {
  const text = textOf(given);
  if (text === undefined) throw new ChatError('invalid', 'What is inserted must be a text.');
  const composer = panel.renderRoot?.querySelector('gms-chat-composer:not([leaving])');
  const field = composer?.shadowRoot?.querySelector('textarea');
  if (!field) {
    panel.draft += text;
    return;
  }
  if (navigator.userActivation?.isActive) field.focus({preventScroll: true});
  const before = field.value;
  const selected = before.slice(field.selectionStart, field.selectionEnd);
  // No other way of writing can be undone by the customer.
  // oxlint-disable-next-line typescript/no-deprecated
  if (field.matches(':focus')) document.execCommand('insertText', false, text);
  // In place of the same text, the value stays.
  if (field.value !== before || selected === text) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertText', data: text}));
}
