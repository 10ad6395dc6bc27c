const ABOUT_COLOURS = 'test/ui/colours.test.ts';

/**
 * Browsers that take what a visitor's system asks of pages only when they are started: one for all tests, and others for
 * those about colours.
 *
 * @param {('light' | 'dark' | 'forced')[]} all the first is for all tests
 * @param {(colours: string) => import('@web/test-runner').BrowserLauncher} launcherFor
 */
export function inColours([first, ...others], launcherFor) {
  const browserIn = (colours) => Object.assign(launcherFor(colours), {colours: [colours]});
  const isAsked = process.argv.includes(ABOUT_COLOURS);
  return {
    concurrentBrowsers: 1,
    browsers: [browserIn(first)],
    groups: (isAsked ? others : []).map((colours) => ({
      name: `${colours} colours`,
      files: [ABOUT_COLOURS],
      browsers: [browserIn(colours)],
    })),
  };
}
