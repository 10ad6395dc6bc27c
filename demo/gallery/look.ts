/** How the parts are shown: what the address of the page says. */
export interface Look {
  /** BCP 47. */
  readonly language: string;
  /** Of the page around the chat; empty: as the language is written. */
  readonly dir: string;
  /** Empty: as the system has it. */
  readonly scheme: string;
  /** A colour; empty: the chat's own. */
  readonly brand: string;
  /** Of the page, in px; empty: all there is. */
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

/** What is as it always is goes unsaid. */
export function searchFor(look: Look): string {
  const said = Object.entries(look).filter(([, value]) => value !== '' && value !== 'en');
  return said.length
    ? `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()}`
    : '';
}
