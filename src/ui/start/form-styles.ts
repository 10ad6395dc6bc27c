import {css} from 'lit';

/** Styles of the start form. */
export const formStyles = css`
  form {
    padding: calc(4 * var(--_px)) calc(20 * var(--_px));
    /* For the fields: a page sets it at the part "form". */
    gap: calc(16 * var(--_px)) calc(12 * var(--_px));
  }
  /* Their margins become one, so what has no content takes no room. */
  form > *,
  ::slotted([slot='intro']) {
    display: block;
    margin-block: calc(16 * var(--_px));
  }
  slot[name='intro'] {
    color: var(--_muted);
  }
  .fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: inherit;
  }
  .field {
    display: grid;
    align-content: start;
    gap: calc(6 * var(--_px));
    min-width: 0;
  }
  .fields > *,
  ::slotted([slot='form-extra']) {
    grid-column: 1 / -1;
  }
  /* First and last name share a line, if they stand together. */
  .firstName:has(+ .lastName),
  .firstName + .lastName {
    grid-column: auto;
  }
  label {
    font-size: calc(14 * var(--_px));
    font-weight: 600;
  }
  /* Drawn by CSS with an empty alternative text, so that it is no part of the field's accessible name. */
  .required label::after {
    content: ' *';
    content: ' *' / '';
    color: var(--_danger);
  }
  input {
    width: 100%;
    min-height: calc(44 * var(--_px));
    scroll-margin-block: calc(24 * var(--_px)) calc(8 * var(--_px));
    padding: 0 calc(12 * var(--_px));
    border: 1px solid var(--_edge);
    border-radius: calc(10 * var(--_px));
    background: var(--_surface);
    /* The typed text sets the direction of each field. */
    unicode-bidi: plaintext;
    /* Safari on a phone zooms in on fields with a smaller font. */
    font-size: max(16px, 16 * var(--_px));
  }
  input:focus-visible {
    outline-offset: 0;
    border-color: var(--_accent-text);
  }
  input[aria-invalid='true'] {
    border-color: var(--_danger);
    outline-color: var(--_danger);
  }
  .wrong,
  .alert {
    color: var(--_danger);
    font-size: calc(14 * var(--_px));
  }
  .alert {
    padding: calc(10 * var(--_px)) calc(14 * var(--_px));
    border: 1px solid currentColor;
    border-radius: calc(12 * var(--_px));
    background: var(--_danger-tint);
  }
  .main {
    margin-block-start: calc(4 * var(--_px));
  }
  gms-chat-report button {
    min-height: calc(32 * var(--_px));
  }
`;
