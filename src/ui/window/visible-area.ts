import {activeElement} from './active-element.js';

/** Who zooms in by two fingers wants larger letters, not a smaller panel. */
const ZOOMED = 1.05;

/**
 * Lays `panel`, which covers the screen, over what an on-screen keyboard leaves of it, keeps it there, and shows in it what
 * has the focus.
 * @returns the undo
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
    // The viewport knows nothing of the CSS zoom of the page.
    const px = 1 / (panel.currentCSSZoom ?? 1);
    const before = style.height;
    style.top = isZoomed ? '' : `${offsetTop * px}px`;
    style.height = isZoomed ? '' : `${height * px}px`;
    style.setProperty('--_visible', style.height || '100dvh');
    if (before && style.height !== before) activeElement()?.scrollIntoView({block: 'nearest'});
  };
  // A keyboard that slides in is told several times a frame.
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
