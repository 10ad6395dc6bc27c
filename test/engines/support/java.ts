/** CometD for Java, in a process of its own. `scripts/test/engines.mjs` has fetched and compiled it. */
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {Socket} from 'node:net';
import path from 'node:path';
import {createInterface} from 'node:readline';
import type {RemoteNode} from '../../../demo/server/bayeux/remote-engine.js';
import {root} from '../../support/root.js';

export type JavaEngine = 'jetty-12' | 'jetty-9';
export const JAVA_ENGINES: readonly JavaEngine[] = ['jetty-12', 'jetty-9'];

/** Options of CometD, as in its documentation; times in ms. GMS has the defaults. */
export type CometdOptions = Readonly<Record<string, string | number | boolean>>;

interface Started extends RemoteNode {
  readonly cometd: string;
  readonly jetty: string;
}

/** One CometD server. It may be killed, and comes back on the same ports. */
export class Java implements RemoteNode {
  readonly #engine: JavaEngine;
  readonly #options: CometdOptions;
  #process: ChildProcess | undefined;
  #started: Started = {port: 0, seam: 0, cometd: '', jetty: ''};

  private constructor(engine: JavaEngine, options: CometdOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  static async start(engine: JavaEngine, options: CometdOptions = {}): Promise<Java> {
    const java = new Java(engine, options);
    await java.comeBack();
    return java;
  }

  get port(): number {
    return this.#started.port;
  }

  get seam(): number {
    return this.#started.seam;
  }

  /** Versions, as the server itself tells them. */
  get versions(): string {
    return `CometD ${this.#started.cometd} on Jetty ${this.#started.jetty}`;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  async comeBack(): Promise<void> {
    const folder = path.join(root, '.cache/engines', this.#engine);
    const options = Object.entries(this.#options).map(([name, value]) => `${name}=${value}`);
    const {port, seam} = this.#started;
    const java = spawn(
      'java',
      [
        ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', `${folder}/classes:${folder}/dependency/*`],
        ...['Main', String(port), String(seam), ...options],
      ],
      // The process ends when its input does, also if this process is killed.
      {stdio: ['pipe', 'pipe', 'pipe']},
    );
    this.#process = java;
    let complaints = '';
    java.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    const ended = once(java, 'exit').then(() => assert.fail(`CometD has ended: ${complaints}`));
    const firstLine = new Promise<string>((resolve) =>
      createInterface({input: java.stdout}).once('line', resolve),
    );
    this.#started = startedFrom(JSON.parse(await Promise.race([firstLine, ended])));
    ended.catch(() => undefined);
    // It must not keep a test process alive.
    java.unref();
    for (const pipe of [java.stdin, java.stdout, java.stderr]) if (pipe instanceof Socket) pipe.unref();
  }

  /** Ends the process without a word, as a crash does. */
  async kill(): Promise<void> {
    const java = this.#process;
    this.#process = undefined;
    if (!java) return;
    const ended = once(java, 'exit');
    java.ref();
    java.kill('SIGKILL');
    await ended;
  }
}

function startedFrom(value: unknown): Started {
  assert.ok(typeof value === 'object' && value !== null);
  const {port, seam, cometd, jetty}: Partial<Record<keyof Started, unknown>> = value;
  return {port: Number(port), seam: Number(seam), cometd: String(cometd), jetty: String(jetty)};
}
