/** Shows the scenes of the gallery one at a time. */
import {fixture, html} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {frameSheet} from '../../../demo/gallery/frame.js';
import {perform, type Scene} from '../../../demo/gallery/scene.js';
import {textsIn} from '../../../demo/gallery/texts.js';
import {ar} from '../../../src/i18n/locales/ar.js';
import {english} from '../../../src/i18n/english.js';
import type {Language} from '../../../src/i18n/language.js';
import {askFor, wishesHere, type Wish} from './media.js';

export const arabic: Language = {locale: 'ar', direction: 'rtl', strings: ar};

export interface Look {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  /** Forced colours: the customer's system chooses them. */
  readonly isForced: boolean;
  /** The customer does not prefer reduced motion. */
  readonly isMoving: boolean;
  readonly width: number;
  readonly height: number;
}

/** A phone of 320 px. */
export const PHONE = {width: 320, height: 568};
/** A window of 1280 × 1024 px at 400 %. */
export const ZOOMED = {width: 320, height: 256};

export const DESKTOP: Look = {
  language: english,
  scheme: 'light',
  isForced: false,
  isMoving: false,
  width: 1000,
  height: 760,
};

export function nameOf({language, scheme, isForced, width}: Look): string {
  const direction = language.direction === 'ltr' ? 'left to right' : 'right to left';
  return `${direction}, ${isForced ? `forced colours (${scheme})` : scheme}, ${width} px`;
}

const here: readonly Wish[] = await wishesHere('light', 'dark', 'forced', 'forced dark', 'motion');

/** The looks that this browser can show. */
export const looksHere = (looks: readonly Look[]): readonly Look[] =>
  looks.filter((look) => here.includes(wishOf(look)));

function wishOf({scheme, isForced, isMoving}: Look): Wish {
  if (isForced) return scheme === 'light' ? 'forced' : 'forced dark';
  return isMoving ? 'motion' : scheme;
}

/** Gives the page this look. */
export async function take(look: Look): Promise<void> {
  const {language, width, height} = look;
  document.adoptedStyleSheets = [frameSheet];
  const page = document.documentElement;
  page.style.colorScheme = 'light dark';
  page.lang = language.locale;
  page.dir = language.direction;
  document.body.style.margin = '0';
  await setViewport({width, height});
  await askFor(wishOf(look));
}

/** Draws a scene, performs its steps, and returns its element. */
export async function shown(scene: Scene, {language}: Pick<Look, 'language'>): Promise<HTMLElement> {
  const texts = textsIn(language.locale);
  const isWhole = scene.part === 'gms-chat-window' || scene.part === 'gms-chat';
  const frame = await fixture<HTMLElement>(
    html`<main class=${isWhole ? '' : 'leaf'}>${scene.draw(language, texts)}</main>`,
  );
  const element = frame.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('Nothing was drawn.');
  await perform(scene, element, language);
  return element;
}
