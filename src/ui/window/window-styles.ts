import {css} from 'lit';

/** Styles of the window: the position of the panel, and its layout. */
export const windowStyles = css`
  :host {
    /* Inherits no styles that the page has set for everything. */
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    font: normal 400 calc(15 * var(--_px)) / 1.45 var(--_font);
    -webkit-text-size-adjust: 100%;
    color: var(--_text);
  }
  .panel {
    position: fixed;
    inset: var(--_inset);
    margin-block: auto 0;
    margin-inline: var(--_side);
    width: auto;
    max-width: var(--_width);
    height: auto;
    max-height: var(--_height);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow:
      0 2px 8px rgb(16 24 40 / 8%),
      0 16px 48px rgb(16 24 40 / 18%);
  }
  .panel[open],
  section {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
  }
  /* The panel is only as high as the form, but has its full height for a conversation. */
  dialog:has(.scroll:not([leaving])) {
    height: fit-content;
    max-height: min(var(--_height), 100vh - calc(40 * var(--_px)));
  }
  :host([inline]) {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    flex: 1 1 min(640 * var(--_px), 100vh);
    min-height: 0;
  }
  section.panel {
    position: relative;
    inset: auto;
    margin: 0;
    max-width: none;
    max-height: none;
    box-shadow: none;
  }
  .voice {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  /* Sets the text direction inside the panel only: the direction of the page decides on which side the panel is. */
  .spoken {
    display: contents;
  }
  .content {
    display: grid;
    /* At a zoom of 400 % a browser window is 256 px high: the content scrolls. */
    grid-template: auto auto minmax(calc(96 * var(--_px)), 1fr) / minmax(0, 1fr);
    overflow-y: auto;
    /* Keeps the composer, which has a z-index, under a question. */
    isolation: isolate;
  }
  .body {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow-y: auto;
  }
  .body > gms-chat-transcript {
    flex: 1;
    min-height: calc(72 * var(--_px));
  }
  /* Stays visible when an on-screen keyboard leaves room for little else. */
  .body > gms-chat-composer {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    background: var(--_surface);
  }
  .scroll {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .broken {
    margin: calc(16 * var(--_px));
  }
  /* Still there for a screen reader until the focus has gone on: see FocusHandOver. */
  [leaving] {
    opacity: 0;
    pointer-events: none;
  }
  .body > [leaving] {
    position: absolute;
  }
  /* Another position would make its fields anew, and Firefox would tell of the focus in them again. */
  .body > .scroll[leaving] {
    position: static;
    flex: 0 0 0;
    height: 0;
  }
  gms-chat-wait[alone] + gms-chat-transcript {
    flex: 0;
    min-height: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog {
      animation: rise 0.18s ease-out;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }
  /* Prints the messages, without any controls. */
  @media print {
    section,
    .content,
    .body {
      display: block;
      height: auto;
      overflow: visible;
    }
    gms-chat-composer,
    gms-chat-ended,
    gms-chat-typing {
      display: none;
    }
  }
  /* On a small screen; fillVisibleArea replaces the height if the browser can measure it. */
  :host([full]) dialog {
    inset: 0;
    margin: 0;
    max-width: none;
    height: 100vh;
    height: 100dvh;
    max-height: none;
    border: 0;
    border-radius: 0;
    box-shadow: none;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
      env(safe-area-inset-left);
    /* Dragging parts that do not scroll must not move the page. */
    touch-action: pinch-zoom;
  }
  :host([full]) dialog::backdrop {
    background: var(--_surface);
  }
`;
