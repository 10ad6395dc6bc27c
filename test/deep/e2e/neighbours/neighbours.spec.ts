import {bundled, scripts, wholeChatBeside} from './beside-neighbours.js';

/** Libraries that replace built-ins: those that broke a chat, those that replace most, and those that browsers have by now too. */
wholeChatBeside({
  'prototype.js': () => bundled('prototype/lib/index.js'),
  // npm has no browser version: these are the functions of prototype.js 1.6 that differ from the platform's.
  'the toJSON, reduce, entries and remove of prototype.js 1.6': () => `
    const toJSON = (value) => {
      if (value === undefined || typeof value === 'function') return undefined;
      if (value === null || typeof value === 'boolean') return String(value);
      if (value.toJSON) return value.toJSON();
      const pairs = Object.keys(value).map((key) => [key.toJSON(), toJSON(value[key])]);
      return '{' + pairs.filter(([, json]) => json !== undefined).map((pair) => pair.join(': ')).join(', ') + '}';
    };
    Array.prototype.toJSON = function () {
      return '[' + this.map(toJSON).filter((json) => json !== undefined).join(', ') + ']';
    };
    String.prototype.toJSON = function () { return '"' + this.replace(/["\\\\]/g, '\\\\$&') + '"'; };
    Number.prototype.toJSON = function () { return isFinite(this) ? String(this) : 'null'; };
    Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
    Array.prototype.entries = function () { return [...this]; };
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };`,
  'MooTools, with its Event': () =>
    `${scripts('mootools/lib/mootools-core-1.5.2-server.js')};
    window.Event = new Class({initialize: function (event) { this.type = event.type.indexOf('key'); }});`,
  'Bluebird as Promise': () => `${scripts('bluebird/js/browser/bluebird.js')}; window.Promise = window.P;`,
  RightJS: () => bundled('rightjs/lib/right.js'),
  'Sugar on all prototypes': () => `${scripts('sugar/dist/sugar.js')};
    Sugar.extend({enhance: true, objectPrototype: true});
    if (!Object.prototype.keys) throw new Error('Object.prototype is as it was.');`,
  'core-js 2': () => scripts('core-js/client/shim.min.js'),
  'es5-shim and es6-shim': () =>
    scripts('es5-shim/es5-shim.js', 'es5-shim/es5-sham.js', 'es6-shim/es6-shim.js', 'es6-shim/es6-sham.js'),
  'zone.js': () => scripts('zone.js/bundles/zone.umd.js'),
  'promise-polyfill as Promise': () =>
    `delete window.Promise; ${scripts('promise-polyfill/dist/polyfill.js')}`,
  'whatwg-fetch as fetch': () => `
    for (const name of ['fetch', 'Headers', 'Request', 'Response']) delete window[name];
    ${scripts('whatwg-fetch/dist/fetch.umd.js')}`,
  'JSON 3 as JSON': () => `delete window.JSON; ${scripts('json3/lib/json3.js')}`,
  'a monitor that spreads the headers of fetch': () => `{
    const real = window.fetch;
    window.fetch = (url, init = {}) => real(url, {...init, headers: {...init.headers, 'X-Trace': '1'}});
  }`,
  'an enumerable method on all objects': () => `
    Object.prototype.extend = function (more) { return Object.assign(this, more); };
    Array.prototype.contains = function (item) { return this.indexOf(item) >= 0; };
    Function.prototype.bindTo = function (that) { return this.bind(that); };`,
});
