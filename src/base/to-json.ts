/**
 * JSON of a value, also where a library of the page gives arrays, objects, texts or dates a `toJSON` that returns text:
 * prototype.js does before 1.7, and JSON would be encoded twice. Classes of the page keep theirs.
 * @returns `null` for what JSON leaves out: `undefined`, functions, symbols
 * @throws TypeError for a BigInt, RangeError for an object that contains itself
 */
export const toJson = (value: unknown): string => written(value) ?? 'null';

function written(value: unknown): string | undefined {
  if (typeof value === 'function') return undefined;
  // JSON asks no primitive for its `toJSON`.
  // eslint-disable-next-line no-restricted-properties
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return `[${[...items].map(toJson).join()}]`;
  }
  if (value instanceof Date) return isNaN(value.getTime()) ? 'null' : `"${value.toISOString()}"`;
  if (value instanceof String || value instanceof Number || value instanceof Boolean)
    return written(value.valueOf());
  const ofAll: unknown = Reflect.get(Object.prototype, 'toJSON');
  if ('toJSON' in value && typeof value.toJSON === 'function' && value.toJSON !== ofAll)
    return written(Reflect.apply(value.toJSON, value, []));
  const pairs = Object.entries(value).flatMap(([name, item]) => {
    const json = written(item);
    return json === undefined ? [] : [`${toJson(name)}:${json}`];
  });
  return `{${pairs.join()}}`;
}
