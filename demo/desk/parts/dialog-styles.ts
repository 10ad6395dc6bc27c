import {css} from 'lit';

/** Styles of a modal dialog over the whole desk. */
export const dialogStyles = css`
  :host {
    display: contents;
  }

  .dialog {
    width: min(440px, calc(100vw - 32px));
    max-height: min(600px, calc(100dvh - 48px));
    padding: 20px;
    border: 1px solid var(--desk-line);
    border-radius: 14px;
    background: var(--desk-surface);
    box-shadow: var(--desk-shadow-high);
    color: var(--desk-text);
  }

  .leaving {
    opacity: 0;
    pointer-events: none;
  }

  .dialog::backdrop {
    background: rgb(10 10 20 / 45%);
  }

  .leaving::backdrop {
    background: none;
  }

  h2 {
    flex: 1;
    font-size: 18px;
    line-height: 1.3;
  }

  p {
    margin: 2px 0 14px;
    color: var(--desk-muted);
    font-size: 14px;
  }
`;
