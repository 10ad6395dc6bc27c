import {css} from 'lit';

/** A file as a card: picture, name, size, and below them what happens to it. */
export const cardStyles = css`
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(12 * var(--_px));
    width: min(85%, calc(288 * var(--_px)));
    padding: calc(12 * var(--_px)) calc(14 * var(--_px));
    border: 1px solid var(--_line);
    border-radius: calc(14 * var(--_px));
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .card > svg {
    grid-row: span 2;
    align-self: start;
    margin-block-start: calc(2 * var(--_px));
    color: var(--_accent-text);
  }
  .card > :not(svg) {
    grid-column: 2;
  }
  .name {
    font-weight: 600;
    line-height: 1.35;
  }
  .about {
    color: var(--_muted);
    font-size: calc(13 * var(--_px));
  }
  .why {
    margin-block-start: calc(2 * var(--_px));
    color: var(--_danger);
    font-size: calc(13 * var(--_px));
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(8 * var(--_px));
    margin-block-start: calc(8 * var(--_px));
  }
  .acts button {
    min-height: calc(36 * var(--_px));
    /* Two buttons beside each other at 320 px. */
    padding: 0 calc(10 * var(--_px));
    border-radius: calc(10 * var(--_px));
    font-size: calc(14 * var(--_px));
  }
  .deleted {
    background: transparent;
    border-style: dashed;
  }
  .deleted .name {
    color: var(--_muted);
    text-decoration: line-through;
  }
`;
