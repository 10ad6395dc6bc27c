/** Requests that the elements of the window send to the window and to its owner, as DOM events. */
import type {StartDetails} from '../wire/types.js';

export type Request =
  | {readonly do: 'start'; readonly details: StartDetails}
  /** Show the start form again after the chat has ended. */
  | {readonly do: 'restart'}
  | {readonly do: 'send'; readonly text: string}
  /** Forget the chat that has ended, and show an empty start form. */
  | {readonly do: 'forget'}
  /** Send a text whose private data the customer has confirmed or masked. */
  | {readonly do: 'send-checked'; readonly text: string}
  /** Put this text back into the composer. */
  | {readonly do: 'edit'; readonly text: string}
  /** The composer holds this text now. */
  | {readonly do: 'typed'; readonly text: string}
  /** Say this line to a screen reader. */
  | {readonly do: 'say'; readonly line: string}
  /** Send an outgoing message again. `id` is its id, as in `discard`. */
  | {readonly do: 'retry'; readonly id: string}
  | {readonly do: 'discard'; readonly id: string}
  /** Fetch missing messages. */
  | {readonly do: 'reload'}
  /** Tell the server that the customer is there. `answered` hears whether that can help. */
  | {readonly do: 'still-here'; readonly answered: (isTold: boolean) => void}
  /** Copy a report about what failed. `at` is the `gms-chat-report` that says what comes of it. */
  | {readonly do: 'copy-report'; readonly at: HTMLElement}
  /** An entry of the transcript could not be drawn. */
  | {readonly do: 'report'; readonly cause: unknown}
  /** An element could not be drawn. */
  | {readonly do: 'broken'; readonly cause: unknown}
  | {readonly do: 'minimize'}
  /** Turn the sound for new messages on or off. */
  | {readonly do: 'sound'; readonly isOn: boolean}
  /** Ask the customer whether to end the chat. */
  | {readonly do: 'ask-end'}
  | {readonly do: 'end'}
  /** The customer answered "End this chat?" with no. */
  | {readonly do: 'keep'}
  | {readonly do: 'download'; readonly as: 'text' | 'page'}
  /** Ask the server which files it takes now. */
  | {readonly do: 'ask-limits'}
  /** Send files. `folders` are the names of those that were dropped: they are refused. */
  | {readonly do: 'add-files'; readonly files: readonly File[]; readonly folders: readonly string[]}
  /** Send a file again. `id` is that of the upload, as in `remove-file`. */
  | {readonly do: 'retry-file'; readonly id: string}
  /** Stop an upload, or remove a failed one. */
  | {readonly do: 'remove-file'; readonly id: string}
  /** Save a file of the transcript. `id` is its id at the server. */
  | {readonly do: 'fetch-file'; readonly id: string; readonly name: string}
  /** The control with the focus is gone: move the focus to where the customer goes on. */
  | {readonly do: 'go-on'};

/** A `CustomEvent`, since MooTools replaces `Event` by a class of its own. */
export class RequestEvent extends CustomEvent<null> {
  static readonly type = 'chat-request';
  readonly request: Request;

  constructor(request: Request) {
    super(RequestEvent.type, {bubbles: true});
    this.request = request;
  }
}

/** Dispatches a request that bubbles to the nearest `onRequest`. Not composed: it stays inside the shadow root of `from`. */
export function ask(from: EventTarget, request: Request): void {
  from.dispatchEvent(new RequestEvent(request));
}

/** Calls `handle` for each request from inside `target`. */
export function onRequest(target: EventTarget, handle: (request: Request) => void): void {
  target.addEventListener(RequestEvent.type, (event) => {
    if (event instanceof RequestEvent) handle(event.request);
  });
}
