import {virtual} from '@guidepup/virtual-screen-reader/browser.js';
import {FlatCopy} from './flat-copy.js';
import {settled} from '../fakes/settled.js';

/**
 * Somebody with a screen reader: what is spoken when the focus moves, and when a live region changes. The virtual screen
 * reader knows no shadow roots; so it is before a flat copy of the widget, and is told where the focus is.
 */
export class Listener {
  readonly #copy: FlatCopy;
  readonly #place = document.createElement('div');
  #focused: Node | undefined;

  private constructor(source: Element) {
    this.#copy = new FlatCopy(source, () => this.#follow());
    // Nothing in the copy is to be met by the keyboard.
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

  /** What was spoken since the last time of asking. */
  async hears(): Promise<readonly string[]> {
    await settled();
    this.#follow();
    await settled();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.clearSpokenPhraseLog();
    return phrases.filter((phrase, i) => !isEmptied(phrase) && !this.#isSameStatus(phrase, phrases[i - 1]));
  }

  /** All that there is to be read, line by line, from where the panel begins to where it ends. */
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
   * A status is read as a whole when anything in it changes. What changes at once is one announcement; this screen reader
   * makes one of each change. Lines of the announcer, which is no status, are all counted.
   */
  #isSameStatus(phrase: string, before: string | undefined): boolean {
    const inOneLine = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
    const statuses = [...this.#copy.element.querySelectorAll('[role="status"]')].map(inOneLine);
    return phrase === before && statuses.some((status) => phrase === `polite: ${status}`);
  }

  /**
   * The focus is told first, then what has changed: they come in one go, and a screen reader that spoke of the focus last
   * would cut the change short. A page that lies behind another hears of no focus, so each change is a reason to look.
   */
  #follow(): void {
    this.#copy.sync();
    const {focused} = this.#copy;
    if (focused === this.#focused) return;
    this.#focused = focused;
    focused?.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
  }
}

/** A status that has nothing more to say says nothing. */
const isEmptied = (phrase: string): boolean => /^(polite|assertive): $/.test(phrase);
