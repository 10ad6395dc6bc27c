import assert from 'node:assert/strict';
import {describe, test, type TestContext} from 'node:test';
import {ChatError} from '../../../src/wire/errors.js';
import {filesV2, type FilesV2Config} from '../../../src/wire/v2/files.js';
import {judged} from '../../../src/wire/v2/rest.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {fakeXhr} from '../../support/fakes/fake-xhr.js';
import {ignoreRejection} from '../../support/fakes/promises.js';
import {settled} from '../../support/fakes/settled.js';

const SERVER = 'https://gms.example.com/genesys';
const POLLED = {chatId: '0000A/A', secureKey: '0a1b', userId: '00F1', alias: '118', delivery: 'poll'};
const PUSHED = {...POLLED, secureKey: 'QU+/JD==', delivery: 'comet'};
const LIMITS = {
  'download-attempts': '3',
  'upload-max-files': '3',
  'delete-file': 'odd',
  'upload-max-file-size': '2097152',
  'used-upload-max-total-size': '42880',
  'upload-need-agent': 'true',
  'used-upload-max-files': '1',
  'upload-max-total-size': '5242880',
  'upload-file-types': 'JPG:pdf:.png',
};
const notice = (userData: object) => ({
  messages: [
    {
      from: {nickname: 'Ada', participantId: 1, type: 'Client'},
      text: 'file-client-cfg-get',
      type: 'Notice',
      userData,
    },
  ],
  chatEnded: false,
  statusCode: 0,
});
const SENT = {messages: [], chatEnded: false, statusCode: 0, userData: {'file-id': 'F1'}};

function filesOf(
  t: TestContext,
  {
    keys = POLLED,
    page = 'https://gms.example.com',
    limits = () => Promise.resolve(new Response(JSON.stringify(notice(LIMITS)))),
    ...config
  }: Partial<FilesV2Config> & {
    readonly keys?: Readonly<Record<string, string>>;
    readonly limits?: (init: RequestInit) => Promise<Response>;
  } = {},
) {
  const clock = new FakeClock();
  const requests = fakeXhr(t);
  const asked: string[] = [];
  t.mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => {
    asked.push(`${url.slice(SERVER.length)} ${typeof init.body === 'string' ? init.body : ''}`);
    return limits(init);
  });
  const files = filesV2(
    {server: SERVER, service: 'customer-support', page, clock, judged, ...config},
    () => keys,
  );
  const stop = new AbortController();
  const progress: number[] = [];
  const begun = async <T>(request: Promise<T>) => {
    // The test looks at the outcome later.
    request.catch(() => undefined);
    for (let i = 0; i < 5; i++) await settled();
    const xhr = requests.at(-1);
    assert(xhr, 'No request was made.');
    return {request, xhr};
  };
  return {
    ...{clock, asked, files, progress, stop, requests},
    upload: (file = new File(['%PDF'], 'Grüße.pdf')) =>
      begun(files.upload(file, stop.signal, (bytes) => progress.push(bytes))),
    download: (name = 'form.pdf') => begun(files.download({id: 'F/1', name}, stop.signal)),
  };
}

async function faultOf(request: Promise<unknown>) {
  const error = await request.then(
    () => 'answered',
    (thrown: unknown) => thrown,
  );
  assert(error instanceof ChatError, String(error));
  const {kind, status, code, limit} = error;
  return [kind, status, code, limit];
}

describe('the limits', () => {
  test('are asked with the keys, and count what was sent', async (t) => {
    const {files, asked} = filesOf(t);
    assert.deepEqual(await files.limits(), {
      filesLeft: 2,
      maxSize: 2_097_152,
      bytesLeft: 5_200_000,
      types: ['jpg', 'pdf', 'png'],
      needsAgent: true,
    });
    assert.deepEqual(asked, [
      '/2/chat/customer-support/0000A%2FA/file/limits secureKey=0a1b&userId=00F1&alias=118',
    ]);
  });

  test('of a pushed chat are asked at the place of its files, by an operation', async (t) => {
    const {files, asked} = filesOf(t, {keys: PUSHED});
    await files.limits();
    assert.deepEqual(asked, ['/2/chat-ntf operation=fileGetLimits&secureKey=QU%2B%2FJD%3D%3D']);
    const elsewhere = filesOf(t, {keys: PUSHED, filesUrl: `${SERVER}/files`});
    await elsewhere.files.limits();
    assert.match(elsewhere.asked[0] ?? '', /^\/files operation/);
  });

  test('may be in the reply itself, in part, or nowhere', async (t) => {
    const of = async (reply: unknown) =>
      filesOf(t, {limits: () => Promise.resolve(new Response(JSON.stringify(reply)))}).files.limits();
    const none = {
      ...{filesLeft: undefined, maxSize: undefined, bytesLeft: undefined},
      ...{types: [], needsAgent: false},
    };
    assert.deepEqual(await of({statusCode: 0, userData: {'upload-max-files': 2}}), {...none, filesLeft: 2});
    assert.deepEqual(await of({...notice({'upload-max-file-size': 'many'}), userData: null}), none);
    assert.deepEqual(await of({statusCode: 0, messages: [1, {text: 'file-client-cfg-get'}]}), none);
    assert.equal((await of(notice({'upload-max-files': 1, 'used-upload-max-files': 4}))).filesLeft, 0);
    for (const [types, taken] of [
      ['*', []],
      ['*.*', []],
      ['*.pdf:*.png', ['pdf', 'png']],
    ] as const)
      assert.deepEqual((await of(notice({'upload-file-types': types}))).types, taken);
  });

  test('cannot be had after the end, or from what is no GMS', async (t) => {
    const fault = (body: unknown, status = 200) =>
      faultOf(
        filesOf(t, {
          limits: () => Promise.resolve(new Response(JSON.stringify(body), {status})),
        }).files.limits(),
      );
    const over = {statusCode: 2, chatEnded: true, messages: [], errors: [{code: 249, advice: 'x'}]};
    assert.deepEqual(await fault(over), ['gone', 200, 249, undefined]);
    assert.deepEqual(await fault({a: 1}), ['broken', 200, undefined, undefined]);
    assert.deepEqual(await fault({}, 404), ['refused', 404, undefined, undefined]);
  });

  test('of no chat are not asked: a request without its key would end one', async (t) => {
    const {files, asked} = filesOf(t, {keys: {}});
    assert.equal((await faultOf(files.limits()))[0], 'gone');
    assert.deepEqual(asked, []);
  });
});

