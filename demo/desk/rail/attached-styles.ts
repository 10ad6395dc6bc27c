import {css} from 'lit';

/** The groups of the data attached to a chat, and their pairs. */
export const attachedStyles = css`
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    align-content: start;
  }

  dt {
    overflow-wrap: anywhere;
  }

  .value {
    grid-row: 2;
    grid-column: 1 / -1;
  }

  .before {
    color: var(--desk-muted);
    font-size: 13px;
  }

  .tools {
    display: flex;
    margin-inline-end: -8px;
  }

  .tools button {
    min-height: 28px;
    padding: 0 8px;
    font-size: 13px;
    font-weight: 500;
  }

  .add,
  .rest {
    margin-top: 8px;
    margin-inline-start: -8px;
    padding: 0 8px;
  }

  details {
    margin-top: 24px;
  }

  summary {
    width: fit-content;
    padding-block: 4px;
    border-radius: var(--desk-radius-small);
    color: var(--desk-muted);
    font-size: 13px;
    font-weight: 600;
    cursor: pointer;
  }

  .problem {
    margin-top: 8px;
    color: var(--desk-danger);
    font-size: 14px;
  }

  .problem:empty {
    margin: 0;
  }

  @media (pointer: coarse) {
    .tools button {
      min-height: 44px;
    }

    summary {
      padding-block: 12px;
    }
  }
`;
