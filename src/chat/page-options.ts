import {mustBeObject, valueOf} from '../session/given.js';

const STORAGES = ['storage', 'siteStorage'];

/**
 * The options of a chat as the page gave them. Each is read when it is used, and a getter that throws becomes a `ChatError`.
 * @throws ChatError `invalid`, which names the option
 */
export function pageOptions<Options extends object>(given: Options): Options {
  mustBeObject('The options', given);
  for (const name of STORAGES) mustBeObject(name, valueOf(given, name) ?? {});
  return new Proxy(given, {get: (target, name): unknown => valueOf(target, name)});
}
