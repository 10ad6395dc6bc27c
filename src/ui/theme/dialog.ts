import {css} from 'lit';

/** Styles of a question that covers the panel until it is answered. */
export const dialogStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: grid;
    align-items: end;
    overflow-y: auto;
    padding: calc(12 * var(--_px));
    background: var(--_veil);
    backdrop-filter: blur(2px);
  }
  .dialog {
    display: grid;
    gap: calc(10 * var(--_px));
    padding: calc(20 * var(--_px));
    border: 1px solid var(--_line);
    border-radius: calc(16 * var(--_px));
    background: var(--_surface);
    box-shadow: 0 8px 32px rgb(0 0 0 / 18%);
  }
  h2 {
    font-size: calc(18 * var(--_px));
    line-height: 1.3;
  }
  p {
    color: var(--_muted);
    margin-block-end: calc(6 * var(--_px));
  }
`;
