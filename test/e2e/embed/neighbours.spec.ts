import {bundled, scripts, wholeChatBeside} from '../neighbours.js';

/** The libraries that broke a chat, or that replace most. The others are in `test/deep/e2e/neighbours.spec.ts`. */
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
});
