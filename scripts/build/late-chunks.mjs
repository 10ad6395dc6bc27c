import {RolldownMagicString} from 'rolldown';
import {parseAst} from 'vite';

/**
 * For the build of the script tag. Later chunks import from the first chunk, `mount`. They must not do so by URL: after a
 * failed download `mount` is fetched again under another URL, and a URL import would load it twice. So they read its exports
 * from the element class, where the script has put them.
 *
 * @returns {import('vite').Plugin}
 */
export function lateChunks() {
  return {
    name: 'late-chunks',
    renderChunk(code, {isEntry}) {
      if (isEntry) return null;
      const late = new RolldownMagicString(code);
      for (const statement of parseAst(code).body) {
        if (statement.type !== 'ImportDeclaration' || !isFirst(statement.source.value)) continue;
        const names = statement.specifiers.map((specifier) => {
          if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
            throw new Error(`a chunk imports more than names from ${statement.source.value}`);
          return `${specifier.imported.name}: ${specifier.local.name}`;
        });
        late.overwrite(
          statement.start,
          statement.end,
          `const {${names.join(', ')}} = customElements.get('gms-chat').half;`,
        );
      }
      return {code: late.toString(), map: late.generateMap({hires: true}).toString()};
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && !file.isEntry && isFirst(file.code))
          throw new Error(`${file.fileName} would fetch gms-chat-mount a second time`);
      }
    },
  };
}

const isFirst = (/** @type {string} */ text) => text.includes('./gms-chat-mount-');
