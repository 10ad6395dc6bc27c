/** Emulates media features. Checks each one, because a browser that ignores the emulation would pass every test. */
import {emulateMedia, executeServerCommand} from '@web/test-runner-commands';

/** A colour scheme with reduced motion, or light colours with motion. */
export type Wish = 'light' | 'dark' | 'forced' | 'forced dark' | 'motion';

const STILL = '(prefers-reduced-motion: reduce)';
const FORCED = '(forced-colors: active)';
const LIGHT = '(prefers-color-scheme: light)';
const DARK = '(prefers-color-scheme: dark)';

const WISHES = {
  light: [{colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce'}, [LIGHT, STILL]],
  dark: [{colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce'}, [DARK, STILL]],
  forced: [{colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce'}, [FORCED, STILL]],
  'forced dark': [
    {colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce'},
    [FORCED, DARK, STILL],
  ],
  motion: [
    {colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference'},
    [LIGHT, '(prefers-reduced-motion: no-preference)'],
  ],
} as const;

/** The wishes that this browser can emulate. Some browsers only support the settings that they were started with. */
export async function wishesHere<W extends Wish>(...wishes: readonly W[]): Promise<readonly W[]> {
  const here = await executeServerCommand<readonly Wish[], undefined>('wishes');
  return wishes.filter((wish) => here.includes(wish));
}

export async function askFor(wish: Wish): Promise<void> {
  const [media, queries] = WISHES[wish];
  await emulateMedia(media);
  queries.forEach(insistOn);
}

/** Turns animations off, so that tests measure the final state. */
export async function reduceMotion(): Promise<void> {
  await emulateMedia({reducedMotion: 'reduce', forcedColors: 'none'});
  insistOn(STILL);
}

function insistOn(query: string): void {
  if (!matchMedia(query).matches) throw new Error(`This browser is not in the state ${query}.`);
}
