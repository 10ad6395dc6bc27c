import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judgeCookies} from '../../cli/doctor/cookies.js';
import {optionsOf} from './diagnosis.js';

const codeOf = (cookies: readonly string[], server: string, origin?: string): string =>
  judgeCookies(cookies, optionsOf(server, ...(origin === undefined ? [] : ['--origin', origin]))).code;

describe('the cookies of the server', () => {
  const GMS = 'https://gms.example.com/genesys';
  const SHOP = 'https://shop.example.net';

  const cases: readonly (readonly [
    what: string,
    code: string,
    cookie: string,
    server?: string,
    origin?: string,
  ])[] = [
    ['for pages of another site', 'cookies', 'a=1; Secure; SameSite=None; Partitioned'],
    ['with attributes in small letters', 'cookies', 'a=1; secure; samesite=none; partitioned'],
    ['without SameSite', 'cookie-same-site', 'a=1; Secure'],
    ['with SameSite=Lax', 'cookie-same-site', 'a=1; Secure; SameSite=Lax'],
    ['with SameSite=None, but not Secure', 'cookie-same-site', 'a=1; SameSite=None'],
    ['that are not partitioned', 'cookie-partitioned', 'a=1; Secure; SameSite=None'],
    [
      'for a path that the gateway has changed',
      'cookie-path',
      'a=1; Path=/genesys',
      'https://g.example.com/chat',
    ],
    ['for a path that only begins alike', 'cookie-path', 'a=1; Path=/gen'],
    [
      'that are Secure at a server with http',
      'cookie-secure',
      'a=1; Secure',
      'http://gms.example.com/genesys',
      'http://a.example.com',
    ],
    [
      'that are Secure at a server on this machine',
      'cookies',
      'a=1; Secure; SameSite=None; Partitioned',
      'http://localhost:8080/genesys',
      'http://www.example.com',
    ],
    [
      'that are Secure at a server whose name begins alike',
      'cookie-secure',
      'a=1; Secure',
      'http://localhost.example.com/genesys',
    ],
    ['for a page of the same site', 'cookies', 'a=1; Path=/genesys', GMS, 'https://www.example.com'],
    [
      'for a page of the same site by another scheme',
      'cookie-same-site',
      'a=1',
      GMS,
      'http://www.example.com',
    ],
    [
      'for another company below co.uk',
      'cookie-same-site',
      'a=1',
      'https://gms.co.uk/genesys',
      'https://shop.co.uk',
    ],
    [
      'for a page below the same name of co.uk',
      'cookies',
      'a=1',
      'https://gms.a.co.uk/genesys',
      'https://www.a.co.uk',
    ],
    ['between two addresses', 'cookie-same-site', 'a=1', 'https://10.0.0.1/genesys', 'https://10.1.0.1'],
    [
      'between two ports of one address',
      'cookies',
      'a=1',
      'https://10.0.0.1/genesys',
      'https://10.0.0.1:5173',
    ],
  ];
  for (const [what, code, cookie, server = GMS, origin = SHOP] of cases)
    it(`${what}: ${code}`, () => assert.equal(codeOf([cookie], server, origin), code));

  it('are all judged, and the first bad one is named', () => {
    const told = judgeCookies(
      ['a=1; Secure; SameSite=None; Partitioned', 'b=secret-value; Secure'],
      optionsOf(GMS, '--origin', SHOP),
    );
    assert.match(told.says, /^The cookie b lacks/);
    assert.ok(!told.says.includes('secret-value'));
  });

  it('need an origin to be judged', () => assert.equal(codeOf(['a=1'], GMS), 'no-origin'));

  it('need not be there', () => assert.equal(codeOf([], GMS, SHOP), 'no-cookies'));
});
