/**
 * One thing that a source document describes: an operation, a parameter, an attribute, an answer.
 *
 * @typedef {object} Row
 * @property {string} name as the document writes it
 * @property {Side} client the widget, its client in script, or the agents' desk
 * @property {Side} server the development server
 * @property {string} [difference] what stays different from the document, and why
 *
 * @typedef {object} Side
 * @property {string[]} tests the beginnings of full test names; empty if there is a reason
 * @property {string} [reason] why this side does nothing with it
 *
 * @typedef {object} Section
 * @property {string} title
 * @property {Row[]} rows
 *
 * @typedef {object} SourceDocument
 * @property {string} title
 * @property {string} note where it is published, and what reading it takes
 * @property {Section[]} sections
 */

/** @param {...string} tests @returns {Side} */
export const tested = (...tests) => ({tests});

/** @param {string} reason @returns {Side} */
export const not = (reason) => ({tests: [], reason});

/**
 * @param {string} name
 * @param {Side} client
 * @param {Side} server
 * @param {string} [difference]
 * @returns {Row}
 */
export const row = (name, client, server, difference) => ({
  name,
  client,
  server,
  ...(difference && {difference}),
});
