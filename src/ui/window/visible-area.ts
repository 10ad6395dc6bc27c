import {activeElement} from '../../base/active-element.js';

/** Pinch zoom above this scale: the customer wants larger text, so the panel is not fitted to the smaller area. */
const ZOOMED = 1.05;

/**
 * Fits `panel`, which covers the screen, to the area that an on-screen keyboard leaves, follows changes of it, and scrolls
 * the focused element into view.
 * @returns stops following, and removes the styles
 */
export function fillVisibleArea(panel: HTMLElement): () => void {
  const {style} = panel;
  const viewport = window.visualViewport;
  let frame = 0;
  const fit = () => {
    frame = 0;
    if (!viewport) return;
    const {height, offsetTop, scale} = viewport;
    const isZoomed = scale > ZOOMED;
    // The viewport is measured without the CSS zoom of the page; lengths in the panel are multiplied by it.
    const px = 1 / (panel.currentCSSZoom ?? 1);
    const before = style.height;
    style.top = isZoomed ? '' : `${offsetTop * px}px`;
    style.height = isZoomed ? '' : `${height * px}px`;
    style.setProperty('--_visible', style.height || '100vh');
    if (before && style.height !== before) activeElement()?.scrollIntoView({block: 'nearest'});
  };
  // A keyboard that slides in fires several events a frame.
  const later = () => {
    frame ||= requestAnimationFrame(fit);
  };
  const told = ['resize', 'scroll'] as const;
  for (const type of told) viewport?.addEventListener(type, later);
  fit();
  return () => {
    for (const type of told) viewport?.removeEventListener(type, later);
    cancelAnimationFrame(frame);
    style.top = style.height = '';
    style.removeProperty('--_visible');
  };
}
