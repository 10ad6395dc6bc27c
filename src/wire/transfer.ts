import type {Clock} from '../base/clock.js';
import {outsideZone} from '../base/outside-zone.js';
import {throwIfAborted} from '../base/throw-if-aborted.js';
import {ChatError} from './errors.js';

/** A request without any progress for this time is given up, ms. Files take as long as they take. */
const STALLED = 60_000;
/** Bytes per ms: a slower line is too slow for an upload whose progress cannot be heard. */
const SLOWEST = 10;

export interface TransferOptions {
  readonly headers: Headers;
  /** Sends the cookies of the server along. */
  readonly cookies: boolean;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /**
   * Called with the number of bytes that have left: of the whole form, so somewhat more than of the file. To hear of that, a
   * browser asks a server of another site for permission first (a preflight).
   */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** Size of the file in the form, bytes. */
  readonly size?: number | undefined;
}

export interface Transferred {
  readonly status: number;
  /** The `Content-Type`; empty if there is none. */
  readonly type: string;
  readonly body: Blob;
}

/**
 * Posts a form with a file in it, or in its answer. The only `XMLHttpRequest` of the package: `fetch` tells no progress of
 * an upload.
 * @returns an answer of any status; rejects with a `ChatError`, `unreachable`, when there is none
 */
export const transfer = (url: string, form: FormData, options: TransferOptions): Promise<Transferred> =>
  outsideZone(
    () =>
      new Promise((resolve, reject) => {
        const {headers, cookies, signal, clock, onProgress, size = 0} = options;
        const request = new XMLHttpRequest();
        const stop = () => request.abort();
        let cancelTimer = clock.after(onProgress ? STALLED : STALLED + size / SLOWEST, stop);
        const goesOn = () => {
          cancelTimer();
          cancelTimer = clock.after(STALLED, stop);
        };
        const fail = (cause?: unknown) =>
          reject(new ChatError('unreachable', `No answer from ${url}`, {maybe: true, cause}));
        if (onProgress)
          request.upload.addEventListener('progress', ({loaded}) => {
            goesOn();
            onProgress(loaded);
          });
        request.addEventListener('progress', goesOn);
        request.addEventListener('load', () => {
          const type = request.getResponseHeader('Content-Type') ?? '';
          const body: unknown = request.response;
          resolve({status: request.status, type, body: body instanceof Blob ? body : new Blob()});
        });
        request.addEventListener('error', fail);
        request.addEventListener('abort', fail);
        request.addEventListener('loadend', () => {
          cancelTimer();
          signal.removeEventListener('abort', stop);
        });
        signal.addEventListener('abort', stop);
        try {
          throwIfAborted(signal);
          request.open('POST', url);
          request.responseType = 'blob';
          request.withCredentials = cookies;
          headers.forEach((value, name) => request.setRequestHeader(name, value));
          request.send(form);
        } catch (cause) {
          cancelTimer();
          fail(cause);
        }
      }),
  );
