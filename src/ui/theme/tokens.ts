import {css} from 'lit';

/**
 * What a page can set (`--gms-chat-…`), and what the parts of the window use (`--_…`), which are inherited by all of
 * them. Sizes are in px times a scale: the page's own `font-size` must not shrink a chat.
 *
 * A brand's colour alone is enough: what must be read on it or beside it is made of it here, by luminance (`y` of XYZ),
 * so that WCAG's contrast holds exactly.
 */
export const tokens = css`
  :host {
    /* The brand's colour: own messages, main buttons, the launcher. */
    --_accent: var(--gms-chat-accent, light-dark(#2456d6, #8db0ff));
    /* Text on the brand's colour; black or white by itself, whichever is easier to read. */
    --_on-accent: var(
      --gms-chat-on-accent,
      color(
        from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 1.1) clamp(0, (0.179 - y) * 9999, 1.1)
          clamp(0, (0.179 - y) * 9999, 1.1)
      )
    );
    /* The brand's colour as text, as a line and as the focus ring; by itself as dark, or as light, as 4.5:1 takes. */
    --_accent-text: var(
      --gms-chat-accent-text,
      light-dark(
        color(
          from var(--_accent) xyz-d65 calc(x * min(1, 0.135 / y)) calc(y * min(1, 0.135 / y))
            calc(z * min(1, 0.135 / y))
        ),
        color(
          from var(--_accent) xyz-d65 calc(x + (0.95 - x) * max(0, (0.33 - y) / (1 - y)))
            calc(y + (1 - y) * max(0, (0.33 - y) / (1 - y)))
            calc(z + (1.089 - z) * max(0, (0.33 - y) / (1 - y)))
        )
      )
    );
    /* The brand's colour a little further from its text: a button under the pointer, a message on its way. */
    --_accent-deep: color-mix(
      in srgb,
      var(--_accent) 86%,
      oklch(from var(--_on-accent) calc(1 - clamp(0, l, 1)) 0 0)
    );
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
    /* Background of the head of the panel. */
    --_header: var(--gms-chat-header, var(--_surface));
    /* All text on it, where it is another than the surface. */
    --_on-header: var(--gms-chat-on-header, var(--_text));
    /* Font of everything. */
    --_font: var(--gms-chat-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    /* Multiplies every size: 1.2 is a fifth larger. */
    --_scale: var(--gms-chat-scale, 1);
    --_px: calc(1px * var(--_scale));
    /* Corners of the panel. */
    --_radius: var(--gms-chat-radius, 16px);
    /* Width of the panel, where there is so much. */
    --_width: var(--gms-chat-width, calc(384 * var(--_px)));
    /* Height of the panel, where there is so much. */
    --_height: var(--gms-chat-height, calc(640 * var(--_px)));
    /* What launcher and panel leave free at the edges of the screen, as in the property inset: 20px 20px 96px, say. */
    --_inset: var(
      --gms-chat-inset,
      calc(20 * var(--_px)) max(20 * var(--_px), env(safe-area-inset-right), env(safe-area-inset-left))
        max(20 * var(--_px), env(safe-area-inset-bottom))
    );
    /* Side of the screen, as in margin-inline: auto 0 is where lines end, 0 auto where they begin. */
    --_side: var(--gms-chat-side, auto 0);
    /* Above what of the page launcher and panel are, in browsers without a top layer: --gms-chat-z-index. */
  }
`;
