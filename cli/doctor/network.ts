import {lookup} from 'node:dns/promises';
import {connect, isIP} from 'node:net';
import {connect as connectTls} from 'node:tls';
import type {Clock} from '../../src/base/clock.js';
import {codeOf} from './client.js';
import {duration, ok, problem, skipped, warning, type Told} from './finding.js';

const DAY = 86_400_000;
/** A certificate that expires sooner is told. */
const SOON = 14 * DAY;

interface Place {
  readonly host: string;
  readonly port: number;
}

function placeOf(server: string): Place {
  const {protocol, hostname, port} = new URL(server);
  return {host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (protocol === 'https:' ? 443 : 80)};
}

/** Looks the name up and opens a connection. */
export async function checkNetwork(server: string, clock: Clock, timeout: number): Promise<Told> {
  const {host, port} = placeOf(server);
  let address: string;
  try {
    ({address} = await lookup(host));
  } catch (error) {
    return problem(
      'name-unknown',
      `The name ${host} has no address (${codeOf(error instanceof Error ? error : new Error(String(error)))}).`,
      'Check the spelling. If the name is known only inside your network, visitors from outside cannot reach it: add a public DNS record.',
    );
  }
  const startedAt = clock.now();
  const fault = await new Promise<string | undefined>((resolve) => {
    const socket = connect({host: address, port});
    const end = (result?: string): void => {
      cancel();
      socket.destroy();
      resolve(result);
    };
    const cancel = clock.after(timeout, () => end(`no answer within ${timeout / 1000} s`));
    socket.once('connect', () => end());
    socket.once('error', (error) => end(codeOf(error)));
  });
  if (fault !== undefined)
    return problem(
      'port-closed',
      `${host} (${address}) takes no connection on port ${port} (${fault}).`,
      'Check the port, whether the server runs, and whether a firewall between here and there lets this port through.',
    );
  const at = host === address ? address : `${host} is ${address}`;
  return ok('reachable', `${at}; port ${port} answers after ${duration(clock.now() - startedAt)}.`);
}

/** Sentences by the error codes of OpenSSL. */
const CERTIFICATE_FAULTS: Readonly<Record<string, (host: string) => Told>> = {
  CERT_HAS_EXPIRED: (host) =>
    problem(
      'certificate-expired',
      `The certificate of ${host} has expired: browsers refuse the connection.`,
      'Renew the certificate, and let it be renewed automatically.',
    ),
  DEPTH_ZERO_SELF_SIGNED_CERT: (host) =>
    problem(
      'certificate-self-signed',
      `The certificate of ${host} is self-signed: browsers of visitors refuse the connection.`,
      'Use a certificate of a public authority, such as Let’s Encrypt.',
    ),
  ERR_TLS_CERT_ALTNAME_INVALID: (host) =>
    problem(
      'certificate-name',
      `The certificate is for other names than ${host}: browsers refuse the connection.`,
      `Use a name of the certificate in the setting "server", or get a certificate with ${host} among its names.`,
    ),
};

/** @returns what it found, and whether later requests may trust the certificate */
export async function checkTls(
  server: string,
  clock: Clock,
  timeout: number,
  ca?: string,
): Promise<{readonly told: Told; readonly trusted: boolean}> {
  if (!server.startsWith('https:')) {
    const told = skipped(
      'no-tls',
      'The URL is http://: nothing is encrypted. Pages with https:// cannot use such a server.',
      'Use https:// for everything but development on this machine.',
    );
    return {told, trusted: true};
  }
  const {host, port} = placeOf(server);
  return new Promise((resolve) => {
    const socket = connectTls({
      host,
      port,
      ca,
      ...(isIP(host) === 0 && {servername: host}),
      rejectUnauthorized: false,
      ALPNProtocols: ['h2', 'http/1.1'],
    });
    const end = (told: Told, trusted: boolean): void => {
      cancel();
      socket.destroy();
      resolve({told, trusted});
    };
    const fails = (why: string): void =>
      end(
        problem(
          'tls-fails',
          `${host} does not speak TLS on port ${port} as browsers do (${why}).`,
          'Check that this port serves https, with TLS 1.2 or newer.',
        ),
        false,
      );
    const cancel = clock.after(timeout, () => fails(`no answer within ${timeout / 1000} s`));
    socket.once('error', (error: Error) => fails(codeOf(error)));
    socket.once('secureConnect', () => {
      // By its type an Error; in fact the code of one.
      const fault: unknown = socket.authorizationError;
      if (!socket.authorized) return end(certificateFault(fault, host), false);
      const left = Date.parse(socket.getPeerCertificate().valid_to) - clock.now();
      const days = Math.floor(left / DAY);
      if (left < SOON)
        return end(
          warning(
            'certificate-expires-soon',
            `The certificate of ${host} expires in ${days} ${days === 1 ? 'day' : 'days'}.`,
            'Renew it now, and let it be renewed automatically.',
          ),
          true,
        );
      const protocol = socket.alpnProtocol === 'h2' ? 'HTTP/2' : 'HTTP/1.1';
      end(
        ok(
          'tls',
          `${socket.getProtocol() ?? 'TLS'}, ${protocol}; the certificate is valid for ${days} days.`,
        ),
        true,
      );
    });
  });
}

function certificateFault(fault: unknown, host: string): Told {
  const code = fault instanceof Error ? codeOf(fault) : String(fault);
  const known = Object.hasOwn(CERTIFICATE_FAULTS, code) ? CERTIFICATE_FAULTS[code] : undefined;
  return (
    known?.(host) ??
    problem(
      'certificate-chain',
      `The certificate of ${host} leads to no authority that browsers know (${code}).`,
      'Let the server send the intermediate certificates too (in nginx, ssl_certificate is the full chain). If the authority is your own, name its certificate in NODE_EXTRA_CA_CERTS to check on; visitors need it as well.',
    )
  );
}
