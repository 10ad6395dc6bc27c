import type {Channel} from './channel.js';

export interface StorageChannelConfig {
  readonly storage: Pick<Storage, 'setItem' | 'removeItem'>;
  /**
   * Calls `listener` with what another page of the site has written.
   * @returns the undo
   */
  readonly listen: (listener: (key: string | null, value: string | null) => void) => () => void;
  readonly subtle: SubtleCrypto;
}

/** `key`: I am here, this is my public key; with `to`, in answer to that. Else a message: `iv` and `data`. In base 64. */
interface Letter {
  readonly from: string;
  readonly to?: string;
  readonly key?: string;
  readonly iv?: string;
  readonly data?: string;
}

const CURVE = {name: 'ECDH', namedCurve: 'P-256'};
const CIPHER = {name: 'AES-GCM', length: 256};

/**
 * For pages without BroadcastChannel: what is said goes by way of the storage of the site, for a moment, and enciphered
 * for each page that hears it, since nothing secret may ever be found there.
 */
export function storageChannel({storage, listen, subtle}: StorageChannelConfig) {
  return (name: string, hear: (message: unknown) => void): Channel => {
    const place = `${name} post`;
    const me = String(Math.random());
    const own = subtle.generateKey(CURVE, false, ['deriveKey']);
    /** What this page shares with each of the others. */
    const shared = new Map<string, CryptoKey>();
    /** Said before any page was known: those that were here before hear it when they answer. */
    let first: {readonly message: unknown} | undefined;
    let work: Promise<unknown> = own;
    let isClosed = false;

    /** What is said is heard in its order. What cannot be read is for nobody here; a storage may be full. */
    const inOrder = (task: () => Promise<void>) => {
      work = work.then(() => (isClosed ? undefined : task())).catch(() => undefined);
    };
    const write = (letter: Omit<Letter, 'from'>) => {
      storage.setItem(place, JSON.stringify({from: me, ...letter}));
      storage.removeItem(place);
    };
    const introduce = async (to?: string) => {
      const key = textOf(await subtle.exportKey('raw', (await own).publicKey));
      write({key, ...(to && {to})});
    };
    const meet = async (other: string, key: string) => {
      const theirs = await subtle.importKey('raw', bytesOf(key), CURVE, false, []);
      const {privateKey} = await own;
      const uses: KeyUsage[] = ['encrypt', 'decrypt'];
      shared.set(other, await subtle.deriveKey({...CURVE, public: theirs}, privateKey, CIPHER, false, uses));
    };
    const send = async (to: string, key: CryptoKey, message: unknown) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(message));
      write({to, iv: textOf(iv), data: textOf(await subtle.encrypt({...CIPHER, iv}, key, plain))});
    };
    const receive = async ({from, to, key, iv, data}: Letter) => {
      if (from === me || (to && to !== me)) return;
      if (key) await meet(from, key);
      const common = shared.get(from);
      if (key && !to) await introduce(from);
      else if (key && common && first) await send(from, common, first.message);
      if (!common || !iv || !data) return;
      const plain = await subtle.decrypt({...CIPHER, iv: bytesOf(iv)}, common, bytesOf(data));
      hear(JSON.parse(new TextDecoder().decode(plain)));
    };

    const unlisten = listen((key, value) => {
      if (key !== place || !value) return;
      inOrder(async () => {
        const letter: unknown = JSON.parse(value);
        if (isLetter(letter)) await receive(letter);
      });
    });
    inOrder(() => introduce());
    return {
      post(message) {
        first ??= {message};
        inOrder(async () => {
          for (const [to, key] of shared) await send(to, key, message);
        });
      },
      close() {
        isClosed = true;
        unlisten();
      },
    };
  };
}

function isLetter(value: unknown): value is Letter {
  return (
    typeof value === 'object' &&
    value !== null &&
    'from' in value &&
    Object.values(value).every((part) => typeof part === 'string')
  );
}

function textOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
