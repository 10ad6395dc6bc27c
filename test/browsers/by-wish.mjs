/** The component tests that are about what a visitor's system asks of pages. Each of them runs what it is asked for. */
const ABOUT = {
  dark: ['brand-colours', 'colours', 'edges', 'gallery', 'themes'],
  forced: ['colours', 'edges', 'gallery'],
  motion: ['motion'],
};

/**
 * Browsers that take what a visitor's system asks of pages only when they are started: one for all tests, in light colours and
 * without motion, and others for those that are about something else.
 *
 * @param {('dark' | 'forced' | 'motion')[]} wishes of the others
 * @param {(wish: string) => import('@web/test-runner').BrowserLauncher} launcherFor
 */
export function byWish(wishes, launcherFor) {
  const browserFor = (wish) => Object.assign(launcherFor(wish), {wishes: [wish]});
  const groups = wishes.map((wish) => ({
    name: wish,
    files: ABOUT[wish].map((name) => `test/ui/${name}.test.ts`).filter((file) => process.argv.includes(file)),
    browsers: [browserFor(wish)],
  }));
  return {
    concurrentBrowsers: 1,
    browsers: [browserFor('light')],
    groups: groups.filter(({files}) => files.length > 0),
  };
}
