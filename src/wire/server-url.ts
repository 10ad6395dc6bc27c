/**
 * The base URL of GMS as it is used: absolute, without query, hash and slash at the end; `undefined` for what is none.
 * @param base of the page, for a relative one
 */
export function serverUrl(server: string, base?: string): string | undefined {
  if (!server.trim() || !URL.canParse(server, base)) return undefined;
  const {protocol, origin, pathname} = new URL(server, base);
  return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : undefined;
}
