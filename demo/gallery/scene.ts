import type {TemplateResult} from 'lit';
import type {Language} from '../../src/i18n/language.js';
import type {Texts} from './texts.js';

/** A part of the widget in one of its states. */
export interface Scene {
  /** Its element: `gms-chat-message`. */
  readonly part: string;
  readonly state: string;
  readonly draw: (language: Language, texts: Texts) => TemplateResult;
  /** What a hand does to bring the state about. */
  readonly act?: (element: Element, language: Language) => Promise<void> | void;
}

/** Brings a scene about in `element`, which has just been put into the page. */
export async function perform({act}: Scene, element: Element, language: Language): Promise<void> {
  await drawn();
  await act?.(element, language);
  await drawn();
}

/** All parts draw themselves in microtasks. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

/** The first element like that in a part, however deep below open shadow roots. */
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
