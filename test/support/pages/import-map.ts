import type {Site} from './site.js';

/** Serves Lit from a site, and returns the import map with which the built modules find it. */
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
