/** Questions about values that were read from JSON. */

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export const isRecord = (value) => typeof value === 'object' && value !== null;

/**
 * @param {unknown} value
 * @returns {value is unknown[]}
 */
export const isList = (value) => Array.isArray(value);
