import {
  html,
  nothing,
  render,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type {FirstLanguage} from '../../i18n/language.js';
import {onceTold} from '../../base/told.js';
import {lift} from '../../base/top-layer.js';
import {activeElement, isWithin} from '../../base/active-element.js';
import {isOfIme} from '../ime.js';
import {isCovered, isModal, whenUncovered} from './page-modal.js';
import {holdPage} from './page-scroll.js';
import {fillVisibleArea} from './visible-area.js';

/** A phone, upright or on its side: the panel fills the screen. */
const SMALL = [
  '(max-width: 479px)',
  '(max-height: 499px) and (pointer: coarse)',
  // On a page without a viewport meta tag.
  '(max-device-width: 480px) and (min-width: 640px) and (orientation: portrait)',
].join();

/**
 * Events of the panel that must not reach the page: its keyboard shortcuts, dialogs that pull the focus back, and scripts
 * that scroll the page in place of what is under the pointer.
 */
const KEPT = ['keydown', 'keypress', 'keyup', 'focusin', 'wheel', 'touchmove'];

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    /** The panel is shown. */
    readonly open: boolean;
    /** The panel is in the flow of the page: no dialog, no top layer. */
    readonly inline: boolean;
    /** The unsent text: Escape does not minimize while there is one. */
    readonly draft: string;
  };

/**
 * Places the panel above the page or, on a small screen, over all of it. Above the page it is in the top layer, so that
 * no z-index hides it, and not modal, so that the page stays usable. On a small screen it is a modal dialog as large as
 * the visible area, and the page is inert and does not scroll.
 */
export class Frame implements ReactiveController {
  readonly #host: Host;
  readonly #minimize: () => void;
  #isSmall = false;
  /** The panel is modal itself, because a modal dialog of the page would make it inert. */
  #isRaised = false;
  /** The browser has not refused a modal dialog yet. A refused one is not tried with each update: it would lose the focus. */
  #canBeModal = true;
  /** Last known width of the window, px. The height is ignored: it also changes with an on-screen keyboard. */
  #width = 0;
  /** Takes back that the panel is being closed. */
  #reopen: (() => void) | undefined;
  #uncover: readonly (() => void)[] | undefined;
  #stay: AbortController | undefined;
  /** One element in both layouts, so that a switch keeps all that is in it: typed texts, places, what is under way. */
  readonly #content = document.createElement('div');
  /** The element in the panel that had the focus before the update. */
  #focused: HTMLElement | null = null;

  constructor(host: Host, minimize: () => void) {
    this.#host = host;
    this.#minimize = minimize;
    host.addController(this);
  }

