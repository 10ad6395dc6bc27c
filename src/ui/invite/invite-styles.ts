/** A tag named like Lit's, which this element does not load. By this name the build minifies the text. */
const css = String.raw;

/** The invitation stands above the launcher, in the same colours. `theme/tokens.ts` explains the properties. */
export const inviteStyles = css`
  :host {
    color-scheme: light dark;
    writing-mode: horizontal-tb;
    --_px: calc(1px * var(--gms-chat-scale, 1));
    --_surface: var(--gms-chat-surface, light-dark(#fff, #15181e));
    --_text: var(--gms-chat-text, light-dark(#191d26, #eceff5));
    --_edge: var(--gms-chat-edge, light-dark(#858d9c, #76808f));
    --_accent: var(--gms-chat-accent, light-dark(#2456d6, #8db0ff));
    /* White on an accent colour with a luminance below 0.179, else black: see launcher-styles.ts. */
    --_on-accent: color(
      from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 1.1) clamp(0, (0.179 - y) * 9999, 1.1)
        clamp(0, (0.179 - y) * 9999, 1.1)
    );
  }
  /* Older browsers: see tokens.ts. */
  @supports not ((color: color(from red xyz-d65 x y z)) and (color: light-dark(red, red))) {
    :host {
      color-scheme: light;
      --_surface: var(--gms-chat-surface, #fff);
      --_text: var(--gms-chat-text, #191d26);
      --_edge: var(--gms-chat-edge, #858d9c);
      --_accent: var(--gms-chat-accent, #2456d6);
      --_on-accent: #fff;
    }
  }
  :host([hidden]),
  section[hidden] {
    display: none !important;
  }
  section {
    box-sizing: border-box;
    position: fixed;
    z-index: var(--gms-chat-z-index, 2147483000);
    inset: var(
      --gms-chat-inset,
      calc(20 * var(--_px)) max(20 * var(--_px), env(safe-area-inset-right), env(safe-area-inset-left))
        max(20 * var(--_px), env(safe-area-inset-bottom))
    );
    margin-block: auto calc(68 * var(--_px));
    margin-inline: var(--gms-chat-side, auto 0);
    width: fit-content;
    max-width: min(calc(300 * var(--_px)), calc(100vw - 40 * var(--_px)));
    height: fit-content;
    padding: calc(16 * var(--_px));
    border: 1px solid #8886;
    border-radius: var(--gms-chat-radius, 16px);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 32px #10182833;
    font: calc(15 * var(--_px)) / 1.45 var(--gms-chat-font, system-ui, sans-serif);
    overflow-wrap: break-word;
  }
  div {
    display: flex;
    flex-wrap: wrap;
    gap: calc(8 * var(--_px));
    margin-top: calc(12 * var(--_px));
  }
  button {
    flex: 1 0 auto;
    min-height: calc(44 * var(--_px));
    padding: calc(8 * var(--_px)) calc(14 * var(--_px));
    border: 1px solid var(--_edge);
    border-radius: calc(10 * var(--_px));
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:first-child {
    border-color: transparent;
    background: var(--_accent);
    color: var(--gms-chat-on-accent, var(--_on-accent));
  }
  button:focus-visible {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }
  p {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button:first-child {
      border-color: ButtonText;
    }
  }
  @media print {
    section {
      display: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    section {
      animation: come 0.2s ease-out;
    }
    @keyframes come {
      from {
        opacity: 0;
        translate: 0 calc(8 * var(--_px));
      }
    }
  }
`;
