import type {Language} from '../../i18n/language.js';
import {ageOf, dayName} from '../../i18n/time.js';
import type {Row} from './rows.js';
import './gms-chat-message.js';
import './gms-chat-notice.js';

interface Context {
  readonly language: Language;
  readonly now: number;
  readonly isOver: boolean;
}

/**
 * Owns one element for each drawn row. A row keeps its element, and so the focus in it, when rows around it change. An
 * element whose row is unchanged is not updated.
 */
export class RowElements {
  readonly #all = new Map<string | undefined, HTMLElement>();

  /** Returns the element of the row with this key. */
  get(key: string | undefined): HTMLElement | undefined {
    return this.#all.get(key);
  }

  /** Makes `list` show exactly these rows. */
  draw(list: Element, rows: readonly Row[], context: Context): void {
    const keys = new Set<string | undefined>(rows.map(({key}) => key));
    for (const [key, element] of this.#all) {
      if (keys.has(key)) continue;
      element.replaceWith();
      this.#all.delete(key);
    }
    let next = list.firstChild;
    for (const row of rows) {
      const element = this.#all.get(row.key) ?? elementFor(row);
      this.#all.set(row.key, element);
      show(element, row, context);
      // Elements that stay keep their order, so none of them is moved: a moved element would lose the focus.
      if (element === next) next = next.nextSibling;
      else list.insertBefore(element, next);
    }
  }
}

function elementFor({kind}: Row): HTMLElement {
  if (kind === 'day' || kind === 'new') {
    const line = document.createElement('p');
    line.className = `line ${kind}`;
    line.append(document.createElement('span'));
    return line;
  }
  const isMessage = kind === 'message';
  const element = document.createElement(isMessage ? 'gms-chat-message' : 'gms-chat-notice');
  element.setAttribute('exportparts', isMessage ? 'message, timestamp, button' : 'notice, timestamp');
  return element;
}

function show(element: HTMLElement, row: Row, {language, now, isOver}: Context): void {
  if (row.kind === 'day' || row.kind === 'new') {
    const text = row.kind === 'day' ? dayName(row.at, now, language) : language.strings.newMessages;
    const words = element.firstElementChild;
    if (words && words.textContent !== text) words.textContent = text;
  } else {
    const old: unknown = Reflect.get(element, 'row');
    const seen = Number(Reflect.get(element, 'now'));
    Object.assign(element, {
      language,
      now: ageOf(row.at, seen) === ageOf(row.at, now) ? seen : now,
      isOver,
      row: isAlike(old, row) ? old : row,
    });
  }
}

const isAlike = (old: unknown, row: Row): boolean =>
  typeof old === 'object' &&
  !!old &&
  Object.entries(row).every(([name, value]) => Reflect.get(old, name) === value);
