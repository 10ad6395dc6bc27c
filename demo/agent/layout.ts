import {css} from 'lit';

/** Where the desk's panes stand: one at a time on a phone, two on a tablet, three on a desk. */
export const layoutStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100dvh;
  }

  desk-login {
    grid-row: 1 / -1;
    overflow-y: auto;
  }

  .panes {
    display: grid;
    grid-template: 'customer' auto 'chat' minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
  }

  desk-chat-list,
  main {
    grid-area: chat;
    min-height: 0;
  }

  main {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }

  desk-customer {
    grid-area: customer;
    max-height: 45dvh;
    border-bottom: 1px solid var(--desk-line);
  }

  desk-chat-list,
  desk-customer {
    background: var(--desk-surface);
  }

  .nothing {
    display: grid;
    place-content: center;
    gap: 6px;
    padding: 24px;
    color: var(--desk-muted);
    text-align: center;
  }

  .nothing h2 {
    color: var(--desk-text);
    font-size: 18px;
  }

  .nothing a {
    color: var(--desk-accent);
  }

  @media (max-width: 759px) {
    .panes.reading desk-chat-list,
    .panes:not(.reading) main {
      display: none;
    }
  }

  @media (max-width: 1119px) {
    .panes:not(.customer-shown) desk-customer {
      display: none;
    }
  }

  @media (min-width: 760px) {
    .panes {
      grid-template: 'list customer' auto 'list chat' minmax(0, 1fr) / 300px minmax(0, 1fr);
    }

    desk-chat-list {
      grid-area: list;
      border-inline-end: 1px solid var(--desk-line);
    }
  }

  @media (min-width: 1120px) {
    .panes {
      grid-template: 'list chat customer' minmax(0, 1fr) / 320px minmax(0, 1fr) auto;
    }

    desk-customer {
      width: 290px;
      max-height: none;
      border-bottom: 0;
      border-inline-start: 1px solid var(--desk-line);
    }
  }
`;
