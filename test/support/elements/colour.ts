/** Colours as the browser computes them from any CSS notation, and their contrast. */
import {ancestorsOf} from './composed.js';

/** Red, green, blue and alpha, each from 0 to 255. */
type Colour = readonly [number, number, number, number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});

export function colour(css: string): Colour {
  if (!canvas) throw new Error('There is no canvas.');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

/** Colour behind the content of `element`: its background over those of its ancestors, on a white or dark page. */
export function backgroundOf(element: Element, scheme: 'light' | 'dark'): Colour {
  const paper: Colour = scheme === 'light' ? [255, 255, 255, 255] : [18, 18, 18, 255];
  return [element, ...ancestorsOf(element)]
    .map((each) => colour(getComputedStyle(each).backgroundColor))
    .reduceRight(over, paper);
}

/** Contrast ratio of WCAG 2: 1 for equal colours, 21 for black and white. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function over(below: Colour, above: Colour): Colour {
  const part = above[3] / 255;
  const mix = (i: 0 | 1 | 2) => above[i] * part + below[i] * (1 - part);
  return [mix(0), mix(1), mix(2), 255];
}

/** Relative luminance of WCAG 2: 0 is black, 1 is white. */
export function luminanceOf([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