  /**
   * Returns the template of the panel around `content`.
   * @param description id of an element in it
   */
  draw(
    heading: string,
    {locale, direction}: FirstLanguage,
    content: TemplateResult,
    description: string | undefined,
  ): TemplateResult {
    Object.assign(this.#content, {className: 'spoken', lang: locale, dir: direction});
    render(content, this.#content);
    if (this.#host.inline)
      return html`<section
        class="panel"
        part="panel"
        aria-label=${heading}
        aria-describedby=${description ?? nothing}
        @pointerdown=${this.#pressed}
        @focusout=${this.#left}
      >
        ${this.#content}
      </section>`;
    return html`<dialog
      class="panel"
      part="panel"
      aria-label=${heading}
      aria-describedby=${description ?? nothing}
      @pointerdown=${this.#pressed}
      @focusout=${this.#left}
      @keydown=${this.#keydown}
      @cancel=${this.#cancelled}
      @close=${this.#closed}
    >
      ${this.#content}
    </dialog>`;
  }

  /** Whether the focus was in the panel before the last update. */
  get hadFocus(): boolean {
    return !!this.#focused;
  }

  /** Whether the focus is in the panel. */
  get hasFocus(): boolean {
    return isWithin(this.#host.renderRoot.querySelector('.panel'), activeElement());
  }

  /** Makes the panel modal if a dialog of the page makes it inert. Call it only when the customer asked for the panel. */
  enter(target: HTMLElement): void {
    if (this.hasFocus || this.#host.inline || !isCovered(this.#host)) return;
    target.focus({preventScroll: true});
    if (!this.hasFocus) this.#raise();
  }

  /**
   * Moves the focus into the panel. Makes it modal if the focus sets out and does not arrive: a dialog of the page pulls it back.
   * @param go returns whether the focus is there
   */
  bringFocus(go: () => boolean): void {
    let hasSetOut = false;
    const heard = () => (hasSetOut = true);
    window.addEventListener('focusout', heard, true);
    const isThere = go();
    window.removeEventListener('focusout', heard, true);
    if (isThere || !hasSetOut || this.#host.inline || this.#isRaised) return;
    this.#raise();
    go();
  }

  #raise(): void {
    this.#isRaised = true;
    whenUncovered(this.#host, this.#lower);
    this.apply();
  }

  hostConnected(): void {
    const {signal} = (this.#stay = new AbortController());
    for (const type of KEPT) this.#host.addEventListener(type, this.#keep, {signal});
    window.addEventListener('resize', this.#resized, {signal});
    this.#resized();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stay?.abort();
    this.#cover(null);
  }

  hostUpdate(): void {
    this.#focused = this.hasFocus ? activeElement() : null;
  }

  hostUpdated(): void {
    this.apply();
    // It has been moved into the panel of the other layout, where nothing is scrolled.
    if (!this.hasFocus) this.#focused?.focus();
  }

  /**
   * Shows or closes the panel at once, without waiting for an update.
   * @param isTold a screen reader knows that the focus has left a closed panel
   */
  apply(isTold = false): void {
    const {open, inline, isConnected} = this.#host;
    if (!isConnected) return;
    if (!open && !isTold && (this.#reopen || this.hasFocus)) {
      this.#close();
      return;
    }
    this.#reopen?.();
    const isFull = this.#isSmall && !inline;
    if (!open) this.#isRaised = false;
    this.#host.toggleAttribute('full', isFull);
    if (inline) this.#host.popover = null;
    else lift(this.#host, open);
    const dialog = this.#dialog;
    // Firefox makes a dialog a stop of the Tab key, at which all of it is read.
    if (dialog && dialog.tabIndex >= 0) dialog.tabIndex = -1;
    this.#cover(isFull && open ? dialog : null);
    if (dialog) this.#show(dialog, open, open && this.#canBeModal && (isFull || this.#isRaised));
  }

  /** While the focus goes on to the launcher, the panel stays in the accessibility tree, unseen and not modal. */
  #close(): void {
    if (this.#reopen) return;
    const dialog = this.#dialog;
    dialog?.toggleAttribute('leaving', true);
    const cancel = onceTold(() => {
      this.#reopen?.();
      this.apply(true);
    });
    this.#reopen = () => {
      cancel();
      dialog?.removeAttribute('leaving');
      this.#reopen = undefined;
    };
    this.#cover(null);
    if (dialog) this.#show(dialog, true, false);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** Holds the page still under `dialog` and fits it to the visible area; `null` undoes both. */
  #cover(dialog: HTMLElement | null): void {
    if (dialog) this.#uncover ??= [holdPage(), fillVisibleArea(dialog)];
    else {
      this.#uncover?.forEach((undo) => undo());
      this.#uncover = undefined;
    }
  }

  /** Opens or closes the dialog without moving the focus, as a dialog would do by itself: on load nobody asked for that. */
  #show(dialog: HTMLDialogElement, open: boolean, modal: boolean): void {
    if (dialog.open === open && isModal(dialog) === modal) return;
    const focused = open && this.hasFocus ? activeElement() : null;
    dialog.close();
    if (modal) {
      dialog.inert = true;
      try {
        dialog.showModal();
      } catch {
        this.#canBeModal = false;
        dialog.open = true;
      }
      dialog.inert = false;
    } else dialog.open = open;
    focused?.focus({preventScroll: true});
  }

  readonly #resized = (): void => {
    if (this.#width === innerWidth) return;
    this.#width = innerWidth;
    this.#isSmall = matchMedia(SMALL).matches;
    this.#host.requestUpdate();
  };

  readonly #lower = (): void => {
    this.#isRaised = false;
    this.#host.requestUpdate();
  };

  /** A press beside the controls gives the focus to the panel, not to the page. Nothing else does: it would be read in whole. */
  readonly #pressed = ({currentTarget}: Event): void => {
    if (currentTarget instanceof HTMLElement) currentTarget.tabIndex = -1;
  };

  readonly #left = ({currentTarget, target}: Event): void => {
    if (!(currentTarget instanceof HTMLElement) || currentTarget !== target) return;
    currentTarget.removeAttribute('tabindex');
    this.apply();
  };

  /** Keeps events of the panel from the page. Events from slotted content belong to the page and pass. */
  readonly #keep = (event: Event): void => {
    if (event.target === this.#host) event.stopPropagation();
  };

  /** Escape minimizes, unless there is unsent text. A modal dialog must not close by itself. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isOfIme(event)) return;
    event.preventDefault();
    if (!this.#host.draft) this.#minimize();
  };

  /** The back gesture of a phone minimizes. */
  readonly #cancelled = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#minimize();
  };

  /** Some browsers close a dialog without a `cancel` event that could be prevented. */
  readonly #closed = (): void => {
    if (this.#host.open && this.#dialog?.open === false) this.#minimize();
  };
}
