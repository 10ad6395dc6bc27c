import {tokens} from '../../src/ui/theme/tokens.js';

/** Gives a part shown alone (`.leaf`) the colours, sizes and fonts that it would inherit from the window. */
export const frameSheet = new CSSStyleSheet();
frameSheet.replaceSync(`
  ${tokens.cssText.replace(':host', '.leaf')}
  .leaf {
    background: var(--_surface);
    color: var(--_text);
    font: 400 calc(15 * var(--_px)) / 1.45 var(--_font);
  }
`);
