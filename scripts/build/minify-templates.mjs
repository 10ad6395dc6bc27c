/**
 * Minifies css`…` and html`…` templates. A JavaScript minifier treats them as text, so every customer would download their
 * comments, line breaks and indentation. Lit's own code has no such templates.
 */
import {RolldownMagicString} from 'rolldown';
import {Visitor, parseSync} from 'vite';

/**
 * For Vite and Rolldown.
 *
 * @returns {import('vite').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return undefined;
      const minified = new RolldownMagicString(code);
      new Visitor({
        TaggedTemplateExpression({tag, quasi: {quasis}}) {
          const minify = tag.type === 'Identifier' ? MINIFIERS.get(tag.name) : undefined;
          if (!minify) return;
          const texts = minify(quasis.map(({value}) => value.raw));
          for (const [i, {start, end}] of quasis.entries())
            if (start < end) minified.overwrite(start, end, texts[i] ?? '');
        },
      }).visit(parseSync('module.js', code).program);
      return minified.hasChanged()
        ? {code: minified.toString(), map: minified.generateMap({hires: true}).toString()}
        : undefined;
    },
  };
}

const MINIFIERS = new Map([
  ['css', minifyCss],
  ['html', minifyHtml],
]);

/**
 * Removes only comments and meaningless white space. All rules and declarations stay, in order: a semantic minifier would drop
 * the first of two values, which is the fallback for older browsers.
 *
 * @param {string[]} texts the parts between the `${…}` gaps
 */
function minifyCss(texts) {
  if (texts.length > 1) throw new Error(`styles have no gaps: ${texts.join('${…}')}`);
  return texts.map((css) =>
    css
      .replaceAll(CSS_BLANKS, (_, string) => string ?? ' ')
      .replaceAll(CSS_UNQUOTED, '=$2]')
      .replaceAll(CSS_NEEDLESS, (_, string) => string ?? '')
      .trim(),
  );
}

const CSS_STRING = String.raw`("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')`;
const CSS_BLANKS = new RegExp(String.raw`${CSS_STRING}|(?:\s|/\*[^]*?\*/)+`, 'g');
/** A word as the value of an attribute selector needs no quotes. */
const CSS_UNQUOTED = /=(["'])([a-z][\w-]*)\1\]/g;
/**
 * Blanks next to punctuation (but not before a colon: `a :hover`), inside brackets and around combinators, the semicolon before a
 * closing brace, and the zero before a decimal point.
 */
const CSS_NEEDLESS = new RegExp(
  String.raw`${CSS_STRING}|(?<=[{},;:(>~]) | (?=[{},;)>~!])|;(?= ?\})|(?<![\w.])0(?=\.\d)`,
  'g',
);

/**
 * Collapses each run of white space between and within tags into one space, which renders the same. Attribute values and the
 * contents of `<textarea>` and `<pre>` stay, and have no gaps. An element with `pre-wrap` must not contain white space in its template.
 *
 * @param {string[]} texts the parts between the `${…}` gaps
 */
function minifyHtml(texts) {
  /** Current position: `text`, `tag`, or the quote character of an attribute value. */
  let within = 'text';
  let isVerbatim = false;
  const minified = texts.map((text, i) => {
    const rest = text.replaceAll(/<!--|<\/?[a-z][\w-]*|>|"|'|[ \t\r\n\f]+/gi, (token, offset) => {
      const isSpace = token.trim() === '';
      if (within === 'text') {
        if (token === '<!--')
          throw new Error(`a template has a comment, which every customer would download: ${text}`);
        if (isSpace) return isVerbatim ? token : ' ';
        if (token.startsWith('<')) {
          within = 'tag';
          isVerbatim = /^<(textarea|pre)$/i.test(token);
        }
      } else if (within === 'tag') {
        if (isSpace) return text[offset + token.length] === '>' ? '' : ' ';
        if (token === '>') within = 'text';
        else if (token === '"' || token === "'") within = token;
      } else if (token === within) within = 'tag';
      return token;
    });
    const isGap = i < texts.length - 1;
    // The build cuts what Lit needs for these: see lit-unused.mjs.
    if (isGap && ((within === 'tag' && !text.endsWith('=')) || (within === 'text' && isVerbatim)))
      throw new Error(`a template has a gap where Lit takes none: ${text}`);
    return rest;
  });
  if (within !== 'text') throw new Error(`a template ends within a tag: ${texts.join('${…}')}`);
  return minified;
}
