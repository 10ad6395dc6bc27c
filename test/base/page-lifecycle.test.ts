import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {pageLifecycle} from '../../src/base/page-lifecycle.js';

test('without a page nothing is hidden, and subscribing does nothing', () => {
  assert.deepEqual([pageLifecycle.hidden, pageLifecycle.away], [false, false]);
  assert.doesNotThrow(pageLifecycle.subscribe(() => undefined));
});

/** Defines the globals of a page for one test. */
function page(t: TestContext) {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {hidden: false});
  Object.defineProperty(globalThis, 'window', {value: window, configurable: true});
  Object.defineProperty(globalThis, 'document', {value: document, configurable: true});
  t.after(() => {
    Reflect.deleteProperty(globalThis, 'window');
    Reflect.deleteProperty(globalThis, 'document');
  });
  return {
    online: () => window.dispatchEvent(new Event('online')),
    leave: () => window.dispatchEvent(new Event('pagehide')),
    comeBack: () => window.dispatchEvent(new Event('pageshow')),
    setHidden: (hidden: boolean) => {
      document.hidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

/** The state of the page as a listener reads it. */
const look = () => `${pageLifecycle.hidden ? 'hidden' : 'seen'}${pageLifecycle.away ? ', away' : ''}`;

test('a listener is called for network, visibility, pagehide and pageshow, until it unsubscribes', (t) => {
  const {online, leave, comeBack, setHidden} = page(t);
  const told: string[] = [];
  const undo = pageLifecycle.subscribe(() => told.push(look()));
  const everything = () => {
    online();
    setHidden(true);
    leave();
    comeBack();
    setHidden(false);
  };
  everything();
  undo();
  everything();
  assert.deepEqual(told, ['seen', 'hidden', 'hidden, away', 'hidden', 'seen']);
});

test('a page that came back without a subscriber is not away', (t) => {
  const {leave, comeBack} = page(t);
  const undo = pageLifecycle.subscribe(() => undefined);
  leave();
  undo();
  comeBack();
  pageLifecycle.subscribe(() => undefined);
  assert.equal(pageLifecycle.away, false);
});
