import type {TemplateResult} from 'lit';
import type {Language} from '../../src/i18n/language.js';
import type {Texts} from './texts.js';

/** A part of the widget in one of its states. */
export interface Scene {
  /** Its element: `gms-chat-message`. */
  readonly part: string;
  readonly state: string;
  readonly draw: (language: Language, texts: Texts) => TemplateResult;
  /** Steps of a user that lead to the state. */
  readonly act?: (element: Element, language: Language) => Promise<void> | void;
}

/** Puts `element`, just inserted into the page, into the state of the scene. */
export async function perform({act}: Scene, element: Element, language: Language): Promise<void> {
  await drawn();
  await act?.(element, language);
  await drawn();
}

/** All parts render in microtasks, so a task later they have. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

/** The first match in a part, searched through all nested open shadow roots. */
export function within(element: Element, selector: string): HTMLElement | undefined {
  const {shadowRoot} = element;
  const own = shadowRoot?.querySelector<HTMLElement>(selector);
  if (own) return own;
  for (const child of shadowRoot?.querySelectorAll('*') ?? []) {
    const found = within(child, selector);
    if (found) return found;
  }
  return undefined;
}
