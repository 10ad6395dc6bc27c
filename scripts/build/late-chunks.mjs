import {RolldownMagicString} from 'rolldown';
import {parseAst} from 'vite';

/**
 * For the script tag's build. What a later chunk shares with the first it takes from where the door has put it, not by a URL:
 * a first one that could not be had at once was fetched under another URL, and must not be on the page twice.
 */
export function lateChunks() {
  return {
    name: 'late-chunks',
    renderChunk(code, {isEntry}) {
      if (isEntry) return null;
      const late = new RolldownMagicString(code);
      for (const {type, source, specifiers, start, end} of parseAst(code).body) {
        if (type !== 'ImportDeclaration' || !isFirst(source.value)) continue;
        const names = specifiers.map(({imported, local}) => `${imported.name}: ${local.name}`);
        late.overwrite(start, end, `const {${names.join(', ')}} = customElements.get('gms-chat').half;`);
      }
      return {code: late.toString(), map: late.generateMap({hires: true}).toString()};
    },
    generateBundle(_, bundle) {
      for (const {type, isEntry, code, fileName} of Object.values(bundle)) {
        if (type === 'chunk' && !isEntry && isFirst(code))
          throw new Error(`${fileName} would fetch gms-chat-mount a second time`);
      }
    },
  };
}

const isFirst = (text) => text.includes('./gms-chat-mount-');
