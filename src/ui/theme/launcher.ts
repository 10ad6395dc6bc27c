/** A tag as Lit's, which is not there yet: the build takes out what the layout of this file needs, for every page pays for it. */
const css = String.raw;

/** Styles of the light half. */
export const launcherStyles = css`
  :host {
    position: fixed;
    inset: auto 0 0 auto;
    z-index: var(--gms-chat-z-index, 2147483000);
    color-scheme: light dark;
    --_px: calc(1px * var(--gms-chat-scale, 1));
  }
  :host([layout='inline']) {
    display: block;
    position: static;
    z-index: auto;
  }
  :host([hidden]),
  :host([layout='inline']) > button,
  [hidden] {
    display: none !important;
  }
  button,
  i {
    box-sizing: border-box;
  }
  button {
    position: fixed;
    inset-inline-end: max(20 * var(--_px), env(safe-area-inset-right));
    bottom: max(20 * var(--_px), env(safe-area-inset-bottom));
    width: calc(56 * var(--_px));
    height: calc(56 * var(--_px));
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--gms-chat-accent, light-dark(#2456d6, #8db0ff));
    color: var(--gms-chat-on-accent, light-dark(#fff, #0b1530));
    box-shadow:
      0 2px 6px #1018281f,
      0 8px 24px #10182833;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:focus-visible {
    outline: 3px solid var(--gms-chat-accent, light-dark(#2456d6, #8db0ff));
    outline-offset: 3px;
  }
  /* The picture: a message, as those of the agent are drawn. */
  i {
    width: calc(24 * var(--_px));
    height: calc(19 * var(--_px));
    border: calc(2 * var(--_px)) solid;
    border-radius: calc(10 * var(--_px));
    border-end-start-radius: calc(2 * var(--_px));
  }
  /* The fallback. */
  button ~ slot {
    display: block;
    position: fixed;
    inset-inline-end: calc(20 * var(--_px));
    bottom: calc(88 * var(--_px));
    max-width: calc(300 * var(--_px));
  }
  button[aria-busy='true'] {
    cursor: progress;
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: scale 0.16s;
    }
    button:hover {
      scale: 1.05;
    }
    button[aria-busy='true'] {
      animation: busy 1s infinite;
    }
    @keyframes busy {
      50% {
        opacity: 0.6;
      }
    }
  }
`;
