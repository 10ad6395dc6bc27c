import {refuse} from './refusals.js';

type Resource = Readonly<Record<string, unknown>>;

/** Reduces a resource to the attributes that a request asks for. */
export type Select = (resource: object) => Resource;

/**
 * Reads the parameter `fields`: `*` for whole resources, or names of attributes with commas between them.
 * @param attributes every attribute that the resources may have
 * @returns `undefined` without the parameter
 * @throws Refusal when `fields` is empty, or names something else
 */
export function selection(query: URLSearchParams, attributes: Iterable<string>): Select | undefined {
  const fields = query.get('fields');
  if (fields === null) return undefined;
  const names = fields.split(',').map((name) => name.trim());
  if (names.includes('*')) return (resource) => ({...resource});
  const known = new Set(attributes);
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw refuse('invalid', `fields: there is no attribute ${JSON.stringify(unknown)}.`);
  return (resource) => Object.fromEntries(Object.entries(resource).filter(([name]) => names.includes(name)));
}
