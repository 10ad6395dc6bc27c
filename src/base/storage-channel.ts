import type {Channel} from './channel.js';
import {toJson} from './to-json.js';

export interface StorageChannelConfig {
  readonly storage: Pick<Storage, 'setItem' | 'removeItem'>;
  /**
   * Calls `listener` with each key and value that another page of the site writes.
   * @returns stops listening
   */
  readonly listen: (listener: (key: string | null, value: string | null) => void) => () => void;
  readonly subtle: SubtleCrypto;
}

/**
 * With `key`: the public key of the page `from`, sent when it joins, or with `to` as the answer to one that joined.
 * Otherwise an encrypted message to the page `to`: `iv` and `data`. Keys and data are in base64.
 */
interface Envelope {
  readonly from: string;
  readonly to?: string;
  readonly key?: string;
  readonly iv?: string;
  readonly data?: string;
}

const CURVE = {name: 'ECDH', namedCurve: 'P-256'};
const CIPHER = {name: 'AES-GCM', length: 256};

/**
 * A channel for pages without BroadcastChannel. A message lies in the storage of the site for a moment only, and is
 * encrypted for each receiving page: the storage must never hold a secret in clear.
 */
export function storageChannel({storage, listen, subtle}: StorageChannelConfig) {
  return (name: string, hear: (message: unknown) => void): Channel => {
    const storageKey = `${name} post`;
    const pageId = String(Math.random());
    const own = subtle.generateKey(CURVE, false, ['deriveKey']);
    /** The common secret key with each other page, by that page's id. */
    const sharedKeys = new Map<string, CryptoKey>();
    /** The first message, posted before any other page was known. Pages that answer the introduction get it then. */
    let first: {readonly message: unknown} | undefined;
    let work: Promise<unknown> = own;
    let isClosed = false;

    /** Runs tasks one after another, so messages stay in order. Ignores errors: unreadable messages, a full storage. */
    const inOrder = (task: () => Promise<void>) => {
      work = work.then(() => (isClosed ? undefined : task())).catch(() => undefined);
    };
    const write = (envelope: Omit<Envelope, 'from'>) => {
      storage.setItem(storageKey, toJson({from: pageId, ...envelope}));
      storage.removeItem(storageKey);
    };
    const introduce = async (to?: string) => {
      const key = toBase64(await subtle.exportKey('raw', (await own).publicKey));
      write({key, ...(to && {to})});
    };
    const deriveSharedKey = async (other: string, key: string) => {
      const theirs = await subtle.importKey('raw', fromBase64(key), CURVE, false, []);
      const {privateKey} = await own;
      const uses: KeyUsage[] = ['encrypt', 'decrypt'];
      sharedKeys.set(
        other,
        await subtle.deriveKey({...CURVE, public: theirs}, privateKey, CIPHER, false, uses),
      );
    };
    const send = async (to: string, key: CryptoKey, message: unknown) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(toJson(message));
      write({to, iv: toBase64(iv), data: toBase64(await subtle.encrypt({...CIPHER, iv}, key, plain))});
    };
    const receive = async ({from, to, key, iv, data}: Envelope) => {
      if (from === pageId || (to && to !== pageId)) return;
      if (key) await deriveSharedKey(from, key);
      const sharedKey = sharedKeys.get(from);
      if (key && !to) await introduce(from);
      else if (key && sharedKey && first) await send(from, sharedKey, first.message);
      if (!sharedKey || !iv || !data) return;
      const plain = await subtle.decrypt({...CIPHER, iv: fromBase64(iv)}, sharedKey, fromBase64(data));
      hear(JSON.parse(new TextDecoder().decode(plain)));
    };

    const unlisten = listen((key, value) => {
      if (key !== storageKey || !value) return;
      inOrder(async () => {
        const envelope: unknown = JSON.parse(value);
        if (isEnvelope(envelope)) await receive(envelope);
      });
    });
    inOrder(() => introduce());
    return {
      post(message) {
        first ??= {message};
        inOrder(async () => {
          for (const [to, key] of sharedKeys) await send(to, key, message);
        });
      },
      close() {
        isClosed = true;
        unlisten();
      },
    };
  };
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'from' in value &&
    Object.values(value).every((part) => typeof part === 'string')
  );
}

function toBase64(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  return btoa([...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
