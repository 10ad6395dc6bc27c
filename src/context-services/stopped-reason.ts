import type {EndedBy} from './interaction.js';

const ENDS =
  'left|leaves?|closed?|closes|ends?|ended|quits?|disconnect(s|ed)?|logs? out|logged out|stop(s|ped)?|terminate[ds]?|finish(ed)?|complete[ds]?|release[ds]?';
const FAILS = 'restart(s|ed)?|shut ?down|errors?|failed|fail(s|ure)?';

/** Each party, its names, and the verbs that say that it ended the chat. */
const PARTIES: readonly (readonly [EndedBy, string, string])[] = [
  ['customer', 'customer|client|visitor|consumer|end user', ENDS],
  ['agent', 'agent|operator|representative', ENDS],
  ['server', 'server|system|workflow|strategy', `${ENDS}|${FAILS}`],
];

/**
 * Reads the words of `stopped_reason`. The documentation leaves them to the application, so only words that can mean one
 * thing are understood: "customer left", "ClientDisconnected", "closed by agent", "idle". Everything else is `undefined`.
 */
export function endedBy(reason: string): EndedBy | undefined {
  const words = reason
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase()
    // “during transfer” is a time, not a reason: nobody took the chat over.
    .replace(/ during (the |a )?transfer$/, '');
  if (/\btransfer(red|s)?\b/.test(words)) return 'transfer';
  if (/\b(silen(t|ce)|idle|inactiv\w*|timed? ?out|no (answer|response|reply|activity))\b/.test(words))
    return 'silence';
  return PARTIES.find(([, party, verbs]) => {
    const active = `(the )?(${party})( (has )?(${verbs})( (the |this )?(chat|session|conversation|interaction))?)?`;
    return new RegExp(`^${active}$|\\bby (the )?(${party})$`).test(words);
  })?.[0];
}
