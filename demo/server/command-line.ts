import {parseArgs} from 'node:util';
import type {ServiceKind} from './chats/chat.js';
import type {StartOptions} from './start-dev-server.js';

/** The command line cannot be understood. The message is a sentence that says why. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

/** An option of `--option name=value`. */
interface NamedOption {
  /** Completes "takes …". */
  readonly takes: string;
  readonly means: string;
  /** @returns `undefined` when the value is wrong */
  readonly read: (value: string) => StartOptions | undefined;
}

const namedOptions: Readonly<Record<string, NamedOption>> = {
  _chat_400_response_on_disconnected: {
    takes: 'true or false',
    means: 'answers a refresh after the end of a chat with 400, not 200 (default false)',
    read: (value) =>
      value === 'true' || value === 'false' ? {refuseRefreshAfterEnd: value === 'true'} : undefined,
  },
  _ttl: whole(
    [1, 604_800, 'seconds'],
    'time for which a service session is kept before its chat and after it (default 600)',
    (seconds) => ({lifetimes: {service: seconds * 1000}}),
  ),
  expected_wait: whole(
    [1, 86_400, 'seconds'],
    'expected wait for each place in the queue (by default none is named)',
    (seconds) => ({expectedWait: seconds}),
  ),
  timeout: whole(
    [0, 600_000, 'milliseconds'],
    'time for which a /meta/connect is held (default 60000)',
    (timeout) => ({timeout}),
  ),
  maxInterval: whole(
    [1000, 600_000, 'milliseconds'],
    'time without a /meta/connect after which a session is forgotten (default 10000)',
    (maxInterval) => ({maxInterval}),
  ),
};

const kinds: readonly ServiceKind[] = ['basic', 'advanced', 'closed'];

export const usage = `npm run server -- [--port 8080] [--host 127.0.0.1] [--data FILE] [--auto-agent]
                   [--service NAME[=KIND]]... [--chat-service NAME]... [--hours NAME]...
                   [--option NAME=VALUE]...

  --port        the port to listen on; 0 takes a free one
  --host        the address to listen on
  --data        the SQLite file that keeps ended chats; without it they are lost when the server stops
  --auto-agent  a bot answers customers while no agent is ready
  --service     one more service beside request-chat and request-chat-poll: basic (the default) starts a chat at
                once, advanced when an agent is ready, closed never
  --chat-service  one more service of version 2 beside customer-support
  --hours       one more office hours service beside business-hours and office-hours
  --option      ${Object.entries(namedOptions)
    .map(([name, {means}]) => `${name}=…\n                  ${means}`)
    .join('\n                ')}`;

/**
 * @returns `undefined` when the usage is asked for
 * @throws CommandLineError
 */
export function readCommandLine(args: readonly string[]): StartOptions | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new CommandLineError(`--port takes a number up to 65535, not ${values.port}.`);
  const {host, data, 'auto-agent': autoAgent} = values;
  const services = Object.fromEntries(values.service.map(readService));
  return values.option.map(readOption).reduce<StartOptions>((options, more) => ({...options, ...more}), {
    port,
    host,
    data,
    autoAgent,
    services,
    chatServices: values['chat-service'].map(checkedName),
    calendars: values.hours.map(checkedName),
  });
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: {type: 'string', default: '8080'},
        host: {type: 'string', default: '127.0.0.1'},
        data: {type: 'string'},
        'auto-agent': {type: 'boolean', default: false},
        service: {type: 'string', multiple: true, default: []},
        'chat-service': {type: 'string', multiple: true, default: []},
        hours: {type: 'string', multiple: true, default: []},
        option: {type: 'string', multiple: true, default: []},
        help: {type: 'boolean', short: 'h', default: false},
      },
    }).values;
  } catch (error) {
    throw new CommandLineError(error instanceof Error ? error.message : String(error));
  }
}

function readService(text: string): [name: string, kind: ServiceKind] {
  const [name = '', wanted = 'basic'] = text.split(/=(.*)/s);
  const kind = kinds.find((each) => each === wanted);
  checkedName(name);
  if (!kind)
    throw new CommandLineError(`--service ${name} is one of ${kinds.join(', ')}, not ${quoted(wanted)}.`);
  return [name, kind];
}

function checkedName(name: string): string {
  if (/^[\w.-]+$/.test(name)) return name;
  throw new CommandLineError(
    `--service takes a name of letters, digits, dots, _ and -, not ${quoted(name)}.`,
  );
}

function readOption(text: string): StartOptions {
  const [name = '', value] = text.split(/=(.*)/s);
  const option = Object.hasOwn(namedOptions, name) ? namedOptions[name] : undefined;
  if (!option) {
    const names = Object.keys(namedOptions).join(', ');
    throw new CommandLineError(`--option ${quoted(name)} is unknown. It takes ${names}.`);
  }
  const options = value === undefined ? undefined : option.read(value);
  if (!options)
    throw new CommandLineError(
      `--option ${name} takes ${option.takes}, ${value === undefined ? `as in ${name}=…` : `not ${quoted(value)}`}.`,
    );
  return options;
}

function whole(
  [from, to, unit]: readonly [from: number, to: number, unit: string],
  means: string,
  options: (value: number) => StartOptions,
): NamedOption {
  return {
    takes: `a whole number of ${unit} from ${from} to ${to}`,
    means,
    read(value) {
      const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
      return number >= from && number <= to ? options(number) : undefined;
    },
  };
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
