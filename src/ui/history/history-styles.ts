import {css} from 'lit';

/** Styles of the list of earlier chats and of the bar above an opened one. */
export const historyStyles = css`
  :host {
    color-scheme: light dark;
    writing-mode: horizontal-tb;
    font: normal 400 calc(15 * var(--_px)) / 1.45 var(--_font);
    color: var(--_text);
  }
  .panel {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* Inside the chat panel, which already has a border and a height. */
  :host([within]) {
    flex: 1;
    min-height: 0;
    color-scheme: inherit;
  }
  :host([leaving]) {
    position: absolute;
    inset: 0;
    opacity: 0;
    pointer-events: none;
  }
  :host([within]) .panel {
    height: 100%;
    border: 0;
    border-radius: 0;
  }
  .spoken {
    position: relative;
    height: 100%;
  }
  .view {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  /* Still there for a screen reader until the focus has gone on: see FocusHandOver. */
  [leaving] {
    opacity: 0;
    pointer-events: none;
  }
  .view[leaving] {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  .head {
    display: flex;
    align-items: center;
    gap: calc(8 * var(--_px));
    padding: calc(12 * var(--_px)) calc(20 * var(--_px));
    border-block-end: 1px solid var(--_line);
  }
  /* Not inside the chat panel, which has its own header above. */
  :host(:not([within])) .head {
    background: var(--_header);
    color: var(--_on-header);
  }
  :host(:not([within])) .head .meta {
    color: var(--gms-chat-on-header, var(--_muted));
  }
  :host(:not([within])) .head :focus-visible {
    outline-color: var(--gms-chat-on-header, var(--_accent-text));
  }
  .head > div {
    flex: 1;
    min-width: 0;
  }
  h2 {
    font-size: calc(16 * var(--_px));
    line-height: 1.3;
    overflow-wrap: anywhere;
    outline: none;
    /* Cut after two lines: the list shows the whole subject. */
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .meta {
    font-size: calc(13 * var(--_px));
    color: var(--_muted);
  }
  .meta span {
    display: inline-block;
  }
  .icon {
    display: grid;
    place-items: center;
    width: calc(44 * var(--_px));
    padding: 0;
    background: transparent;
  }
  .icon:first-child {
    margin-inline-start: calc(-12 * var(--_px));
  }
  .icon:last-child {
    margin-inline-end: calc(-12 * var(--_px));
  }
  .icon:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .back:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .scroll {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .note {
    padding: calc(20 * var(--_px));
    color: var(--_muted);
  }
  .note:empty {
    padding: 0;
  }
  .note button {
    margin-block-start: calc(12 * var(--_px));
    color: var(--_text);
  }
  .more {
    display: block;
    margin: calc(12 * var(--_px)) auto calc(16 * var(--_px));
  }
  .text {
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: calc(16 * var(--_px)) calc(20 * var(--_px));
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    outline-offset: -2px;
  }
  .note:not(:empty) + .text {
    padding-block-start: 0;
  }
  gms-chat-transcript {
    display: flex;
    flex-direction: column;
  }
  :host(:not([within])) :is(gms-chat-transcript, .text) {
    max-height: min(calc(560 * var(--_px)), 80vh);
  }
`;
