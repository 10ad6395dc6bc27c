/** For browsers whose CSS cannot calculate with colours: text on the page's brand colour is black or white. */
export function showContrast(window: HTMLElement): void {
  const probe = document.createElement('i');
  probe.style.color = 'var(--_accent)';
  window.shadowRoot?.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.replaceWith();
  window.style.setProperty('--_on-brand', readableOn(colour));
}

/**
 * Black or white, whichever has more contrast to a colour (WCAG 2.2, relative luminance).
 *
 * @param colour as `getComputedStyle` tells it: `rgb(36, 86, 214)`
 */
export function readableOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) =>
    linear(Number(part) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
