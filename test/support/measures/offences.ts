/** Finds violations of a rule in all scenes of the gallery. */
import {scenes} from '../../../demo/gallery/scenes.js';
import {ancestorsOf, drawn} from '../elements/composed.js';
import {shown, take, type Look} from '../elements/gallery.js';

/** Shows every scene in a look, and returns one line for each violation that `find` reports. */
export async function offences(
  look: Look,
  find: (element: HTMLElement) => readonly string[],
): Promise<readonly string[]> {
  await take(look);
  const found: string[] = [];
  for (const scene of scenes) {
    const element = await shown(scene, look);
    found.push(...find(element).map((line) => `${scene.part}, ${scene.state}: ${line}`));
    element.remove();
  }
  return found;
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
