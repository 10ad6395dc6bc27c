import type {Language} from '../../i18n/language.js';
import {ageOf, dayName} from '../../i18n/time.js';
import type {FilesView} from '../files-view.js';
import type {Row} from './rows.js';
import {isSlow} from './status-text.js';
import './gms-chat-message.js';
import './gms-chat-notice.js';

interface Context {
  readonly language: Language;
  readonly now: number;
  readonly isOver: boolean;
  readonly files: FilesView | undefined;
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
    const tags = new Map<string | undefined, string>(rows.map((row) => [row.key, tagOf(row)]));
    for (const [key, element] of this.#all) {
      if (tags.get(key) === element.localName) continue;
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

/** The element of a file is defined by a chunk of its own. */
function tagOf(row: Row): string {
  if (row.kind === 'day' || row.kind === 'new') return 'p';
  if (row.kind !== 'message') return 'gms-chat-notice';
  return row.file ? 'gms-chat-file' : 'gms-chat-message';
}

function elementFor(row: Row): HTMLElement {
  const {kind} = row;
  const element = document.createElement(tagOf(row));
  if (kind === 'day' || kind === 'new') {
    element.className = `line ${kind}`;
    element.append(document.createElement('span'));
  } else
    element.setAttribute(
      'exportparts',
      `${kind === 'message' ? 'message' : 'notice'}, timestamp, button, report`,
    );
  return element;
}

function show(element: HTMLElement, row: Row, {language, now, isOver, files}: Context): void {
  if (row.kind === 'day' || row.kind === 'new') {
    const text = row.kind === 'day' ? dayName(row.at, now, language) : language.strings.newMessages;
    const words = element.firstElementChild;
    if (words && words.textContent !== text) words.textContent = text;
  } else {
    const old: unknown = Reflect.get(element, 'row');
    const seen = Number(Reflect.get(element, 'now'));
    Object.assign(element, {
      language,
      now: looksLike(row, seen, now) ? seen : now,
      isOver,
      files,
      row: isAlike(old, row) ? old : row,
    });
  }
}

/** Whether the row says at one time what it says at the other, ms since 1970. */
function looksLike(row: Row, one: number, other: number): boolean {
  const outgoing = row.kind === 'message' ? row.outgoing : undefined;
  if (outgoing && isSlow(outgoing, one) !== isSlow(outgoing, other)) return false;
  return ageOf(row.at, one) === ageOf(row.at, other);
}

const isAlike = (old: unknown, row: Row): boolean =>
  typeof old === 'object' &&
  !!old &&
  Object.entries(row).every(([name, value]) => Reflect.get(old, name) === value);
