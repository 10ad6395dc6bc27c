import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {pageLifecycle, visited} from '../../src/base/page-lifecycle.js';

test('without a page nothing is hidden, and subscribing does nothing', () => {
  assert.deepEqual([pageLifecycle.hidden, pageLifecycle.away], [false, false]);
  assert.doesNotThrow(pageLifecycle.subscribe(() => undefined));
});

/** Defines the globals of a page for one test. */
function page(t: TestContext) {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), {hidden: false, prerendering: false});
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
    freeze: () => document.dispatchEvent(new Event('freeze')),
    resume: () => document.dispatchEvent(new Event('resume')),
    visit: () => {
      document.prerendering = false;
      document.dispatchEvent(new Event('prerenderingchange'));
    },
    prerender: () => (document.prerendering = true),
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

test('a frozen page is away until it resumes', (t) => {
  const {freeze, resume} = page(t);
  const told: (boolean | undefined)[][] = [];
  const undo = pageLifecycle.subscribe(() => told.push([pageLifecycle.away, pageLifecycle.frozen]));
  freeze();
  resume();
  undo();
  assert.deepEqual(told, [
    [true, true],
    [false, false],
  ]);
});

test('a page in the back/forward cache that resumes is away until it is shown', (t) => {
  const {leave, freeze, resume, comeBack} = page(t);
  const told: boolean[] = [];
  const undo = pageLifecycle.subscribe(() => told.push(pageLifecycle.away));
  for (const happens of [leave, freeze, resume, comeBack]) happens();
  undo();
  assert.deepEqual(told, [true, true, true, false]);
});

test('a prerendered page is visited once', async (t) => {
  const {prerender, visit} = page(t);
  prerender();
  let isVisited = false;
  const visiting = visited(pageLifecycle).then(() => (isVisited = true));
  await Promise.resolve();
  assert.deepEqual([pageLifecycle.prerendering, isVisited], [true, false]);
  visit();
  await visiting;
  assert.deepEqual([pageLifecycle.prerendering, isVisited], [false, true]);
});
