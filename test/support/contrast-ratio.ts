/** Red, green, blue and alpha, each from 0 to 255. */
export type Colour = readonly [number, number, number, number];

/** Contrast ratio of WCAG 2: 1 for equal colours, 21 for black and white. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of WCAG 2: 0 is black, 1 is white. */
export function luminanceOf([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
