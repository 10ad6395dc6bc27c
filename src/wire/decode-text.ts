/**
 * Decodes the body of an answer. The charset is the one named by the byte order mark, else by `Content-Type`, else by the
 * XML declaration; UTF-8 when none names one that the browser knows. Bytes that cannot be decoded become U+FFFD.
 * @param type the value of `Content-Type`
 */
export function decodeText(bytes: ArrayBuffer, type: string): string {
  const start = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, LOOKED_AT));
  const encoding = markedEncoding(start) ?? charsetOf(type) ?? declaredEncoding(start) ?? 'utf-8';
  return decoderFor(encoding).decode(bytes);
}

/** Number of bytes at the start that are searched for an XML declaration. */
const LOOKED_AT = 200;

/** The encoding that the byte order mark names. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

const charsetOf = (type: string): string | undefined => /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1];

function declaredEncoding(start: Uint8Array): string | undefined {
  const text = String.fromCharCode(...start);
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1];
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}
