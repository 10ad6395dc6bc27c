/**
 * The text of an answer, in the encoding that its first bytes, its `Content-Type`, or its XML declaration name; UTF-8
 * where none of them does, or where no such encoding is known. What makes no sense in it becomes U+FFFD.
 */
export function textOf(bytes: ArrayBuffer, type: string): string {
  const start = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, LOOKED_AT));
  const encoding = markedEncoding(start) ?? charsetOf(type) ?? declaredEncoding(start) ?? 'utf-8';
  return decoderFor(encoding).decode(bytes);
}

/** Bytes in which an XML declaration is looked for. */
const LOOKED_AT = 200;

/** By the byte order mark. */
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
