import {css} from 'lit';

/** The frame: where the panel stands, and what is above what in it. */
export const windowStyles = css`
  :host {
    color-scheme: inherit;
    font: normal 400 calc(15 * var(--_px)) / 1.45 var(--_font);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    word-spacing: normal;
    color: var(--_text);
  }
  .panel {
    position: fixed;
    inset-block-end: max(calc(20 * var(--_px)), env(safe-area-inset-bottom));
    inset-inline-end: max(calc(20 * var(--_px)), env(safe-area-inset-right), env(safe-area-inset-left));
    width: min(calc(384 * var(--_px)), 100vw - calc(40 * var(--_px)));
    height: min(calc(640 * var(--_px)), 100dvh - calc(40 * var(--_px)));
    display: grid;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow:
      0 2px 8px rgb(16 24 40 / 8%),
      0 16px 48px rgb(16 24 40 / 18%);
    pointer-events: auto;
  }
  /* The form is as high as it is; a conversation has room to grow. */
  .panel:has(gms-chat-form) {
    height: auto;
    max-height: min(calc(640 * var(--_px)), 100dvh - calc(40 * var(--_px)));
  }
  :host([inline]) {
    height: 100%;
  }
  :host([inline]) .panel {
    position: relative;
    inset: auto;
    width: 100%;
    height: 100%;
    min-height: calc(360 * var(--_px));
    max-height: none;
    box-shadow: none;
  }
  .voice {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  /* Within the panel, which stands on the side that the page's own direction puts it. */
  .spoken {
    display: contents;
  }
  .content {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    min-height: 0;
  }
  .body {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .body > gms-chat-transcript {
    flex: 1;
  }
  .scroll {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .fallback {
    margin-block-end: calc(16 * var(--_px));
  }
  gms-chat-wait[alone] + gms-chat-transcript {
    flex: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host(:not([inline])) .panel {
      animation: rise 0.18s ease-out;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }
  /* By width alone: a height would change with the on-screen keyboard. */
  @media (width < 480px) {
    :host(:not([inline])) .panel {
      inset: 0;
      width: 100%;
      height: 100dvh;
      max-height: none;
      border: 0;
      border-radius: 0;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
        env(safe-area-inset-left);
    }
  }
`;
