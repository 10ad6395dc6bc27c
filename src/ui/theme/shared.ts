import {css} from 'lit';

/** Resets, buttons and the focus ring, which all elements of the window share. */
export const shared = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  p,
  h2 {
    margin: 0;
  }
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button {
    min-height: calc(44 * var(--_px));
    padding: 0 calc(16 * var(--_px));
    border: 1px solid transparent;
    border-radius: calc(12 * var(--_px));
    background: var(--_raised);
    font-weight: 600;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    background: var(--_raised-deep);
  }
  button.main {
    background: var(--_accent);
    color: var(--_on-accent);
    /* Shows the edge of the button when the brand colour equals the surface. */
    border-color: color-mix(in srgb, currentColor 20%, transparent);
  }
  button.main:hover {
    background: var(--_accent-deep);
  }
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .heard-only {
    contain: strict;
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
