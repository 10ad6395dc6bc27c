/** How the parts are shown, as given in the URL of the page. */
export interface Look {
  /** BCP 47 tag. */
  readonly language: string;
  /** Direction of the page around the chat; empty: the direction of the language. */
  readonly dir: string;
  /** Colour scheme; empty: the system's. */
  readonly scheme: string;
  /** Brand colour; empty: the chat's own. */
  readonly brand: string;
  /** Width of the page in px; empty: the full width. */
  readonly width: string;
}

export function lookIn(search: string): Look {
  const said = new URLSearchParams(search);
  const value = (name: keyof Look) => said.get(name) ?? '';
  return {
    language: value('language') || 'en',
    dir: value('dir'),
    scheme: value('scheme'),
    brand: value('brand'),
    width: value('width'),
  };
}

/** Builds the query string; values equal to the default are left out. */
export function searchFor(look: Look): string {
  const said = Object.entries(look).filter(([, value]) => value !== '' && value !== 'en');
  return said.length
    ? `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()}`
    : '';
}
