import type {Clock} from '../base/clock.js';
import type {PageLifecycle} from '../base/page-lifecycle.js';
import {late} from '../base/late.js';
import {lateWire} from '../wire/late-wire.js';
import type {Delivery, StartOptions, WireFactory} from '../wire/types.js';
import type {Credentials} from '../wire/page-headers.js';

/** The configuration from which the wire of any version of the API is made. */
export interface WireConfig extends Credentials {
  readonly server: string;
  readonly service: string;
  readonly delivery: 'auto' | Delivery;
  readonly cometUrl?: string | undefined;
  readonly startOptions: StartOptions;
  readonly verbose?: boolean | undefined;
  readonly randomId: (bytes: number) => string;
  readonly clock: Clock;
  readonly lifecycle: PageLifecycle;
}

/** A version of the Chat API. */
export type Api = 1 | 2;

type Version = (config: WireConfig) => WireFactory;

/** The versions that this page has loaded. */
const loaded = new Map<Api, Version>();

const loadV1 = late(() => import('../wire/v1/gms-v1.js'));
export const loadV2 = late(() => import('../wire/v2/gms-v2.js'));

/** Loads the code of one version: no page pays for the other. Rejects with `LateError`. */
export async function loadVersion(api: Api): Promise<Version> {
  let version: Version;
  if (api === 2) {
    const {gmsV2} = await loadV2();
    version = (config) => (keys) => gmsV2(config, keys);
  } else {
    const {gmsV1} = await loadV1();
    version = (config) => (keys) => gmsV1(config, keys);
  }
  loaded.set(api, version);
  return version;
}

/** Makes the wires of chats. The code of the version is loaded with the first, if it is not there yet. */
export const wireOf =
  (api: Api, config: WireConfig): WireFactory =>
  (keys) =>
    loaded.get(api)?.(config)(keys) ?? lateWire(async () => (await loadVersion(api))(config)(keys));
