import {scripts, wholeChatBeside} from '../../e2e/neighbours.js';

/** Libraries that replace built-ins, those that browsers have by now too. */
wholeChatBeside({
  'Sugar on every prototype': () =>
    `${scripts('sugar/dist/sugar.js')}; Sugar.extend({objectPrototype: true, enhance: true});`,
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
  'an enumerable method on all objects': () => `
    Object.prototype.extend = function (more) { return Object.assign(this, more); };
    Array.prototype.contains = function (item) { return this.indexOf(item) >= 0; };
    Function.prototype.bindTo = function (that) { return this.bind(that); };`,
});
