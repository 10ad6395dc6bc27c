/**
 * Cuts code out of Lit, in the files of the script tag, that no element of ours needs: directives, bindings outside attributes and
 * children, decorators, style sheets of old browsers. Bundlers get Lit as it is.
 *
 * Each text below must occur exactly once, so another version of Lit fails the build. `minify-templates.mjs` refuses templates
 * that need what is cut.
 */
import path from 'node:path';

/** @type {Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>} */
const EDITS = {
  'css-tag.js': [
    // The launcher has constructed its style sheet before Lit arrives.
    [
      't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      '!0',
    ],
    // Styles have no gaps, and each is used once.
    [
      'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
      '',
    ],
    ['const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),', 'if(void 0===t){'],
    [
      'void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))',
      '(this.o=t=new CSSStyleSheet).replaceSync(this.cssText)',
    ],
    [',o=new WeakMap', ''],
    ['toString(){return this.cssText}', ''],
    [
      '1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0])',
      't[0]',
    ],
  ],
  'reactive-element.js': [
    ['p=a.reactiveElementPolyfillSupport,', ''],
    ['p?.({ReactiveElement:y}),', ''],
    // A page with its own Lit would be warned of another version.
    [',(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    // Decorators.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    // Attributes hold texts and booleans.
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    [
      'case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}',
      '',
    ],
    // The options `useDefault` and `converter`.
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
    ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(', '('],
    ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
    ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    [
      't=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
      't=i.getPropertyOptions(e);',
    ],
    ['const r=h.fromAttribute(s,t.type)', 'const r=u.fromAttribute(s,t.type)'],
  ],
  'lit-element.js': [
    [
      ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
      ';',
    ],
    // Directives that end with the element.
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
      '',
    ],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    ['const n={_$AK:(t,e,r)=>{t._$AK(e,r)},_$AL:t=>t._$AL};', 'const n={};'],
  ],
  'lit-html.js': [
    ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=', 'D='],
    // RightJS has an `endsWith` that is wrong about texts without the ending.
    ['if(t.endsWith(h)){', 'if(t.slice(-5)===h){'],
    // MathML.
    ['T=x(3)', 'T=0'],
    ['2===i?"<svg>":3===i?"<math>":""', '2===i?"<svg>":""'],
    ['2===i?"</svg>":3===i?"</math>":""', '2===i?"</svg>":""'],
    ['2===i||3===i', '2===i'],
    // Bindings within texts of <textarea>, <style>, <title>, within comments, and of elements themselves.
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    // Directives.
    ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    [
      'if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i',
      'return i',
    ],
  ],
};

/** @returns {import('vite').Plugin} */
export function litUnused() {
  /** @type {Set<string>} */
  const done = new Set();
  return {
    name: 'lit-unused',
    transform(code, id) {
      const file = path.basename(id);
      const edits = /[\\/]node_modules[\\/](lit|@lit)/.test(id) ? EDITS[file] : undefined;
      if (!edits) return undefined;
      done.add(file);
      return {code: edits.reduce((rest, [from, to]) => edited(file, rest, from, to), code), map: null};
    },
    buildEnd(error) {
      const missed = Object.keys(EDITS).filter((file) => !done.has(file));
      if (!error && missed.length) throw new Error(`Lit has no file ${missed.join(', ')}`);
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        for (const id of file.type === 'chunk' ? file.moduleIds : [])
          if (/[\\/]lit-html[\\/].*directive/.test(id))
            throw new Error(`directives are cut out of Lit: ${id}`);
    },
  };
}

/** @param {string} file @param {string} code @param {string} from @param {string} to */
function edited(file, code, from, to) {
  const parts = code.split(from);
  if (parts.length !== 2) throw new Error(`lit: ${file} has ${parts.length - 1} times: ${from}`);
  return parts.join(to);
}
