import {systemClock} from '../base/clock.js';
import type {FirstWords} from '../i18n/catalog/first-words.js';
import {languageFor} from '../i18n/language-for.js';
import {readTag} from '../i18n/language-tag.js';
import type {Strings} from '../i18n/catalog/strings.js';
import {replacesAll, withWords, type Found, type Language} from '../i18n/language.js';
import {ChatError} from '../wire/errors.js';
import {langsAround} from './langs-around.js';
import {tellError} from './tell-error.js';
import type {Settings} from './element/settings.js';

/** The settings that choose the language. */
type Spoken = Pick<Settings, 'locale' | 'strings'>;

/** Longest time that `arrived` waits for the texts of a language (ms). After it the window opens in English. */
const MOMENT = 1_000;

/**
 * The language of an element: its `locale`, else the nearest `lang` of the page, else the browser's language. One that cannot
 * be read leaves it to the next.
 */
export class SpokenLanguage<Words extends FirstWords> {
  /** Resolves when the texts of the last requested language are loaded, at the latest after `MOMENT`. */
  arrived: Promise<void> = Promise.resolve();
  /** English, as far as it is there. */
  english: Language<Words>;
  readonly #element: HTMLElement & Spoken;
  readonly #changed: () => void;
  readonly #lang: MutationObserver;
  /** Undefined until a language has arrived: then it is English. */
  #found: Found | undefined;
  /** Key of the last requested language, to request each only once. */
  #asked: string | undefined;

  /** @param changed called when `read` may return another language: texts have arrived, or a `lang` has changed */
  constructor(element: HTMLElement & Spoken, english: Language<Words>, changed: () => void) {
    this.english = english;
    this.#element = element;
    this.#changed = changed;
    this.#lang = new MutationObserver(changed);
    for (const root of rootsAround(element))
      this.#lang.observe(root, {attributeFilter: ['lang'], subtree: true});
  }

  /** The language to show now. Starts to load the wanted one if it is another. */
  read(): Language<Words | Strings> {
    const {locale, strings} = this.#element;
    const wanted =
      [locale, ...langsAround(this.#element), navigator.language].map(readTag).find(Boolean) ?? 'en';
    const asked = `${wanted} ${replacesAll(this.english.strings, strings)}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.arrived = inAMoment(
        languageFor(wanted, strings).then(
          (found) => {
            if (asked !== this.#asked) return;
            this.#found = found;
            this.#changed();
          },
          // The language before stays: at first English.
          (cause: unknown) => tellError(this.#element, ChatError.from(cause)),
        ),
      );
    }
    return withWords<Words | Strings>({...this.english, ...this.#found}, strings);
  }

  /** Stops to observe the page, and ignores texts that are still loading. */
  release(): void {
    this.#lang.disconnect();
    this.#asked = undefined;
  }
}

/** The document, and each shadow root around the element. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [document];
}

/** Resolves with the task, at the latest after `MOMENT`. */
export function inAMoment(task: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = systemClock.after(MOMENT, resolve);
    const done = () => {
      cancel();
      resolve();
    };
    task.then(done, done);
  });
}
