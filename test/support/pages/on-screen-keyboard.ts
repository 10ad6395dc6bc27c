import type {Page} from '@playwright/test';

/** Simulates a phone's on-screen keyboard through `visualViewport`: no test browser has a real one. */
export class OnScreenKeyboard {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Call before the page is opened. */
  static async of(page: Page): Promise<OnScreenKeyboard> {
    await page.addInitScript(() => {
      const size = {width: innerWidth, height: innerHeight, offsetLeft: 0, offsetTop: 0, scale: 1};
      Object.defineProperty(window, 'visualViewport', {value: Object.assign(new EventTarget(), size)});
    });
    return new OnScreenKeyboard(page);
  }

  /** Leaves `height` px of the screen visible, starting at `offsetTop` px: iOS also pushes the page up. */
  async leaves(height: number, offsetTop = 0): Promise<void> {
    await this.#told({height, offsetTop});
  }

  /** Simulates pinch zoom. */
  async zoomsTo(scale: number): Promise<void> {
    await this.#told({scale});
  }

  async #told(news: Readonly<Record<string, number>>): Promise<void> {
    await this.#page.evaluate((changed) => {
      const viewport = Object.assign(Reflect.get(window, 'visualViewport') as EventTarget, changed);
      for (const type of ['resize', 'scroll', 'resize']) viewport.dispatchEvent(new Event(type));
    }, news);
  }
}
