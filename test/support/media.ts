/** What a visitor's system asks of pages. A browser that does not take it up would pass every test, so each is looked at. */
import {emulateMedia, executeServerCommand} from '@web/test-runner-commands';

export type Colours = 'light' | 'dark' | 'forced';

const COLOURS = {
  light: [{colorScheme: 'light', forcedColors: 'none'}, '(prefers-color-scheme: light)'],
  dark: [{colorScheme: 'dark', forcedColors: 'none'}, '(prefers-color-scheme: dark)'],
  forced: [{colorScheme: 'light', forcedColors: 'active'}, '(forced-colors: active)'],
} as const;

/** The colours that this browser can be asked for: some can for those only with which they were started. */
export const coloursHere = (): Promise<readonly Colours[]> => executeServerCommand('colours');

export async function askFor(colours: Colours): Promise<void> {
  const [media, query] = COLOURS[colours];
  await emulateMedia(media);
  insistOn(query);
}

/** So that colours are judged where they are, not on their way. */
export async function reduceMotion(): Promise<void> {
  await emulateMedia({reducedMotion: 'reduce'});
  insistOn('(prefers-reduced-motion: reduce)');
}

function insistOn(query: string): void {
  if (!matchMedia(query).matches) throw new Error(`This browser is not in the state ${query}.`);
}
