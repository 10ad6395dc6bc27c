import type {Clock} from '../base/clock.js';
import type {PageLifecycle} from '../base/page-lifecycle.js';
import {within} from '../base/within.js';
import {lateWire} from '../wire/late-wire.js';
import type {Delivery, StartOptions, WireFactory} from '../wire/types.js';
import type {Credentials} from '../wire/page-headers.js';

/** What the wires of all versions of the API are made from. */
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

/** Time that a chunk has to arrive, ms. */
const LOADED_WITHIN = 15_000;

/** Loads the code of one version: no page pays for the other. */
export async function loadVersion(api: Api): Promise<Version> {
  const version: Version =
    api === 2
      ? await import('../wire/v2/gms-v2.js').then(
          ({gmsV2}) =>
            (config) =>
            (keys) =>
              gmsV2(config, keys),
        )
      : await import('../wire/v1/gms-v1.js').then(
          ({gmsV1}) =>
            (config) =>
            (keys) =>
              gmsV1(config, keys),
        );
  loaded.set(api, version);
  return version;
}

/** Makes the wires of chats. The code of the version is loaded with the first, if it is not there yet. */
export const wireOf =
  (api: Api, config: WireConfig): WireFactory =>
  (keys) =>
    loaded.get(api)?.(config)(keys) ??
    lateWire(async () => {
      const late = () => new Error('A part of the chat did not load in time.');
      const version = await within(config.clock, LOADED_WITHIN, loadVersion(api), late);
      return version(config)(keys);
    });
