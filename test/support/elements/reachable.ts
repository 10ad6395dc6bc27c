import {ancestorsOf, isDrawn} from './composed.js';

/** Whether assistive technology gets the element: it is drawn, and nothing around it is inert. */
export const isReachable = (element: Element): boolean =>
  element.isConnected &&
  isDrawn(element) &&
  ![element, ...ancestorsOf(element)].some((each) => each.hasAttribute('inert'));
