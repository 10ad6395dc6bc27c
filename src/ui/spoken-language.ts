import {systemClock} from '../base/clock.js';
import {languageFor} from '../i18n/language-for.js';
import {isComplete, english, withWords, type Language} from '../i18n/language.js';
import type {Settings} from './element/settings.js';

/** The settings that choose the language. */
type Spoken = Pick<Settings, 'locale' | 'strings'>;

/** Words that take longer than this, ms, find the window shown in English. */
const MOMENT = 1_000;

/** The language of an element: its `locale`, else that of the page around it, else the browser's. */
export class SpokenLanguage {
  /** Resolves when the words that were asked for last are there, or after a moment. */
  arrived: Promise<void> = Promise.resolve();
  readonly #element: HTMLElement & Spoken;
  readonly #changed: () => void;
  readonly #lang: MutationObserver;
  #language = english;
  /** What it was asked for. */
  #asked: string | undefined;

  /** @param changed there is another language to be read: other words have arrived, or the page has another `lang` */
  constructor(element: HTMLElement & Spoken, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
    this.#lang = new MutationObserver(changed);
    for (const root of rootsAround(element))
      this.#lang.observe(root, {attributeFilter: ['lang'], subtree: true});
  }

  /** The language to show everything in now. Where it is not the one that is wanted, that is on its way. */
  read(): Language {
    const {locale, strings} = this.#element;
    const wanted = locale || langAround(this.#element) || navigator.language;
    const hasWords = isComplete(strings);
    const asked = `${wanted} ${hasWords}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.arrived = inAMoment(
        languageFor(wanted, hasWords).then((language) => {
          if (asked !== this.#asked) return;
          this.#language = language;
          this.#changed();
        }),
      );
    }
    return withWords(this.#language, strings);
  }

  release(): void {
    this.#lang.disconnect();
    this.#asked = undefined;
  }
}

/** The document, and the shadow roots in which the element is. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [document];
}

/** The nearest `lang`; empty where the page says none, or that it is not known. */
function langAround(element: Element): string {
  const root = element.getRootNode();
  const nearest = element.closest('[lang]') ?? (root instanceof ShadowRoot ? root.host : null);
  return nearest?.getAttribute('lang') ?? (nearest ? langAround(nearest) : '');
}

function inAMoment(task: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = systemClock.after(MOMENT, resolve);
    void task.finally(() => {
      cancel();
      resolve();
    });
  });
}
