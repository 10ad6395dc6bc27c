import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {activeElement} from './active-element.js';
import {holdPage} from './page-scroll.js';
import {fillVisibleArea} from './visible-area.js';

/** A phone, also one that lies on its side: the panel takes all of the screen. */
const SMALL = '(width < 480px), (height < 500px) and (pointer: coarse)';

/** What is typed in the panel is no shortcut of the page, and no reason to fetch the focus back into one of its dialogs. */
const KEPT = ['keydown', 'keypress', 'keyup', 'focusin'];

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    /** The panel is to be seen. */
    readonly open: boolean;
    /** It is a part of the page, and nothing of this file. */
    readonly inline: boolean;
    /** What Escape would take out of sight. */
    readonly draft: string;
  };

/**
 * Where the panel is: above the page, or, on a small screen, instead of it. Above the page it is in the top layer, so
 * that no z-index hides it, and no trap. Instead of the page it is a modal dialog as large as what is visible, and the
 * page is inert and does not scroll.
 */
export class Frame implements ReactiveController {
  readonly #host: Host;
  readonly #minimize: () => void;
  #isSmall = false;
  /** A modal dialog of the page is open beneath it. */
  #isRaised = false;
  /** In px; a height alone changes with an on-screen keyboard, and decides nothing. */
  #width = 0;
  #uncover: readonly (() => void)[] | undefined;
  #stay: AbortController | undefined;

  constructor(host: Host, minimize: () => void) {
    this.#host = host;
    this.#minimize = minimize;
    host.addController(this);
  }

  /** Draws the panel. */
  draw(heading: string, content: TemplateResult): TemplateResult {
    if (this.#host.inline)
      return html`<section class="panel" part="panel" aria-label=${heading} tabindex="-1">
        ${content}
      </section>`;
    return html`<dialog
      class="panel"
      part="panel"
      aria-label=${heading}
      tabindex="-1"
      @keydown=${this.#keydown}
      @cancel=${this.#cancelled}
      @close=${this.#closed}
    >
      ${content}
    </dialog>`;
  }

  /** The focus is in the panel. What is in the top layer hides that from the elements around it. */
  get hasFocus(): boolean {
    return !!this.#host.renderRoot.querySelector('.panel:focus-within');
  }

  /** The customer has pressed to be here, which counts for more than a modal dialog of the page that makes it inert. */
  enter(): void {
    const isBeneath = document.querySelector(':modal') ?? activeElement()?.closest(':modal');
    if (this.hasFocus || this.#host.inline || !isBeneath) return;
    this.#dialog?.focus({preventScroll: true});
    if (this.hasFocus) return;
    this.#isRaised = true;
    document.addEventListener('close', this.#lower, {capture: true, once: true});
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

  hostUpdated(): void {
    this.apply();
  }

  /** Shows the panel, or closes it, at once. */
  apply(): void {
    const {open, inline, isConnected} = this.#host;
    if (!isConnected) return;
    const isFull = this.#isSmall && !inline;
    if (!open) this.#isRaised = false;
    this.#host.toggleAttribute('full', isFull);
    this.#host.popover = inline ? null : 'manual';
    // Browsers without a top layer have the z-index.
    if (!inline) this.#host.togglePopover?.(open);
    const dialog = this.#dialog;
    this.#cover(isFull && open ? dialog : null);
    if (dialog) this.#show(dialog, open, open && (isFull || this.#isRaised));
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** Lets `dialog` cover the page, or nothing any more. */
  #cover(dialog: HTMLElement | null): void {
    if (dialog) this.#uncover ??= [holdPage(), fillVisibleArea(dialog)];
    else {
      this.#uncover?.forEach((undo) => undo());
      this.#uncover = undefined;
    }
  }

  /** The focus stays where it is, which is not what a dialog does by itself: on load nobody has pressed anything. */
  #show(dialog: HTMLDialogElement, open: boolean, modal: boolean): void {
    if (dialog.open === open && dialog.matches(':modal') === modal) return;
    const focused = open && this.hasFocus ? activeElement() : null;
    dialog.close();
    if (modal) {
      dialog.inert = true;
      dialog.showModal();
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

  /** What the page has put into a slot is its own, and so are the keys pressed in it. */
  readonly #keep = (event: Event): void => {
    if (event.target === this.#host) event.stopPropagation();
  };

  /** Escape minimises, unless it would take what is being written out of sight; and a modal dialog does not close by itself. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    if (!this.#host.draft) this.#minimize();
  };

  /** By the back gesture of a phone. */
  readonly #cancelled = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#minimize();
  };

  /** A browser may close a dialog without asking. */
  readonly #closed = (): void => {
    if (this.#host.open && this.#dialog?.open === false) this.#minimize();
  };
}
