/** The page's own controls in the start form. Loaded where the page has any. */
import {toJson} from '../../base/to-json.js';
import {ChatError} from '../../wire/errors.js';
import type {StartDetails} from '../../wire/types.js';
import type {Shell} from '../element/shell.js';
import {isOfIme} from '../ime.js';
import {faultOfField} from '../start/gms-chat-form.js';
import {
  controlsIn,
  empty,
  entriesOf,
  firstInvalid,
  isNative,
  keyOf,
  putBack,
  report,
  typedIn,
  type Typed,
} from '../start/own-controls.js';
import {faultsIn, NO_DETAILS} from '../start/start-details.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import {forgetForm, formPlace} from './form-place.js';
import type {OwnFields, OwnStart} from './panel-parts.js';

/** Names of the details that a control of the page may stand for. */
const DETAILS: readonly string[] = ['firstName', 'lastName', 'email', 'subject', 'displayName'];

interface Saved {
  readonly details: Partial<StartDetails>;
  readonly own: Readonly<Record<string, Typed>>;
}

export const ownFields = (shell: Shell, window: GmsChatWindow): OwnFields => new Controls(shell, window);

class Controls implements OwnFields {
  readonly #shell: Shell;
  readonly #window: GmsChatWindow;
  readonly #stay = new AbortController();
  #typed: Partial<StartDetails> = {};
  #hasWarned = false;
  /** Takes back that a control is wrong. */
  #unmark: () => unknown = () => undefined;

  constructor(shell: Shell, window: GmsChatWindow) {
    this.#shell = shell;
    this.#window = window;
    const {signal} = this.#stay;
    for (const type of ['input', 'change']) window.addEventListener(type, () => this.#save(), {signal});
    // Before the window, which keeps its keys for itself.
    for (const slot of window.querySelectorAll('slot[name="form-extra"], slot[name="intro"]'))
      slot.addEventListener('keydown', this.#keyed, {signal});
    this.#restore();
  }

  get typed(): Partial<StartDetails> {
    return this.#typed;
  }

  replaces(name: string): boolean {
    return this.#controls.some((control) => control.getAttribute('name') === name);
  }

  start(given: Partial<StartDetails>, isPressed: boolean): OwnStart {
    // The page may have put another value into the control, without an event.
    this.#unmark();
    const controls = this.#controls;
    const wrong = firstInvalid(controls) ?? this.#wrongDetail(given);
    if (wrong) {
      const name = wrong.getAttribute('name') ?? '';
      const error = new ChatError('invalid', `${name} is not filled in as the page wants it.`);
      if (isPressed) report(wrong);
      else this.#shell.emit('gms-chat-error', {error});
      throw error;
    }
    const own = this.#read();
    if (isPressed) return own;
    // Details that the page hands over itself come before those of the form.
    const page: Readonly<Record<string, unknown>> = {...given};
    const details = Object.fromEntries(Object.entries(own.details).filter(([name]) => page[name] == null));
    return {...own, details};
  }

  forget(): void {
    this.#typed = {};
    for (const control of this.#controls) empty(control);
    // After the controls: the page may hear of them and change others, which would be saved.
    forgetForm(this.#shell);
  }

  release(): void {
    this.#stay.abort();
  }

  get #controls(): readonly HTMLElement[] {
    return controlsIn(this.#shell);
  }

  #read(): OwnStart {
    const controls = this.#controls;
    const details: Record<string, string> = {};
    const userData: Record<string, unknown> = {};
    let message = '';
    for (const [name, value] of entriesOf(controls, this.#shell)) {
      if (typeof value !== 'string') this.#warn(name);
      else if (DETAILS.includes(name)) details[name] = value.trim();
      else if (name === 'message' && messageIn(controls)) message = value.trim();
      else userData[name] = Object.hasOwn(userData, name) ? [userData[name], value].flat() : value;
    }
    return {details, userData, message, done: () => this.#done()};
  }

  /** A control that stands for a detail has the rules of that detail, too. The browser says what is wrong, in our words. */
  #wrongDetail(given: Partial<StartDetails>): HTMLElement | undefined {
    const {strings} = this.#window.language;
    const faults = faultsIn({...NO_DETAILS, ...given, ...this.#read().details}, []);
    for (const control of this.#controls) {
      const field = DETAIL_FIELDS.find((name) => name === control.getAttribute('name'));
      const fault = field && faults[field];
      if (!field || !fault || !isNative(control)) continue;
      const words = faultOfField(field, fault, strings);
      control.setCustomValidity(words);
      this.#unmark = () => control.validationMessage === words && control.setCustomValidity('');
      control.addEventListener('input', this.#unmark, {once: true});
      return control;
    }
    return undefined;
  }

  #warn(name: string): void {
    if (this.#hasWarned) return;
    this.#hasWarned = true;
    console.warn(`gms-chat: the control ${name} is left out of the start: it can carry no files.`);
  }

  /** The chat has started: another one begins with another question. */
  #done(): void {
    if (this.#shell.resume === 'off') return this.forget();
    forgetForm(this.#shell);
    this.#typed = {};
    for (const control of this.#controls) {
      const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
      if (isText && ['message', 'subject'].includes(control.name)) control.value = control.defaultValue;
    }
  }

  readonly #keyed = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || isOfIme(event)) return;
    const {target} = event;
    if (event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
    if (!this.#controls.includes(target) || ['file', 'color'].includes(target.type)) return;
    // A page around the chat may be one form, which would be submitted.
    event.preventDefault();
    this.#form?.start();
  };

  /** Not there in a window that is not drawn yet. */
  get #form(): HTMLElementTagNameMap['gms-chat-form'] | null | undefined {
    return this.#window.shadowRoot?.querySelector('gms-chat-form:not([leaving] *)');
  }

  get #place(): ReturnType<typeof formPlace> {
    const {storage, key} = formPlace(this.#shell);
    return {storage: this.#shell.resume === 'off' ? undefined : storage, key};
  }

  #save(): void {
    const form = this.#form;
    const {storage, key} = this.#place;
    if (!form || !storage) return;
    const own = Object.fromEntries(
      this.#controls.flatMap((control) => {
        const typed = typedIn(control);
        return typed === undefined ? [] : [[keyOf(control), typed]];
      }),
    );
    try {
      storage.setItem(key, toJson({details: form.filledIn, own} satisfies Saved));
    } catch {
      // It is full: what is in the form is lost with the page.
    }
  }

  #restore(): void {
    const {storage, key} = this.#place;
    try {
      const saved: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
      if (!isSaved(saved)) return;
      this.#typed = saved.details;
      for (const control of this.#controls) {
        const typed = saved.own[keyOf(control)];
        if (typed !== undefined) putBack(control, typed);
      }
    } catch {
      // Damaged: the form is empty.
    }
  }
}

const DETAIL_FIELDS = ['firstName', 'lastName', 'email', 'subject'] as const;

const messageIn = (controls: readonly HTMLElement[]): boolean =>
  controls.some((control) => control instanceof HTMLTextAreaElement && control.name === 'message');

function isSaved(value: unknown): value is Saved {
  return (
    typeof value === 'object' &&
    !!value &&
    'details' in value &&
    'own' in value &&
    areTexts(value.details) &&
    typeof value.own === 'object' &&
    !!value.own
  );
}

const areTexts = (value: unknown): boolean =>
  typeof value === 'object' && !!value && Object.values(value).every((text) => typeof text === 'string');
