import {css} from 'lit';

/** A list below a field. Enter takes the active line. */
export const listboxStyles = css`
  [role='listbox'] {
    overflow-y: auto;
    margin-top: 6px;
  }

  [role='option'] {
    display: grid;
    gap: 1px;
    padding: 7px 10px;
    border-radius: var(--desk-radius-small);
    cursor: pointer;
  }

  [role='option']:hover {
    background: var(--desk-raised);
  }

  [role='option'][aria-selected='true'] {
    background: var(--desk-accent-soft);
  }

  [role='option'] b {
    font-size: 14px;
    font-weight: 600;
  }

  [role='option'] span {
    color: var(--desk-muted);
    font-size: 13px;
  }

  [role='option'][aria-selected='true'] span {
    color: inherit;
  }

  .none {
    padding: 8px 10px;
    color: var(--desk-muted);
    font-size: 14px;
  }
`;
