import {tokens} from '../../src/ui/theme/tokens.js';

/** A part that stands alone (`.leaf`) has the colours, sizes and letters that the window hands down. */
export const frameSheet = new CSSStyleSheet();
frameSheet.replaceSync(`
  ${tokens.cssText.replace(':host', '.leaf')}
  .leaf {
    background: var(--_surface);
    color: var(--_text);
    font: 400 calc(15 * var(--_px)) / 1.45 var(--_font);
  }
`);
