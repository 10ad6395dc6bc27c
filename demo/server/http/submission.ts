import type {IncomingMessage} from 'node:http';
import type {Readable} from 'node:stream';
import busboy from 'busboy';
import {json, Refusal} from './answer.js';
import {readFields, type Fields} from './body.js';

/** A file in a multipart body. */
export interface Upload {
  /** As the client gave it, without its path and without control characters; empty when there is none. */
  readonly name: string;
  /** At most the limit, and one byte more if there was more. */
  readonly bytes: Buffer;
}

/** Parameters, and the first file if there is one. */
export interface Submission {
  readonly fields: Fields;
  readonly file?: Upload;
}

/** Characters. */
const longestName = 200;
/** Limits for the fields: their number, and the bytes of each. */
const limits = {fields: 100, fieldSize: 100_000, files: 1};

/**
 * Reads a form, JSON, or a multipart body that may hold a file. More of a file than `maxFile` bytes is not kept.
 * @param through the way on which the body comes
 * @throws Refusal 400 when the body is malformed or breaks off, 413 and 415 as `readFields`
 */
export async function readSubmission(
  req: IncomingMessage,
  query: URLSearchParams,
  maxFile: number,
  through: (req: IncomingMessage) => Readable = (same) => same,
): Promise<Submission> {
  const type = req.headers['content-type']?.toLowerCase() ?? '';
  if (!type.startsWith('multipart/form-data')) return {fields: await readFields(req, query)};
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>(query);
    let file: Upload | undefined;
    const broken = (): void => {
      // Read and discard the rest: if the connection closed now, the client might miss the reply.
      req.unpipe().resume();
      reject(new Refusal(json({message: 'The multipart body is broken.'}, 400)));
    };
    try {
      const parser = busboy({
        headers: req.headers,
        defParamCharset: 'utf8',
        limits: {...limits, fileSize: maxFile + 1},
      });
      parser.on('field', (name, value) => fields.set(name, value));
      parser.on('file', (_field, stream, {filename}: {filename?: string}) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('error', broken);
        stream.once('close', () => (file = {name: nameOf(filename ?? ''), bytes: Buffer.concat(chunks)}));
      });
      parser.once('error', broken);
      parser.once('close', () => resolve({fields, ...(file && {file})}));
      // A request that is cut ends without an end: the parser would wait for ever.
      req.once('close', () => req.complete || broken());
      through(req).once('error', broken).pipe(parser);
    } catch {
      broken();
    }
  });
}

/** The last part of a path, without control characters and signs for directions. A long name keeps its extension. */
function nameOf(given: string): string {
  const base = given.split(/[/\\]/).at(-1) ?? '';
  const clean = base.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  if (clean.length <= longestName) return /^\.*$/.test(clean) ? '' : clean;
  const [extension = ''] = /\.\w{1,10}$/.exec(clean) ?? [];
  return clean.slice(0, longestName - extension.length) + extension;
}
