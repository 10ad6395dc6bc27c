/** The Bayeux server of a run of end-to-end tests: `CHAT_ENGINE` names it, and it is that of Node without. */
import {RemoteEngine} from '../../../demo/server/bayeux/remote-engine.js';
import type {DevServerOptions} from '../../../demo/server/dev-server.js';
import {Java, JAVA_ENGINES} from './java.js';

/** Those that no test uses now: a new server would take a second. */
const idle: Java[] = [];

export interface EngineOfRun {
  readonly options: Pick<DevServerOptions, 'customersEngine'>;
  /** The test has closed its development server, which has forgotten the sessions. */
  readonly giveBack: () => void;
}

export async function engineOfRun(): Promise<EngineOfRun> {
  const engine = JAVA_ENGINES.find((name) => name === process.env['CHAT_ENGINE']);
  if (!engine) return {options: {}, giveBack: () => undefined};
  // GMS holds for 60 s.
  const java = idle.pop() ?? (await Java.start(engine, {timeout: 60_000}));
  return {
    options: {customersEngine: (own) => new RemoteEngine([java], own)},
    giveBack: () => void idle.push(java),
  };
}
