import {css} from 'lit';

/**
 * Maps the custom properties that a page can set (`--gms-chat-…`) to those that the elements of the window use (`--_…`)
 * and inherit. Sizes are in px times a scale: the page's own `font-size` must not shrink a chat.
 *
 * The comments inside the styles are data: `scripts/build/elements-manifest.mjs` publishes the comment above each custom
 * property as its description. Write exactly one comment above each public property.
 *
 * A brand colour alone is enough: the colours of text on it and beside it are derived from it, by luminance (`y` of XYZ),
 * so that the contrast ratios of WCAG hold exactly.
 */
export const tokens = css`
  :host {
    /* The brand colour: background of own messages, main buttons and the launcher. */
    --_accent: var(--gms-chat-accent, light-dark(#2456d6, #8db0ff));
    /* Text on the brand colour; default: black or white, whichever has more contrast. */
    --_on-accent: var(
      --gms-chat-on-accent,
      color(
        from var(--_accent) xyz-d65 clamp(0, (0.179 - y) * 9999, 1.1) clamp(0, (0.179 - y) * 9999, 1.1)
          clamp(0, (0.179 - y) * 9999, 1.1)
      )
    );
    /* The brand colour as text, line and focus ring; default: made as dark or as light as a contrast of 4.5:1 requires. */
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
    /* The brand colour with more contrast to its text: a button under the pointer, a message that is being sent. */
    --_accent-deep: color-mix(
      in srgb,
      var(--_accent) 86%,
      oklch(from var(--_on-accent) calc(1 - clamp(0, l, 1)) 0 0)
    );
    /* Surfaces that the brand colour or a text tints a little. */
    --_tint: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
    --_raised-deep: color-mix(in srgb, var(--_raised), var(--_text) 8%);
    --_veil: color-mix(in srgb, var(--_surface), transparent 25%);
    --_danger-tint: color-mix(in srgb, var(--_danger), transparent 92%);
    /* Background of the panel and of its fields. */
    --_surface: var(--gms-chat-surface, light-dark(#ffffff, #15181e));
    /* Background of the agent's messages and of quiet buttons. */
    --_raised: var(--gms-chat-raised, light-dark(#f0f2f6, #242932));
    /* Text. */
    --_text: var(--gms-chat-text, light-dark(#191d26, #eceff5));
    /* Less important text: times, hints, notices. */
    --_muted: var(--gms-chat-muted, light-dark(#5a6272, #a4adbd));
    /* Separating lines and borders. */
    --_line: var(--gms-chat-line, light-dark(#dfe3ea, #343b47));
    /* Borders of fields, which need a contrast of 3:1 against the surface. */
    --_edge: var(--gms-chat-edge, light-dark(#858d9c, #76808f));
    /* Error texts and failed messages. */
    --_danger: var(--gms-chat-danger, light-dark(#b3261e, #ff9a90));
    /* Background of the banner: the connection is lost, or messages are missing. */
    --_warning: var(--gms-chat-warning, light-dark(#fff3d6, #3d3113));
    /* Background of the header of the panel. */
    --_header: var(--gms-chat-header, var(--_surface));
    /* Text in the header, if its background differs from the surface. */
    --_on-header: var(--gms-chat-on-header, var(--_text));
    /* Font of all texts. */
    --_font: var(--gms-chat-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    /* Multiplies every size: 1.2 makes everything a fifth larger. */
    --_scale: var(--gms-chat-scale, 1);
    --_px: calc(var(--_unit, 1px) * var(--_scale));
    /* Radius of the corners of the panel. */
    --_radius: var(--gms-chat-radius, 16px);
    /* Width of the panel, if the screen is wide enough. */
    --_width: var(--gms-chat-width, calc(384 * var(--_px)));
    /* Height of the panel, if the screen is high enough. */
    --_height: var(--gms-chat-height, calc(640 * var(--_px)));
    /* Space that launcher and panel leave at the edges of the screen, like the property inset, for example 20px 20px 96px. */
    --_inset: var(
      --gms-chat-inset,
      calc(20 * var(--_px)) max(20 * var(--_px), env(safe-area-inset-right), env(safe-area-inset-left))
        max(20 * var(--_px), env(safe-area-inset-bottom))
    );
    /* Side of the screen, written like margin-inline: auto 0 is the end of a text line, 0 auto is its beginning. */
    --_side: var(--gms-chat-side, auto 0);
    /* Stacking order of launcher and panel in browsers without a top layer: --gms-chat-z-index. */
  }
  /* A page without a viewport meta tag: a phone shows it in small, as wide as on a desk. */
  @media (max-device-width: 480px) and (min-width: 640px) and (orientation: portrait) {
    :host {
      --_unit: calc(100vw / 390);
    }
  }
  /* Older browsers. A function that they do not know would make a surface transparent and a text black. */
  @supports not (color: color-mix(in srgb, red, red)) {
    :host {
      --_tint: var(--_raised);
      --_raised-deep: var(--_raised);
      --_veil: var(--_surface);
      --_danger-tint: var(--_surface);
    }
  }
  @supports not (color: color(from red xyz-d65 x y z)) {
    /* contrast-of.ts calculates --_on-brand. */
    :host {
      --_on-accent: var(--gms-chat-on-accent, var(--_on-brand, light-dark(#ffffff, #000000)));
      --_accent-text: var(--gms-chat-accent-text, var(--_text));
      --_accent-deep: var(--_accent);
    }
  }
  @supports not (color: light-dark(red, red)) {
    :host {
      --_accent: var(--gms-chat-accent, #2456d6);
      --_on-accent: var(--gms-chat-on-accent, var(--_on-brand, #ffffff));
      --_accent-text: var(--gms-chat-accent-text, var(--_text));
      --_surface: var(--gms-chat-surface, #ffffff);
      --_raised: var(--gms-chat-raised, #f0f2f6);
      --_text: var(--gms-chat-text, #191d26);
      --_muted: var(--gms-chat-muted, #5a6272);
      --_line: var(--gms-chat-line, #dfe3ea);
      --_edge: var(--gms-chat-edge, #858d9c);
      --_danger: var(--gms-chat-danger, #b3261e);
      --_warning: var(--gms-chat-warning, #fff3d6);
    }
  }
`;
