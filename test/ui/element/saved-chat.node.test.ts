import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {TicketHolder, ticketKey} from '../../../src/session/saved/ticket.js';
import {SiteMarker} from '../../../src/session/tabs/site-marker.js';
import {hasSavedChat} from '../../../src/ui/element/saved-chat.js';
import {DEFAULTS} from '../../../src/ui/element/settings.js';
import {MemoryStorage} from '../../support/fakes/memory-storage.js';
import {open} from '../../support/values/states.js';

// `hasSavedChat` matches the keys by their text, because importing `ticketKey` would cost the launcher bytes.
const KEY = ticketKey('https://gms.example.com/genesys', 'sales');

/** Defines a storage of the browser for one test. Like a real one, it has its keys as properties. */
function install(t: TestContext, name: 'sessionStorage' | 'localStorage', {items}: MemoryStorage): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, {get: () => Object.fromEntries(items), configurable: true});
  t.after(() => {
    Reflect.deleteProperty(globalThis, name);
    if (before) Object.defineProperty(globalThis, name, before);
  });
}

function storages(t: TestContext) {
  const [tab, site] = [new MemoryStorage(), new MemoryStorage()];
  install(t, 'sessionStorage', tab);
  install(t, 'localStorage', site);
  const found = () =>
    (['session', 'tabs', 'off'] as const).filter((resume) =>
      hasSavedChat({...DEFAULTS, service: 'sales', resume}),
    );
  return {tab, site, found};
}

describe('the launcher finds', () => {
  test('a ticket in the storage of the tab, until it is wiped', (t) => {
    const {tab, found} = storages(t);
    const ticket = new TicketHolder(tab, KEY);
    assert.deepEqual(found(), []);
    ticket.write(open());
    assert.deepEqual(found(), ['session', 'tabs']);
    ticket.wipe();
    assert.deepEqual(found(), []);
  });

  test('the marker of a shared chat in the storage of the site, until it is removed', (t) => {
    const {site, found} = storages(t);
    const marker = new SiteMarker(site, KEY);
    marker.write([]);
    assert.deepEqual(found(), ['tabs']);
    marker.write(undefined);
    assert.deepEqual(found(), []);
  });

  test('no chat of another service', (t) => {
    const {tab, site, found} = storages(t);
    const other = ticketKey('https://gms.example.com/genesys', 'presales');
    new TicketHolder(tab, other).write(open());
    new SiteMarker(site, other).write([]);
    assert.deepEqual(found(), []);
  });
});
