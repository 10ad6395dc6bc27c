import type {IncomingMessage} from 'node:http';
import busboy from 'busboy';
import {json, Refusal} from './answer.js';

/** The largest body that is read, in bytes. */
const maxBody = 1_000_000;

/** The parameters of a request, decoded. */
export type Fields = ReadonlyMap<string, string>;

/**
 * Reads the raw body.
 * @throws Refusal 413 when it is over 1 MB
 */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req.iterator({destroyOnReturn: false})) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      if (size > maxBody) break;
      chunks.push(chunk);
    }
  } catch {
    throw new Refusal(json({message: 'The request broke off.'}, 400));
  }
  if (size <= maxBody) return Buffer.concat(chunks);
  // Read and discard the rest: if the connection closed now, the client might miss the reply.
  req.resume();
  throw new Refusal(json({message: 'The body is larger than 1 MB.'}, 413));
}

/** @throws Refusal 400 when it is not JSON */
export function parseJson(body: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return value;
  } catch {
    throw new Refusal(json({message: 'The body is not JSON.'}, 400));
  }
}

/**
 * Reads the parameters of the query and of the body: a form, multipart or JSON.
 * @throws Refusal 413 when the body is over 1 MB, 400 when it is malformed, 415 when it is of another type
 */
export async function readFields(req: IncomingMessage, query: URLSearchParams): Promise<Fields> {
  const body = await readBody(req);
  const type = req.headers['content-type'] ?? '';
  return new Map([...query, ...(await parseFields(req, type.toLowerCase(), body))]);
}

async function parseFields(
  req: IncomingMessage,
  type: string,
  body: Buffer,
): Promise<Iterable<[string, string]>> {
  if (body.length === 0) return [];
  if (type.startsWith('application/json')) return fieldsOfJson(body);
  if (type.startsWith('multipart/form-data')) return fieldsOfMultipart(req, body);
  if (type.startsWith('application/x-www-form-urlencoded')) {
    // Some clients send JSON with this type, and GMS accepts it.
    return body[0] === '{'.charCodeAt(0) ? fieldsOfJson(body) : new URLSearchParams(body.toString('utf8'));
  }
  throw new Refusal(json({message: 'Send a form, multipart/form-data or JSON.'}, 415));
}

function fieldsOfJson(body: Buffer): [string, string][] {
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(json({message: 'The JSON body is not an object.'}, 400));
  }
  return Object.entries(value).flatMap(([name, item]: [string, unknown]): [string, string][] => {
    if (item === null) return [];
    if (typeof item === 'object') throw new Refusal(json({message: `${name} is not a plain value.`}, 415));
    return [[name, typeof item === 'string' ? item : JSON.stringify(item)]];
  });
}

function fieldsOfMultipart(req: IncomingMessage, body: Buffer): Promise<[string, string][]> {
  return new Promise((resolve, reject) => {
    const fields: [string, string][] = [];
    const broken = (): void => reject(new Refusal(json({message: 'The multipart body is broken.'}, 400)));
    try {
      const parser = busboy({headers: req.headers, limits: {fieldSize: maxBody}});
      parser.on('field', (name, value) => fields.push([name, value]));
      parser.on('file', (_name, stream) => stream.resume());
      parser.on('error', broken);
      parser.on('close', () => resolve(fields));
      parser.end(body);
    } catch {
      broken();
    }
  });
}
