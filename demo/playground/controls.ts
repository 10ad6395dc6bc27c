/** One control for each attribute of the element. */
import {meaningOf, wordsOf} from './source.js';

/** The value of an attribute: a text, or `true` for one that is only there. */
export type Value = string | true;

/** Attributes that the playground has a place of their own for. */
const ELSEWHERE = ['server', 'open'];

export function makeControls(chat: HTMLElement, parent: HTMLElement): void {
  for (const attribute of attributesOf(chat)) {
    const property = propertyOf(attribute);
    const usual: unknown = Reflect.get(chat, property);
    const label = document.createElement('label');
    const control = controlFor(wordsOf(property), usual);
    control.name = `set-${attribute}`;
    if (usual === false) {
      label.className = 'check';
      label.append(control, ` ${attribute}`);
    } else label.append(attribute, control);
    const meaning = document.createElement('small');
    meaning.textContent = meaningOf(property);
    meaning.hidden = true;
    meaning.id = `meaning-${attribute}`;
    control.setAttribute('aria-describedby', meaning.id);
    parent.append(label, meaning);
  }
}

/** The attributes that are set otherwise than by default, in their order. */
export function chosen(form: HTMLFormElement, chat: HTMLElement): readonly (readonly [string, Value])[] {
  return attributesOf(chat).flatMap((attribute): readonly (readonly [string, Value])[] => {
    const control = form.elements.namedItem(`set-${attribute}`);
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      return control.checked ? [[attribute, true]] : [];
    if (!(control instanceof HTMLInputElement) && !(control instanceof HTMLSelectElement)) return [];
    const isUsual = !control.value || control.value === control.dataset.usual;
    return isUsual ? [] : [[attribute, control.value]];
  });
}

export const propertyOf = (attribute: string): string =>
  attribute.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

export function attributesOf(chat: HTMLElement): readonly string[] {
  const names: unknown = Reflect.get(chat.constructor, 'observedAttributes');
  return Array.isArray(names) ? names.map(String).filter((name) => !ELSEWHERE.includes(name)) : [];
}

function controlFor(words: readonly string[], usual: unknown): HTMLInputElement | HTMLSelectElement {
  if (words.length) {
    const select = document.createElement('select');
    const first = String(usual);
    select.append(
      ...words.map((word) => new Option(word || 'as usual', word, word === first, word === first)),
    );
    select.dataset.usual = first;
    return select;
  }
  const input = document.createElement('input');
  input.type = usual === false ? 'checkbox' : typeof usual === 'number' ? 'number' : 'text';
  if (input.type === 'number') input.min = '1';
  input.spellcheck = false;
  input.autocomplete = 'off';
  const text = typeof usual === 'string' || typeof usual === 'number' ? String(usual) : '';
  input.placeholder = text;
  input.dataset.usual = text;
  return input;
}
