import type {ChatError} from '../wire/errors.js';

/** Tells the page of an error by the event of an element of ours. */
export function tellError(element: HTMLElement, error: ChatError): void {
  element.dispatchEvent(new CustomEvent('gms-chat-error', {detail: {error}, bubbles: true, composed: true}));
}
