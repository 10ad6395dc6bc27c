import {css} from 'lit';
import {threePanesCss, twoPanesCss} from './breakpoints.js';

/** The desk's panes: one at a time on a phone, two on a tablet, three on a desktop. */
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

  /* Still there for a screen reader, until the focus has gone on. */
  [leaving] {
    position: absolute;
    inset: 0;
    opacity: 0;
    pointer-events: none;
  }

  .panes {
    display: grid;
    grid-template: 'chat' minmax(0, 1fr) 'rail' auto / minmax(0, 1fr);
    min-height: 0;
  }

  .panes.rail-shown {
    grid-template-rows: minmax(0, 1fr) minmax(0, 46%);
  }

  .side,
  main {
    grid-area: chat;
    min-height: 0;
  }

  .side {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
  }

  desk-queue {
    border-top: 1px solid var(--desk-line);
  }

  main {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }

  desk-rail {
    grid-area: rail;
    border-top: 1px solid var(--desk-line);
  }

  .side,
  desk-rail {
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

  @media not all and ${twoPanesCss} {
    .panes.reading .side,
    .panes:not(.reading) main {
      display: none;
    }
  }

  @media not all and ${threePanesCss} {
    .panes:not(.rail-shown) desk-rail {
      display: none;
    }
  }

  @media ${twoPanesCss} {
    .panes {
      grid-template: 'list chat' minmax(0, 1fr) 'list rail' auto / 260px minmax(0, 1fr);
    }

    .side {
      grid-area: list;
      border-inline-end: 1px solid var(--desk-line);
    }
  }

  @media (min-width: 860px) {
    .panes,
    .panes.rail-shown {
      grid-template: 'list chat rail' minmax(0, 1fr) / 250px minmax(0, 1fr) auto;
    }

    desk-rail {
      width: 290px;
      border-top: 0;
      border-inline-start: 1px solid var(--desk-line);
    }
  }

  @media ${threePanesCss} {
    .panes,
    .panes.rail-shown {
      grid-template-columns: 300px minmax(0, 1fr) auto;
    }

    desk-rail {
      width: 330px;
    }
  }
`;
