import {ATTRIBUTES} from './settings.js';

/** The script tag that has loaded this file. */
export interface OwnScript {
  /** URL of the script. Undefined if nothing on the page tells it. */
  readonly url: string | undefined;
  readonly nonce: string;
  /** Attributes for an element, from `data-…` or from the query of the URL. */
  readonly attributes: ReadonlyMap<string, string>;
}

const NAME = /\/gms-chat\.js(?=[?#]|$)/;

/**
 * Call it while the script runs. A module, and text that an optimiser or jQuery evaluates, has no `currentScript`, or one
 * without a URL: then the newest tag or download with the name of this file is taken.
 */
export function findOwnScript(): OwnScript {
  const current = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
  const named = [...document.scripts].filter(({src}) => NAME.test(src)).pop();
  const tag = current?.src ? current : (named ?? current);
  const downloads = performance.getEntriesByType('resource').filter(({name}) => NAME.test(name));
  const url = tag?.src || downloads.pop()?.name;
  const query = new URLSearchParams(url?.split('?')[1]?.split('#')[0]);
  const attributes = new Map<string, string>();
  for (const [attribute, name] of ATTRIBUTES) {
    const value = tag?.dataset[name] ?? query.get(attribute);
    if (value !== undefined && value !== null) attributes.set(attribute, value);
  }
  return {url, nonce: tag?.nonce ?? '', attributes};
}
