import type {Locator, Page} from '@playwright/test';

/** Head of a page with the chat's script. */
export const script = '<script async src="/chat/gms-chat.js"></script>';
/** Links enough to make a page scroll. */
export const lamps = Array.from({length: 60}, (_, i) => `<p><a href="#${i}">Lamp ${i}</a></p>`).join('');

export async function boxOf(locator: Locator) {
  const {x, y, width, height} = (await locator.boundingBox()) ?? {x: 0, y: 0, width: 0, height: 0};
  return {left: x, top: y, right: x + width, bottom: y + height, width, height};
}

export const scrollTop = (page: Page) => page.evaluate(() => Math.round(scrollY));
export const isModal = (panel: Locator) => panel.evaluate((dialog) => dialog.matches(':modal'));
/** Name of the focused element in the page's own tree. */
export const focusOf = (page: Page) => page.evaluate(() => document.activeElement?.localName);
