/**
 * Replaces what stands between the marks `<!-- NAME -->` and `<!-- /NAME -->` of a page.
 *
 * @param {string} page Markdown
 * @param {string} name
 * @param {string} content
 * @returns {string | undefined} `undefined` if the page has no such marks
 */
export function putBetweenMarks(page, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) return undefined;
  return `${page.slice(0, from)}${start}\n\n${content}\n\n${page.slice(to)}`;
}
