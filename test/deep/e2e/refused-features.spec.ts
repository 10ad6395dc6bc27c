import {expect, test} from '../../e2e/chat-test.js';

/** Features of the platform, and ways in which a frame, a setting or a policy refuses them. Each runs in the page. */
const REFUSALS: Readonly<Record<string, () => void>> = {
  'storages that are null': () => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {get: () => null});
  },
  'storages that can only be read': () => {
    for (const name of ['setItem', 'removeItem', 'clear'])
      Reflect.set(Storage.prototype, name, () => {
        throw new DOMException('Read only', 'NoModificationAllowedError');
      });
  },
  'a session storage that throws while the site storage works': () => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  },
  'no Web Locks': () => {
    Object.defineProperty(navigator, 'locks', {value: undefined});
  },
  'Web Locks that reject': () => {
    LockManager.prototype.request = () => Promise.reject(new DOMException('Denied', 'SecurityError'));
  },
  'Web Locks that throw': () => {
    LockManager.prototype.request = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
  },
  'Web Locks that never answer': () => {
    LockManager.prototype.request = () => new Promise(() => {});
  },
  'a BroadcastChannel that throws': () => {
    window.BroadcastChannel = class extends EventTarget {
      constructor() {
        super();
        throw new DOMException('Denied', 'SecurityError');
      }
    } as unknown as typeof BroadcastChannel;
  },
  'a BroadcastChannel that sends nothing': () => {
    BroadcastChannel.prototype.postMessage = () => {
      throw new DOMException('Closed', 'InvalidStateError');
    };
  },
  'neither BroadcastChannel nor crypto.subtle nor crypto.randomUUID': () => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
    Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined});
    Object.defineProperty(Crypto.prototype, 'randomUUID', {value: undefined});
  },
  'a crypto.subtle that rejects, and no BroadcastChannel': () => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
    Reflect.set(SubtleCrypto.prototype, 'generateKey', () =>
      Promise.reject(new DOMException('Denied', 'OperationError')),
    );
  },
  'popovers that throw': () => {
    for (const name of ['showPopover', 'hidePopover', 'togglePopover'] as const)
      HTMLElement.prototype[name] = () => {
        throw new DOMException('Not supported', 'NotSupportedError');
      };
  },
  'no visualViewport, no userActivation and no notifications': () => {
    Object.defineProperty(window, 'visualViewport', {value: null});
    Object.defineProperty(Navigator.prototype, 'userActivation', {value: undefined});
    Reflect.deleteProperty(window, 'Notification');
    document.hasFocus = () => false;
  },
  'an AudioContext that throws': () => {
    window.AudioContext = class {
      constructor() {
        throw new DOMException('Too many', 'NotSupportedError');
      }
    } as unknown as typeof AudioContext;
  },
  'downloads that throw': () => {
    URL.createObjectURL = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
  },
};

for (const [what, refuse] of Object.entries(REFUSALS))
  for (const resume of ['session', 'tabs'])
    test(`a whole chat works with ${what} and resume="${resume}"`, async ({visitor, gms, agent, page}) => {
      await page.addInitScript(refuse);
      await visitor.visitsChat(`server="${gms.url}" resume="${resume}" sound`);
      await visitor.starts();
      // A browser has 5 s to answer a request for a lock.
      await expect(visitor.element).toHaveJSProperty('state', 'waiting', {timeout: 10_000});
      await agent.accepts();
      await visitor.sends('Hello');
      await agent.sees('Text Hello');
      await visitor.button('Minimize chat').click();
      await agent.says('Hello to you');
      await visitor.button('Open chat, 1 unread message').click();
      await expect(visitor.line('Hello to you')).toBeVisible();
      await visitor.ends();
      await expect(visitor.status('The chat has ended')).toBeVisible();
      await expect.poll(() => gms.open).toEqual([]);
      await visitor.button('Start a new chat').click();
      await visitor.submits();
      await visitor.hasState('waiting');
    });

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 800}});

  test('a whole chat works with modal dialogs that throw', async ({visitor, gms, agent, page}) => {
    await page.addInitScript(() => {
      HTMLDialogElement.prototype.showModal = () => {
        throw new DOMException('Not supported', 'InvalidStateError');
      };
    });
    await visitor.visitsChat(`server="${gms.url}"`);
    await visitor.starts();
    await agent.accepts();
    await visitor.sends('Hello');
    await agent.sees('Text Hello');
    await visitor.button('Minimize chat').click();
    await visitor.launcher.click();
    await visitor.ends();
    await expect(visitor.status('The chat has ended')).toBeVisible();
  });
});
