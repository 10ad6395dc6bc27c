import {css} from 'lit';

/** A list of facts under a small heading. */
export const factStyles = css`
  h3 {
    margin-top: 24px;
    color: var(--desk-muted);
    font-size: 13px;
    font-weight: 600;
  }

  /* Facts stand side by side when the rail lies below the chat, and in one column when it stands beside. */
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: 12px 20px;
    margin-top: 12px;
  }

  dt {
    color: var(--desk-muted);
    font-size: 13px;
  }

  dt::first-letter {
    text-transform: uppercase;
  }

  dd {
    overflow-wrap: anywhere;
  }
`;
