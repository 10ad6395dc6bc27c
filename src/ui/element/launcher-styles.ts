/** A tag named like Lit's, which is not loaded yet. By this name the build finds and minifies the text: every page downloads it. */
const css = String.raw;

/**
 * Styles of the light half. `tokens.ts` explains the properties. The picture is white on an accent colour with a luminance
 * below 0.179, else black: at 0.179 both have the same contrast.
 */
export const launcherStyles = css`
  :host {
    position: fixed;
    inset: auto 0 0 auto;
    z-index: var(--gms-chat-z-index, 2147483000);
    color-scheme: light dark;
    writing-mode: horizontal-tb;
    /* What a page makes of this box by a rule for everything takes no click away from it. */
    pointer-events: none;
    --_px: calc(1px * var(--gms-chat-scale, 1));
    --_accent: var(--gms-chat-accent, light-dark(#2456d6, #8db0ff));
    --_on-accent: color(
      from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 1.1) clamp(0, (0.179 - y) * 9999, 1.1)
        clamp(0, (0.179 - y) * 9999, 1.1)
    );
  }
  /* As high as its box, or 640 px where nobody has set a height: messages never make it higher. */
  :host([layout='inline']) {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    position: static;
    z-index: auto;
  }
  /* Older browsers: see tokens.ts. */
  @supports not ((color: color(from red xyz-d65 x y z)) and (color: light-dark(red, red))) {
    :host {
      --_on-accent: #fff;
      --_accent: var(--gms-chat-accent, #2456d6);
    }
  }
  @media (max-device-width: 480px) and (min-width: 640px) and (orientation: portrait) {
    :host {
      --_px: calc(100vw / 390 * var(--gms-chat-scale, 1));
    }
  }
  :host([hidden]),
  :host([layout='inline']) > button,
  :host([launcher='none']) > button,
  [hidden] {
    display: none !important;
  }
  button,
  i {
    box-sizing: border-box;
  }
  /* In the corner of what the page leaves to it; the fallback is above the launcher. */
  button,
  button ~ slot {
    position: fixed;
    inset: var(
      --gms-chat-inset,
      calc(20 * var(--_px)) max(20 * var(--_px), env(safe-area-inset-right), env(safe-area-inset-left))
        max(20 * var(--_px), env(safe-area-inset-bottom))
    );
    margin-block: auto 0;
    margin-inline: var(--gms-chat-side, auto 0);
    pointer-events: auto;
  }
  button {
    width: calc(56 * var(--_px));
    height: calc(56 * var(--_px));
    padding: 0;
    border: 1px solid #8886;
    border-radius: 50%;
    display: grid;
    place-items: center;
    overflow: visible;
    background: var(--_accent);
    color: var(--gms-chat-on-accent, var(--_on-accent));
    box-shadow:
      0 2px 6px #1018281f,
      0 8px 24px #10182833;
    cursor: pointer;
    touch-action: manipulation;
  }
  /* Of two colours one is seen on any page. */
  button:focus-visible {
    outline: 3px solid #fff;
    box-shadow: 0 0 0 6px #191d26;
  }
  .gone,
  .aside {
    opacity: 0;
    pointer-events: none;
  }
  /* The picture: a message, as those of the agent are drawn. */
  i {
    width: calc(24 * var(--_px));
    height: calc(19 * var(--_px));
    border: calc(2 * var(--_px)) solid;
    border-radius: calc(10 * var(--_px));
    border-end-start-radius: calc(2 * var(--_px));
  }
  button ~ slot {
    display: block;
    height: fit-content;
    width: fit-content;
    max-width: calc(300 * var(--_px));
    margin-bottom: calc(68 * var(--_px));
  }
  button[aria-busy='true'] {
    cursor: progress;
  }
  @media print {
    :host(:not([layout='inline'])) {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: 0.16s;
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
