/**
 * Makes a base URL absolute and removes query, hash and trailing slashes; `undefined` if it is no http(s) URL.
 * @param base URL of the page, for a relative `server`
 */
export function serverUrl(server: string, base?: string): string | undefined {
  if (!server.trim() || !URL.canParse(server, base)) return undefined;
  const {protocol, origin, pathname} = new URL(server, base);
  return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : undefined;
}
