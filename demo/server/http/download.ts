import type {Answer} from './answer.js';

/** Headers that keep a browser from running what users wrote: it is served from this origin. */
export const harmless: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
};

/** The bytes of a user's file. Browsers save it, and never show it. */
export function download(name: string, body: Buffer): Answer {
  const plain = name.replace(/[^\w. -]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': disposition,
    ...harmless,
  };
  return {status: 200, body, headers};
}