describe('an upload', () => {
  test('sends keys and file, tells its progress, and returns the id', async (t) => {
    const {upload, progress, clock} = filesOf(t, {headers: {apikey: 'k'}});
    const {request, xhr} = await upload();
    assert.equal(xhr.url, `POST ${SERVER}/2/chat/customer-support/0000A%2FA/file`);
    assert.deepEqual(xhr.fields, ['secureKey=0a1b', 'userId=00F1', 'alias=118', 'file=Grüße.pdf']);
    assert.deepEqual([xhr.headers, xhr.withCredentials], [{apikey: 'k'}, true]);
    xhr.leaves(2);
    xhr.leaves(4);
    xhr.answer(SENT, {type: 'text/plain'});
    assert.equal(await request, 'F1');
    assert.deepEqual(progress, [2, 4]);
    assert.deepEqual(clock.timers, []);
  });

  test('of a pushed chat is an operation', async (t) => {
    const {upload} = filesOf(t, {keys: PUSHED});
    const {request, xhr} = await upload();
    assert.equal(xhr.url, `POST ${SERVER}/2/chat-ntf`);
    assert.deepEqual(xhr.fields, ['operation=fileUpload', 'secureKey=QU+/JD==', 'file=Grüße.pdf']);
    xhr.answer({statusCode: 0, messages: []});
    assert.equal(await request, undefined);
  });

  test('sends no cookies to a server that lets any site in', async (t) => {
    const {upload} = filesOf(t, {
      limits: ({credentials}) =>
        credentials === 'include'
          ? Promise.reject(new TypeError('CORS'))
          : Promise.resolve(new Response(JSON.stringify(notice(LIMITS)))),
    });
    const {xhr} = await upload();
    assert.equal(xhr.withCredentials, false);
    xhr.abort();
  });

  test('that is refused has the code and the limit', async (t) => {
    const refused = async (body: unknown, status = 400) => {
      const {request, xhr} = await filesOf(t).upload();
      xhr.answer(body, {status});
      return faultOf(request);
    };
    const errors = (code: number, advice: string) => ({errors: [{code, advice}]});
    assert.deepEqual(await refused(errors(201, '5')), ['refused', 400, 201, 5]);
    assert.deepEqual(await refused(errors(202, '2097152')), ['refused', 400, 202, 2_097_152]);
    assert.deepEqual(await refused(errors(203, 'jpg:pdf')), ['refused', 400, 203, undefined]);
    assert.deepEqual((await refused({statusCode: 1, chatEnded: false}, 200)).slice(0, 2), ['broken', 200]);
    assert.deepEqual(await refused('<html>Sign in</html>', 200), ['refused', 200, undefined, undefined]);
    assert.deepEqual((await refused('Entity too large', 413))[0], 'refused');
  });

  test('that stalls for a minute is given up, however long the whole takes', async (t) => {
    const {upload, clock} = filesOf(t);
    const {request, xhr} = await upload();
    for (let i = 1; i <= 5; i++) {
      await clock.turn(59_000);
      xhr.leaves(i);
    }
    await clock.turn(59_000);
    assert.equal(clock.timers.length, 1);
    await clock.turn(1_000);
    assert.equal((await faultOf(request))[0], 'unreachable');
  });

  test('ends when it is stopped, also before it begins', async (t) => {
    const {upload, files, stop, requests} = filesOf(t);
    const {request, xhr} = await upload();
    stop.abort();
    assert.equal((await faultOf(request))[0], 'unreachable');
    assert.equal(xhr.response, null);
    const second = files.upload(new File(['x'], 'a.pdf'), stop.signal, () => undefined);
    assert.equal((await faultOf(second))[0], 'unreachable');
    assert.equal(requests.at(-1)?.form, undefined);
  });

  test('to another site asks first whether the browser may hear of progress, once', async (t) => {
    const {upload, requests} = filesOf(t, {page: 'https://shop.example'});
    const {request, xhr: first} = await upload();
    assert.match(first.url, /\/limits$/);
    assert.equal(first.hearsProgress, true);
    first.answer(notice(LIMITS));
    await settled();
    const [, second] = requests;
    assert.equal(second?.hearsProgress, true);
    second?.answer(SENT);
    assert.equal(await request, 'F1');
    const again = await upload();
    assert.match(again.xhr.url, /\/file$/);
    again.xhr.abort();
  });

  test('goes without progress to a site that forbids that, and is not repeated when it is cut', async (t) => {
    const {upload, requests} = filesOf(t, {page: 'https://shop.example'});
    const {request, xhr: first} = await upload();
    first.cut();
    for (let i = 0; i < 3; i++) await settled();
    const [, second] = requests;
    assert.match(second?.url ?? '', /\/file$/);
    assert.equal(second?.hearsProgress, false);
    second?.cut();
    assert.equal((await faultOf(request))[0], 'unreachable');
    assert.equal(requests.length, 2);
  });

  test('without progress has the time that a slow line needs for its size', async (t) => {
    const {files, requests, clock} = filesOf(t, {page: 'https://shop.example'});
    const megabyte = new File([new Uint8Array(1_000_000)], 'a.pdf');
    const {signal} = new AbortController();
    const upload = ignoreRejection(files.upload(megabyte, signal, () => undefined));
    for (let i = 0; i < 5; i++) await settled();
    requests[0]?.cut();
    for (let i = 0; i < 5; i++) await settled();
    assert.match(requests[1]?.url ?? '', /\/file$/);
    await clock.turn(159_000);
    assert.equal(clock.timers.length, 1);
    await clock.turn(1_000);
    assert.equal((await faultOf(upload))[0], 'unreachable');
  });
});

