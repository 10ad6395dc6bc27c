/** Colours as the browser computes them from any CSS notation. */
import type {Colour} from '../contrast-ratio.js';
import {ancestorsOf} from './composed.js';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});

const known = new Map<string, Colour>();

export function colour(css: string): Colour {
  const colour = known.get(css) ?? drawnIn(css);
  known.set(css, colour);
  return colour;
}

function drawnIn(css: string): Colour {
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

function over(below: Colour, above: Colour): Colour {
  const part = above[3] / 255;
  const mix = (i: 0 | 1 | 2) => above[i] * part + below[i] * (1 - part);
  return [mix(0), mix(1), mix(2), 255];
}
