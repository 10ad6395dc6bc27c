import type {WireEntry} from '../../wire/types.js';

/** Whether there is anything to see in a text. */
export const isVisible = (text: string): boolean => /[^\p{C}\p{Z}\p{M}\p{DI}\u2800]/u.test(text);

/** Words of an agent in an entry of an unknown kind. Those of anybody else are for programs: the server has many notices. */
export const isSaying = ({kind, party, text}: WireEntry): boolean =>
  kind === 'unknown' && (party === 'agent' || party === 'supervisor') && isVisible(text);