describe('a download', () => {
  test('gives the bytes as a blob of no type', async (t) => {
    const {download} = filesOf(t);
    const {request, xhr} = await download();
    assert.equal(xhr.url, `POST ${SERVER}/2/chat/customer-support/0000A%2FA/file/F%2F1/download`);
    assert.deepEqual(xhr.fields, ['secureKey=0a1b', 'userId=00F1', 'alias=118']);
    assert.equal(xhr.hearsProgress, false);
    xhr.answer('%PDF', {type: 'application/pdf'});
    const blob = await request;
    assert.deepEqual([await blob.text(), blob.type], ['%PDF', '']);
  });

  test('of a pushed chat names the file in a field', async (t) => {
    const {download} = filesOf(t, {keys: PUSHED});
    const {xhr} = await download();
    assert.deepEqual(xhr.fields, ['operation=fileDownload', 'secureKey=QU+/JD==', 'fileId=F/1']);
    xhr.abort();
  });

  test('may take long, as long as bytes come', async (t) => {
    const {download, clock} = filesOf(t);
    const {request, xhr} = await download();
    await clock.turn(59_000);
    xhr.comes();
    await clock.turn(59_000);
    xhr.answer('%PDF', {type: ''});
    assert.equal(await (await request).text(), '%PDF');
  });

  test('is no web page and no fault in place of the file', async (t) => {
    const got = async (name: string, body: unknown, type: string, status = 200) => {
      const {request, xhr} = await filesOf(t).download(name);
      xhr.answer(body, {type, status});
      return request.then(
        (blob) => blob.text(),
        () => faultOf(request),
      );
    };
    const page = '<!DOCTYPE html><title>Sign in</title>';
    const isRefused = ['refused', 200, undefined, undefined];
    assert.deepEqual(await got('form.pdf', page, 'text/html;charset=utf-8'), isRefused);
    assert.deepEqual(await got('form.pdf', ` ${page}`, 'application/octet-stream'), isRefused);
    assert.equal(await got('page.HTML', page, 'text/html'), page);
    assert.equal(await got('logo.svg', '<svg></svg>', 'image/svg+xml'), '<svg></svg>');
    const over = {statusCode: 2, chatEnded: true, messages: []};
    assert.deepEqual((await got('form.pdf', over, 'application/json'))[0], 'gone');
    assert.equal(await got('form.json', over, 'application/json'), JSON.stringify(over));
    assert.equal(await got('data.txt', {a: 1}, 'application/json'), '{"a":1}');
    assert.deepEqual((await got('form.pdf', {errors: [{code: 249}]}, 'application/json', 400)).slice(0, 3), [
      'refused',
      400,
      249,
    ]);
    assert.deepEqual((await got('form.pdf', 'Bad gateway', 'text/plain', 502))[0], 'broken');
  });
});
