/** Weighs each module in the built files of the script tag, by their source maps. */
import {readFileSync} from 'node:fs';
import path from 'node:path';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Bytes of each source in a built file, before compression. Bytes that no source owns are of the file itself.
 *
 * @param {string} file path of the built file; its map lies beside it
 * @returns {Map<string, number>}
 */
export function moduleSizes(file) {
  /** @type {{sources: string[], mappings: string}} */
  const {sources, mappings} = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  const lines = readFileSync(file, 'utf8').split('\n');
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const add = (/** @type {number} */ source, /** @type {string} */ text) => {
    const name = (sources[source] ?? path.basename(file)).replace(/^.*?(?=src\/|node_modules\/)/, '');
    sizes.set(name, (sizes.get(name) ?? 0) + Buffer.byteLength(text));
  };
  let source = 0;
  mappings.split(';').forEach((segments, row) => {
    const line = lines[row] ?? '';
    let column = 0;
    let owner = -1;
    for (const segment of segments.split(',').filter(Boolean)) {
      const [step = 0, toSource] = numbersIn(segment);
      add(owner, line.slice(column, column + step));
      column += step;
      if (toSource !== undefined) owner = source += toSource;
    }
    add(owner, line.slice(column));
  });
  return sizes;
}

/**
 * Decodes the base 64 VLQ of one segment.
 *
 * @param {string} segment
 */
function numbersIn(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const sign of segment) {
    const digit = DIGITS.indexOf(sign);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return numbers;
}
