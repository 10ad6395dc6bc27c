import path from 'node:path';
import {root} from '../setup/setup.mjs';

/** The component tests of the last run: `{name: passed}`, as JSON. */
export const recordFile = path.join(root, '.cache/component-tests.json');
