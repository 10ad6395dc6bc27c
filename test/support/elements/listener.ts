import {virtual} from '@guidepup/virtual-screen-reader/browser.js';
import {FlatCopy} from './flat-copy.js';
import {settled} from '../fakes/settled.js';

/**
 * A customer with a screen reader: records what it speaks when the focus moves and when live regions change. The virtual
 * screen reader does not support shadow roots, so it reads a flat copy of the widget, whose focus is simulated.
 */
export class Listener {
  readonly #copy: FlatCopy;
  readonly #place = document.createElement('div');
  #focused: Node | undefined;

  private constructor(source: Element) {
    this.#copy = new FlatCopy(source, () => this.#follow());
    // The keyboard must not reach the copy.
    this.#place.inert = true;
    this.#place.append(this.#copy.element);
    document.body.append(this.#place);
  }

  static async to(source: Element): Promise<Listener> {
    const listener = new Listener(source);
    await virtual.start({container: listener.#copy.element});
    await listener.hears();
    return listener;
  }

  /** Everything spoken since the last call. */
  async hears(): Promise<readonly string[]> {
    await settled();
    this.#follow();
    await settled();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.clearSpokenPhraseLog();
    return phrases.filter((phrase, i) => !isEmptied(phrase) && !this.#isSameStatus(phrase, phrases[i - 1]));
  }

  /** Reads the panel line by line, from its beginning to its end. */
  async reads(): Promise<readonly string[]> {
    await this.hears();
    const lines: string[] = [];
    const begins = () => lines.findIndex((line) => line.startsWith('dialog'));
    while (begins() < 0 || !lines.at(-1)?.startsWith('end of dialog')) {
      await virtual.next();
      lines.push(await virtual.lastSpokenPhrase());
      if (lines.length > 500) throw new Error(`There is no end to ${lines.slice(0, 9).join(', ')} …`);
    }
    await virtual.clearSpokenPhraseLog();
    return lines.slice(begins());
  }

  async stop(): Promise<void> {
    this.#copy.stop();
    await virtual.stop();
    this.#place.remove();
  }

  /**
   * A screen reader reads a whole status when anything in it changes, and several changes at once only once. This virtual
   * one reads it again for each change. The lines of the announcer are no status, so they all count.
   */
  #isSameStatus(phrase: string, before: string | undefined): boolean {
    const inOneLine = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
    const statuses = [...this.#copy.element.querySelectorAll('[role="status"]')].map(inOneLine);
    return phrase === before && statuses.some((status) => phrase === `polite: ${status}`);
  }

  /**
   * Reports the focus first, then the changes: a screen reader that spoke of the focus last would interrupt the changes.
   * A browser window in the background gets no focus events, so this also runs after each change.
   */
  #follow(): void {
    this.#copy.sync();
    const {focused} = this.#copy;
    if (focused === this.#focused) return;
    this.#focused = focused;
    focused?.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
  }
}

/** A live region that became empty speaks nothing. */
const isEmptied = (phrase: string): boolean => /^(polite|assertive): $/.test(phrase);
