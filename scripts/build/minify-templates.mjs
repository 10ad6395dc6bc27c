/**
 * What stands in css`…` and html`…` is text to a minifier of JavaScript, so its comments, line breaks and indents would be sent
 * to every customer. Lit's own code has nothing to gain.
 */
import {RolldownMagicString} from 'rolldown';
import {Visitor, parseSync} from 'vite';

/** For Vite and Rolldown. */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return undefined;
      const minified = new RolldownMagicString(code);
      new Visitor({
        TaggedTemplateExpression({tag, quasi: {quasis}}) {
          const minify = MINIFIERS[tag.name];
          if (!minify) return;
          const texts = minify(quasis.map(({value}) => value.raw));
          quasis.forEach(({start, end}, i) => start < end && minified.overwrite(start, end, texts[i]));
        },
      }).visit(parseSync('module.js', code).program);
      return minified.hasChanged()
        ? {code: minified.toString(), map: minified.generateMap({hires: true}).toString()}
        : undefined;
    },
  };
}

const MINIFIERS = {css: minifyCss, html: minifyHtml};

/**
 * Only comments and white space that mean nothing go, so that every rule and declaration stays, in its order: a minifier that
 * knows what they mean would drop the first of two values, which is there for browsers that do not know the second.
 */
function minifyCss(texts) {
  // What stands in a gap decides what the blanks beside it mean.
  if (texts.length > 1) return texts;
  return texts.map((css) =>
    css
      .replaceAll(CSS_BLANKS, (_, string) => string ?? ' ')
      .replaceAll(CSS_NEEDLESS, (_, string) => string ?? '')
      .trim(),
  );
}

const CSS_STRING = String.raw`("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')`;
const CSS_BLANKS = new RegExp(String.raw`${CSS_STRING}|(?:\s|/\*[^]*?\*/)+`, 'g');
/** Beside marks, of which a colon wants its blank before it (`a :hover`); within brackets; and a semicolon that nothing follows. */
const CSS_NEEDLESS = new RegExp(String.raw`${CSS_STRING}|(?<=[{},;:(]) | (?=[{},;)])|;(?= ?\})`, 'g');

/**
 * Each run of white space between and within tags becomes one space, which is drawn as the run was. Values of attributes and
 * the contents of `<textarea>` and `<pre>` stay; an element that CSS makes `pre-wrap` must not have white space of its own.
 * @param texts what stands between the gaps
 */
function minifyHtml(texts) {
  /** Where we are: `text`, `tag`, or the quote of an attribute's value. */
  let within = 'text';
  let isVerbatim = false;
  const minified = texts.map((text) =>
    text.replaceAll(/<!--|<\/?[a-z][\w-]*|>|"|'|[ \t\r\n\f]+/gi, (token, offset) => {
      const isSpace = token.trim() === '';
      if (within === 'text') {
        if (token === '<!--') throw new Error(`a comment in a template is sent to every customer: ${text}`);
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
    }),
  );
  if (within !== 'text') throw new Error(`a template ends within a tag: ${texts.join('${…}')}`);
  return minified;
}
