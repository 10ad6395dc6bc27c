import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {createServer as createSecureServer} from 'node:https';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {TestContext} from 'node:test';
import {readCommandLine, type Options} from '../../cli/doctor/command-line.js';
import {examine, type Surroundings} from '../../cli/doctor/examine.js';
import type {Check, Finding} from '../../cli/doctor/finding.js';
import {createDevServer, type DevServer, type DevServerOptions} from '../../demo/server/dev-server.js';
import {systemClock} from '../../src/base/clock.js';
import {root} from '../support/root.js';

/** The origin of the page in these tests. */
export const PAGE = 'http://shop.example.com';

export const pem = (name: string): string =>
  readFileSync(path.join(root, `test/doctor/certificates/${name}.pem`), 'utf8');

/** @returns true when it has answered the request itself */
export type Bend = (req: IncomingMessage, res: ServerResponse) => boolean | undefined;

export interface BentServer {
  /** The base URL of GMS. */
  readonly url: string;
  readonly server: DevServer;
}

/** A development server whose requests and answers a test bends. It holds requests for so short a time that a test can wait. */
export async function bentServer(
  t: TestContext,
  bend: Bend = () => false,
  {certificate, ...options}: DevServerOptions & {readonly certificate?: string} = {},
): Promise<BentServer> {
  const server = createDevServer({timeout: 50, ...options});
  const handle = (req: IncomingMessage, res: ServerResponse): void => {
    if (!bend(req, res) && !server.handle(req, res)) answer(res, 404, 'Not here.');
  };
  const own = certificate === undefined ? undefined : pem(certificate);
  const listener =
    own === undefined ? createServer(handle) : createSecureServer({cert: own, key: own}, handle);
  const port = await listening(t, listener);
  t.after(() => server.close());
  return {url: `${own === undefined ? 'http' : 'https'}://127.0.0.1:${port}/genesys`, server};
}

/** Listens on a free port until the test ends. */
export async function listening(t: TestContext, server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  return address.port;
}

export function answer(res: ServerResponse, status: number, body = '', type = 'text/plain'): true {
  res.writeHead(status, {'Content-Type': type}).end(body);
  return true;
}

/** Changes the headers of an answer at the last moment. */
export function changeHeaders(res: ServerResponse, change: (res: ServerResponse) => void): undefined {
  const writeHead = res.writeHead.bind(res);
  Object.assign(res, {
    writeHead: (status: number) => {
      change(res);
      return writeHead(status);
    },
  });
}

export const isComet = ({url = ''}: IncomingMessage): boolean => url.startsWith('/genesys/cometd');

export function optionsOf(...args: string[]): Options {
  const options = readCommandLine(args);
  assert.ok(options);
  return options;
}

/** Lets the doctor examine a server. */
export async function diagnose(
  url: string,
  args: readonly string[] = [],
  surroundings: Partial<Surroundings> = {},
): Promise<Diagnosis> {
  const findings = await examine(optionsOf(url, ...args), {
    clock: systemClock,
    onFinding: () => undefined,
    announce: () => undefined,
    signal: new AbortController().signal,
    ...surroundings,
  });
  return new Diagnosis(findings);
}

export class Diagnosis {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    this.findings = findings;
  }

  /** The codes of all problems and warnings. */
  get faults(): readonly string[] {
    return this.findings
      .filter(({verdict}) => verdict === 'problem' || verdict === 'warning')
      .map(({code}) => code);
  }

  of(check: Check): Finding {
    const found = this.findings.filter((finding) => finding.check === check);
    assert.equal(found.length, 1, `${check} is told ${found.length} times`);
    return found[0]!;
  }

  code(check: Check): string {
    return this.of(check).code;
  }
}
