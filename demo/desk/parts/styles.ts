import {css} from 'lit';

/** Base styles of every element of the desk. */
export const baseStyles = css`
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--desk-accent);
    outline-offset: 2px;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export const buttonStyles = css`
  button {
    min-height: 36px;
    padding: 0 14px;
    border: 1px solid var(--desk-control-line);
    border-radius: var(--desk-radius-small);
    background: var(--desk-surface);
    color: var(--desk-text);
    font: inherit;
    font-weight: 550;
    white-space: nowrap;
    cursor: pointer;
  }

  button:hover {
    background: var(--desk-raised);
  }

  button.primary {
    border-color: transparent;
    background: var(--desk-accent);
    color: var(--desk-on-accent);
  }

  button.primary:hover {
    background: var(--desk-accent-hover);
  }

  button.danger {
    border-color: currentcolor;
    color: var(--desk-danger);
  }

  button.danger:hover {
    background: var(--desk-danger-soft);
  }

  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--desk-muted);
  }

  button.quiet:hover {
    background: var(--desk-raised);
    color: var(--desk-text);
  }

  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
`;

export const fieldStyles = css`
  input,
  textarea {
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--desk-control-line);
    border-radius: var(--desk-radius-small);
    background: var(--desk-surface);
    color: inherit;
    font: inherit;
  }

  input::placeholder,
  textarea::placeholder {
    color: var(--desk-muted);
    opacity: 1;
  }

  @media (pointer: coarse) {
    /* Below 16px, iOS zooms the page when the field gets the focus. */
    input,
    textarea {
      font-size: 16px;
    }
  }
`;
