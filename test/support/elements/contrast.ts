import {contrast as contrastOf, luminanceOf} from '../contrast-ratio.js';
import {colour} from './colour.js';

/** Relative luminance (WCAG) of an opaque colour as this browser draws it: 0 is black, 1 is white. */
export const luminance = (color: string): number => luminanceOf(opaque(color));

/** Contrast ratio of WCAG, from 1 to 21. */
export const contrast = (one: string, other: string): number => contrastOf(opaque(one), opaque(other));

function opaque(color: string): ReturnType<typeof colour> {
  const drawn = colour(color);
  if (drawn[3] !== 255) throw new Error(`One can see through ${color}.`);
  return drawn;
}
