import {css} from 'lit';

/**
 * What a page can set (`--gms-chat-…`), and what the parts of the window use (`--_…`), which are inherited by all of
 * them. Sizes are in px times a scale: the page's own `font-size` must not shrink a chat.
 */
export const tokens = css`
  :host {
    /* The brand's colour: own messages, main buttons, the launcher. */
    --_accent: var(--gms-chat-accent, light-dark(#2456d6, #8db0ff));
    /* Text on the brand's colour; black or white by itself, whichever is easier to read. */
    --_on-accent: var(--gms-chat-on-accent, light-dark(#fff, #0b1530));
    /* Background of the panel, and of what is typed into. */
    --_surface: var(--gms-chat-surface, light-dark(#ffffff, #15181e));
    /* Background of the agent's messages and of quiet buttons. */
    --_raised: var(--gms-chat-raised, light-dark(#f0f2f6, #242932));
    /* Text. */
    --_text: var(--gms-chat-text, light-dark(#191d26, #eceff5));
    /* Less important text: times, hints, notices. */
    --_muted: var(--gms-chat-muted, light-dark(#5a6272, #a4adbd));
    /* Lines between things. */
    --_line: var(--gms-chat-line, light-dark(#dfe3ea, #343b47));
    /* Edges of fields, which must be seen: 3:1 against the surface. */
    --_edge: var(--gms-chat-edge, light-dark(#858d9c, #76808f));
    /* What went wrong. */
    --_danger: var(--gms-chat-danger, light-dark(#b3261e, #ff9a90));
    /* The line is down. */
    --_warning: var(--gms-chat-warning, light-dark(#fff3d6, #3d3113));
    /* Font of everything. */
    --_font: var(--gms-chat-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    /* Multiplies every size: 1.2 is a fifth larger. */
    --_scale: var(--gms-chat-scale, 1);
    /* Corners of the panel, in px. */
    --_radius: var(--gms-chat-radius, 16px);
    --_px: calc(1px * var(--_scale));
  }
`;
