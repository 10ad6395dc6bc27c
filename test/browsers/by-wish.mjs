/** Component tests of system settings (colours, motion). Each runs only the cases that its browser was started for. */
const ABOUT = {
  dark: ['brand-colours', 'colours', 'edges', 'gallery', 'themes'],
  forced: ['colours', 'edges', 'gallery'],
  motion: ['motion'],
};

/**
 * For browsers whose system settings can be set only at the start: one instance runs all tests, in light colours with reduced
 * motion; one more for each other setting runs only the tests about it.
 *
 * @template {'dark' | 'forced' | 'motion'} Wish
 * @param {Wish[]} wishes the other settings
 * @param {(wish: Wish | 'light') => import('@web/test-runner').BrowserLauncher} launcherFor
 */
export function byWish(wishes, launcherFor) {
  const browserFor = (/** @type {Wish | 'light'} */ wish) =>
    Object.assign(launcherFor(wish), {wishes: [wish]});
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
