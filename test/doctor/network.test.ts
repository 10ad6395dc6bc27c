import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {describe, it} from 'node:test';
import {checkTls} from '../../cli/doctor/network.js';
import {FakeClock} from '../support/fakes/fake-clock.js';
import {bentServer, diagnose, listening, pem} from './diagnosis.js';

describe('the way to the server', () => {
  it('a name without an address is a problem, and nothing else is checked', async () => {
    const {findings} = await diagnose('https://gms.invalid/genesys');
    assert.deepEqual(
      findings.map(({code}) => code),
      ['name-unknown'],
    );
    assert.match(findings[0]!.says, /^The name gms\.invalid has no address \(E\w+\)\.$/);
  });

  it('a port that takes no connection is a problem', async (t) => {
    const server = createServer();
    const port = await listening(t, server);
    await new Promise((resolve) => server.close(resolve));
    const {faults, findings} = await diagnose(`http://127.0.0.1:${port}/genesys`);
    assert.deepEqual(faults, ['port-closed']);
    assert.match(findings[0]!.says, /takes no connection on port \d+ \(ECONNREFUSED\)/);
  });

  it('http is told, and is no fault of its own', async (t) => {
    const {url} = await bentServer(t);
    const diagnosis = await diagnose(url, ['--hold', '0']);
    assert.equal(diagnosis.code('network'), 'reachable');
    assert.equal(diagnosis.code('tls'), 'no-tls');
    assert.deepEqual(diagnosis.faults, []);
  });
});

describe('the certificate', () => {
  const faults = {
    expired: 'certificate-expired',
    'self-signed': 'certificate-self-signed',
    'other-name': 'certificate-name',
  };
  for (const [certificate, code] of Object.entries(faults))
    it(`that is ${certificate.replace('-', ' ')} is a problem, and the other checks go on`, async (t) => {
      const {url} = await bentServer(t, undefined, {certificate});
      const diagnosis = await diagnose(url, ['--hold', '0'], {ca: pem('authority')});
      assert.equal(diagnosis.code('tls'), code);
      assert.equal(diagnosis.code('handshake'), 'handshake');
      assert.deepEqual(diagnosis.faults, [code]);
    });

  it('of an unknown authority is a problem', async (t) => {
    const {url} = await bentServer(t, undefined, {certificate: 'good'});
    const diagnosis = await diagnose(url, ['--hold', '0']);
    assert.deepEqual(diagnosis.faults, ['certificate-chain']);
    assert.match(diagnosis.of('tls').says, /UNABLE_TO_VERIFY_LEAF_SIGNATURE/);
  });

  it('that is good is told with its days', async (t) => {
    const {url} = await bentServer(t, undefined, {certificate: 'good'});
    const diagnosis = await diagnose(url, ['--hold', '0'], {ca: pem('authority')});
    assert.match(
      diagnosis.of('tls').says,
      /^TLSv1\.3, HTTP\/1\.1; the certificate is valid for \d{5} days\.$/,
    );
    assert.deepEqual(diagnosis.faults, []);
  });

  it('that expires within two weeks is a warning', async (t) => {
    const {url} = await bentServer(t, undefined, {certificate: 'good'});
    const clock = new FakeClock(Date.parse('2126-07-18T20:00:00Z'));
    const {told, trusted} = await checkTls(url, clock, 2000, pem('authority'));
    assert.equal(told.code, 'certificate-expires-soon');
    assert.match(told.says, /expires in 10 days/);
    assert.equal(trusted, true);
  });

  it('of a server that does not speak TLS is a problem, and nothing else is checked', async (t) => {
    const {url} = await bentServer(t);
    const diagnosis = await diagnose(url.replace('http:', 'https:'));
    assert.equal(diagnosis.findings.at(-1)?.code, 'tls-fails');
    assert.deepEqual(diagnosis.faults, ['tls-fails']);
  });

  it('that is not trusted gets no headers of the user', async (t) => {
    let requests = 0;
    const bend = (): false => {
      requests += 1;
      return false;
    };
    const {url} = await bentServer(t, bend, {certificate: 'self-signed'});
    const diagnosis = await diagnose(url, ['--header', 'Authorization: Bearer secret']);
    assert.equal(diagnosis.findings.at(-1)?.code, 'headers-kept-back');
    assert.equal(requests, 0);
  });
});
