import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pageWake} from '../../../src/base/wake.js';

test('without a page nothing is hidden, and nothing ever wakes', () => {
  assert.equal(pageWake.hidden, false);
  assert.doesNotThrow(pageWake.subscribe(() => undefined));
});

test('a page wakes by the network, by being seen, and by coming back; after the undo by nothing', (t) => {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {hidden: true});
  const descriptors = {window: {value: window}, document: {value: document}};
  for (const [name, {value}] of Object.entries(descriptors))
    Object.defineProperty(globalThis, name, {value, configurable: true});
  t.after(() => {
    for (const name of Object.keys(descriptors)) Reflect.deleteProperty(globalThis, name);
  });

  const told: string[] = [];
  const undo = pageWake.subscribe(() => told.push(pageWake.hidden ? 'hidden' : 'seen'));
  const everything = () => {
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
  };
  everything();
  document.hidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  undo();
  everything();
  assert.deepEqual(told, ['hidden', 'hidden', 'hidden', 'seen']);
});
