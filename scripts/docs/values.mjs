/** Questions about values that were read from JSON. */

/** @type {(value: unknown) => value is Record<string, unknown>} */
export const isRecord = (value) => typeof value === 'object' && value !== null;

/** @type {(value: unknown) => value is unknown[]} */
export const isList = (value) => Array.isArray(value);
