/** `node scripts/test/nginx.mjs` finds nginx, which the test of the doctor needs, or installs it by apt-get, or says how to get it. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {askDebian} from '../browsers/fetch.mjs';

if (!isThere()) {
  console.log('No nginx yet; asking apt-get …');
  askDebian('nginx-light');
}
if (!isThere()) {
  console.error(
    'The test of the doctor needs nginx. Install it (apt-get install nginx-light), and run npm test -- deep-doctor again.',
  );
  process.exitCode = 1;
}

function isThere() {
  return `${process.env.PATH}:/usr/sbin`.split(':').some((folder) => existsSync(path.join(folder, 'nginx')));
}
