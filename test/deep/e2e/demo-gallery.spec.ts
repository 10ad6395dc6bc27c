import type {Frame} from '@playwright/test';
import {buildDemo, serveDemo, type Demo} from '../../support/pages/demo.js';
import {expect, test} from '../../e2e/chat-test.js';

const looks = [
  {width: 1280, search: ''},
  {width: 1280, search: '?language=ar'},
  {width: 1280, search: '?width=390'},
  {width: 390, search: ''},
];

test.describe('in the gallery', () => {
  let pages: Awaited<ReturnType<typeof buildDemo>>;
  let demo: Demo;
  test.beforeAll(async () => {
    pages = await buildDemo(['demo/gallery.html', 'demo/gallery/states.html']);
  });
  test.beforeEach(async ({gms}) => {
    demo = await serveDemo(pages, gms);
  });
  test.afterEach(() => demo.close());

  for (const {width, search} of looks)
    test(`each state stays within its stage, and the page scrolls: ${width} px ${search}`, async ({page}) => {
      await page.setViewportSize({width, height: 800});
      await page.goto(`${demo.origin}/demo/gallery.html${search}`);
      await page.frameLocator('iframe').locator('main[data-drawn]').waitFor();
      const states = page.frames().find((frame) => frame.url().includes('states.html'));
      if (!states) throw new Error('The frame is empty.');

      const {scenes, outside} = await escaped(states);
      expect(scenes).toBeGreaterThan(60);
      expect(outside).toEqual([]);

      // A script can scroll even a page with scrolling locked, so the test uses the wheel.
      await page.frameLocator('iframe').locator('nav').hover();
      await page.mouse.wheel(0, 400);
      await expect.poll(() => states.evaluate(() => scrollY)).toBeGreaterThan(0);
    });
});

/** Lists the scenes drawn partly or fully outside their stages. */
function escaped(states: Frame): Promise<{scenes: number; outside: string[]}> {
  return states.evaluate(async () => {
    await Promise.all(document.getAnimations().map((each) => each.finished));
    const stages = [...document.querySelectorAll('.stage')];
    const isOutside = (stage: Element) => {
      const scene = stage.firstElementChild;
      const drawn = scene?.shadowRoot?.querySelector('.panel, [part~=launcher]') ?? scene;
      const [box, edge] = [drawn?.getBoundingClientRect(), stage.getBoundingClientRect()];
      const isIn =
        box &&
        box.height > 0 &&
        box.left >= edge.left &&
        box.right <= edge.right &&
        box.top >= edge.top &&
        box.bottom <= edge.bottom;
      return !isIn;
    };
    const name = (stage: Element) =>
      `${stage.closest('section')?.id}: ${stage.previousElementSibling?.textContent}`;
    return {scenes: stages.length, outside: stages.filter(isOutside).map(name)};
  });
}
