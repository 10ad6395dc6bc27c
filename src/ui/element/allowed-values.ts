import type {Settings} from './settings.js';

/**
 * Settings that take only these values, the default first. A module of its own: the half that is loaded later checks the
 * values, and the first half must not carry the table.
 */
export const ALLOWED: {
  readonly [Name in 'api' | 'delivery' | 'layout' | 'launcher' | 'resume']: readonly `${Settings[Name]}`[];
} = {
  api: ['1', '2'],
  delivery: ['auto', 'comet', 'poll'],
  layout: ['floating', 'inline'],
  launcher: ['', 'none'],
  resume: ['session', 'tabs', 'off'],
};
