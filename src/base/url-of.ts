/** Reads an address; `undefined` if it is none. (`URL.canParse` came to browsers in 2023.) */
export function urlOf(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
