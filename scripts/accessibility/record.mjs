import path from 'node:path';
import {root} from '../setup.mjs';

/** Which component tests the last run had, by name, and whether they passed. */
export const recordFile = path.join(root, '.cache/component-tests.json');
