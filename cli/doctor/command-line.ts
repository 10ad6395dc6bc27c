import {parseArgs} from 'node:util';
import {serverUrl} from '../../src/wire/server-url.js';

/** The command line cannot be understood. The message is a sentence that says why. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

export interface Options {
  /** The base URL of GMS, without a slash at the end. */
  readonly server: string;
  /** The origin of the page that will show the chat. */
  readonly origin: string | undefined;
  /** The version of the Chat API that the page uses; by default, both are looked for, and one must be there. */
  readonly api: 1 | 2 | undefined;
  readonly service: string | undefined;
  readonly cometUrl: string;
  /** Sent with each request but preflights. Values are never printed. */
  readonly headers: ReadonlyMap<string, string>;
  readonly hours: string | undefined;
  readonly waitQueue: string | undefined;
  /** The longest wait for a held request, ms; 0 leaves that check out. */
  readonly hold: number;
  /** Time for any other answer, ms. */
  readonly timeout: number;
  readonly start: boolean;
  readonly json: boolean;
}

export const usage = `gms-chat doctor URL [options]

Checks a Genesys Mobile Services server from the command line, and says what is wrong and how to mend it.
URL is the setting "server" of the chat, such as https://gms.example.com/genesys.

  --origin URL          origin of the page with the chat, such as https://www.example.com: checks CORS and cookies
  --api 1|2             the version of the Chat API that the page uses; by default, both are looked for, and one must be there
  --service NAME        name of the service; by default request-chat (version 1) and customer-support (version 2)
  --comet-url URL       URL of CometD, if it is not URL/cometd
  --header 'NAME: VALUE'  a header for each request, such as that of a gateway; may be repeated. The value is never printed
  --hours NAME          name of the office hours service
  --wait-queue NAME     name of the virtual queue whose expected wait is asked
  --start               starts a chat, sends a message in it, receives it and ends the chat. An agent may see it
  --hold SECONDS        longest wait for the held request of CometD (default 120); 0 leaves that check out
  --timeout SECONDS     longest wait for any other answer (default 10)
  --json                prints the result as JSON
  --help                prints this text

Exit code: 0 no problem (there may be warnings), 1 problems, 2 the command line is wrong.`;

/**
 * @param args the words after `doctor`
 * @returns `undefined` when the usage is asked for
 * @throws CommandLineError
 */
export function readCommandLine(args: readonly string[]): Options | undefined {
  const {values, positionals} = parsed(args);
  if (values.help) return undefined;
  const [given, ...more] = positionals;
  if (given === undefined) throw new CommandLineError('The URL of the server is missing.');
  if (more.length > 0) throw new CommandLineError(`There is one URL too many: ${quoted(more[0] ?? '')}.`);
  const server = url('The URL of the server', given);
  const {origin, api, service, hours, start, json} = values;
  if (api !== undefined && api !== '1' && api !== '2')
    throw new CommandLineError(`--api takes 1 or 2, not ${quoted(api)}.`);
  const comet = values['comet-url'];
  return {
    server,
    origin: origin === undefined ? undefined : new URL(url('--origin', origin)).origin,
    api: api === undefined ? undefined : api === '1' ? 1 : 2,
    service: named('--service', service),
    cometUrl: comet === undefined ? `${server}/cometd` : url('--comet-url', comet),
    headers: new Map(values.header.map(header)),
    hours: named('--hours', hours),
    waitQueue: named('--wait-queue', values['wait-queue']),
    hold: seconds('--hold', values.hold, 0),
    timeout: seconds('--timeout', values.timeout, 1),
    start,
    json,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        origin: {type: 'string'},
        api: {type: 'string'},
        service: {type: 'string'},
        'comet-url': {type: 'string'},
        header: {type: 'string', multiple: true, default: []},
        hours: {type: 'string'},
        'wait-queue': {type: 'string'},
        start: {type: 'boolean', default: false},
        hold: {type: 'string', default: '120'},
        timeout: {type: 'string', default: '10'},
        json: {type: 'boolean', default: false},
        help: {type: 'boolean', short: 'h', default: false},
      },
    });
  } catch (error) {
    throw new CommandLineError(error instanceof Error ? error.message : String(error));
  }
}

function url(what: string, given: string): string {
  const absolute = serverUrl(given);
  if (absolute !== undefined) return absolute;
  // Not the value itself: it may hold a password.
  throw new CommandLineError(
    `${what} must be a whole http(s) URL, without a query and without credentials, such as https://gms.example.com/genesys.`,
  );
}

function named(option: string, given: string | undefined): string | undefined {
  if (given !== undefined && !given.trim()) throw new CommandLineError(`${option} takes a name.`);
  return given?.trim();
}

/** The name in lower case: headers differ by it alone. */
function header(given: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^([!#$%&'*+.^`|~\w-]+):[ \t]*(.*)$/s.exec(given) ?? [];
  // Not the value itself: it is a secret.
  if (!name) throw new CommandLineError("--header takes 'Name: value'.");
  if (!/^[\t\x20-\x7e\x80-\xff]+$/.test(value))
    throw new CommandLineError(`--header ${name} has no value, or one that a header cannot hold.`);
  return [name.toLowerCase(), value];
}

function seconds(option: string, given: string, least: number): number {
  const number = /^\d{1,4}$/.test(given) ? Number(given) : NaN;
  if (number >= least && number <= 3600) return number * 1000;
  throw new CommandLineError(
    `${option} takes a whole number of seconds from ${least} to 3600, not ${quoted(given)}.`,
  );
}

const quoted = (text: string): string => JSON.stringify(text);
