import {css} from 'lit';

/** A line with a name, and a time at its end. */
export const rowStyles = css`
  .row {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }

  .name {
    overflow: hidden;
    flex: 1;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .time {
    color: var(--desk-muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
`;

/** The number of unread messages. */
export const badgeStyles = css`
  .unread {
    display: inline-block;
    min-width: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--desk-accent);
    color: var(--desk-on-accent);
    font-size: 12px;
    font-weight: 700;
    line-height: 20px;
    text-align: center;
  }

  .unread.private {
    margin-inline-start: 6px;
    background: var(--desk-private);
    color: var(--desk-surface);
  }
`;
