/**
 * Two rules for Markdown.
 *
 * @typedef {import('vitepress').MarkdownRenderer} Markdown
 */

/**
 * Links to files that are not pages of the site become plain text.
 *
 * @param {Markdown} md
 */
export function plainLinks(md) {
  md.core.ruler.push('plain-links', ({tokens}) => {
    for (const {children} of tokens) {
      let isPlain = false;
      for (const token of children ?? []) {
        if (token.type === 'link_open') isPlain = !isPage(String(token.attrGet('href') ?? ''));
        if (!isPlain || !/^link_(open|close)$/.test(token.type)) continue;
        if (token.type === 'link_close') isPlain = false;
        Object.assign(token, {type: 'html_inline', tag: '', content: '', attrs: null});
      }
    }
  });
}

/** @param {string} href */
const isPage = (href) =>
  /^(https?:|mailto:|#)/.test(href) ||
  /^[./]*(docs\/)?[^/]*\.(md|html)(#.*)?$/.test(href) ||
  !/^[./\w]/.test(href);

/**
 * Vue would take two braces in a text for an expression.
 *
 * @param {Markdown} md
 */
export function plainBraces(md) {
  for (const name of /** @type {const} */ (['text', 'code_inline'])) {
    const usual = md.renderer.rules[name];
    md.renderer.rules[name] = (...args) => (usual?.(...args) ?? '').replaceAll('{{', '&#123;&#123;');
  }
}

/**
 * Below HTML whose fence says `live`, the example runs.
 *
 * @param {Markdown} md
 */
export function liveExamples(md) {
  const usual = md.renderer.rules.fence;
  if (!usual) throw new Error('This Markdown has no fences.');
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const code = usual(tokens, index, ...rest);
    const {info = '', content = ''} = tokens[index] ?? {};
    if (!/^html live\b/.test(info)) return code;
    return `${code}<LiveExample code="${md.utils.escapeHtml(encodeURIComponent(content))}" />`;
  };
}
