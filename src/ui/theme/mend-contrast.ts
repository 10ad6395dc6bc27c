import {late} from '../../base/late.js';

const loadContrast = late(() => import('./contrast-of.js'));

/** Calculates the colour of text on the brand colour where CSS cannot: without it, that text is white. */
export function mendContrast(panel: HTMLElement, report: (cause: unknown) => void): void {
  if (CSS.supports('color', 'color(from red xyz-d65 x y z)')) return;
  void loadContrast().then(({showContrast}) => showContrast(panel), report);
}
