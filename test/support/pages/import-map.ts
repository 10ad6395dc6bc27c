import type {Site} from './site.js';

/** Puts Lit on a site, and answers the import map by which the built modules find it there. */
export function importMapWithLit(shop: Site): string {
  const imports: Record<string, string> = {};
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element']) {
    shop.putScripts(`/modules/${name}`, `node_modules/${name}`);
    imports[`${name}/`] = `/modules/${name}/`;
  }
  imports.lit = '/modules/lit/index.js';
  imports['lit-html'] = '/modules/lit-html/lit-html.js';
  imports['@lit/reactive-element'] = '/modules/@lit/reactive-element/reactive-element.js';
  return `<script type="importmap">${JSON.stringify({imports})}</script>`;
}
