/** Finds violations of a rule in all scenes of the gallery. */
import {scenes} from '../../../demo/gallery/scenes.js';
import {ancestorsOf, drawn} from '../elements/composed.js';
import {shown, take, type Look} from '../elements/gallery.js';

type Find = (element: HTMLElement) => readonly string[];

/** Shows every scene in a look, and returns one line for each violation that `find` reports. */
export async function offences(look: Look, find: Find): Promise<readonly string[]> {
  const [found = []] = await offencesOfEach(look, [find]);
  return found;
}

async function offencesOfEach(look: Look, finds: readonly Find[]): Promise<readonly (readonly string[])[]> {
  await take(look);
  const found = finds.map((): string[] => []);
  for (const scene of scenes) {
    const element = await shown(scene, look);
    for (const [i, find] of finds.entries())
      found[i]?.push(...find(element).map((line) => `${scene.part}, ${scene.state}: ${line}`));
    element.remove();
  }
  return found;
}

/** The same for several rules, of which each test asserts one. The first that asks draws the scenes, which takes longer than to measure them. */
export function offencesOnce(look: Look, ...finds: readonly Find[]) {
  let found: Promise<readonly (readonly string[])[]> | undefined;
  return async (which: number) => (await (found ??= offencesOfEach(look, finds)))[which];
}

const CONTROLS = 'button, input, textarea, a[href], [tabindex="0"]';
/** The widget's own controls, without those that a page puts into a slot. */
export const controlsIn = (element: HTMLElement) =>
  drawn(element).filter(
    (each) => each.matches(CONTROLS) && !isInert(each) && each.getRootNode() !== document,
  );
const isInert = (element: Element) =>
  [element, ...ancestorsOf(element)].some((each) => each.hasAttribute('inert'));

export const tell = (element: Element) =>
  `${element.localName}${element.classList.length ? `.${element.className}` : ''} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 30)}"`;
