/** What the parts of the window ask for. */
import type {StartDetails} from '../wire/types.js';

export type Request =
  | {readonly do: 'start'; readonly details: StartDetails}
  /** After an end, back to the form. */
  | {readonly do: 'restart'}
  | {readonly do: 'send'; readonly text: string}
  /** The customer has seen what is sensitive about it. */
  | {readonly do: 'send-checked'; readonly text: string}
  /** Back into the composer. */
  | {readonly do: 'edit'; readonly text: string}
  /** The composer holds this text now. */
  | {readonly do: 'typed'; readonly text: string}
  /** `id` is that of an outgoing message. */
  | {readonly do: 'retry'; readonly id: string}
  | {readonly do: 'discard'; readonly id: string}
  /** Messages are missing: ask for them. */
  | {readonly do: 'reload'}
  | {readonly do: 'minimize'}
  /** New messages are to be heard, or not. */
  | {readonly do: 'sound'; readonly isOn: boolean}
  /** Whether the chat is to be ended is asked first. */
  | {readonly do: 'ask-end'}
  | {readonly do: 'end'}
  /** The answer to "End this chat?" is no. */
  | {readonly do: 'keep'}
  | {readonly do: 'download'; readonly as: 'text' | 'page'};

export class RequestEvent extends Event {
  static readonly type = 'chat-request';
  readonly request: Request;

  constructor(request: Request) {
    super(RequestEvent.type, {bubbles: true});
    this.request = request;
  }
}

/** Asks whoever is above. Not composed: a request stays within the shadow root it was made in. */
export function ask(from: EventTarget, request: Request): void {
  from.dispatchEvent(new RequestEvent(request));
}

export function onRequest(target: EventTarget, handle: (request: Request) => void): void {
  target.addEventListener(RequestEvent.type, (event) => {
    if (event instanceof RequestEvent) handle(event.request);
  });
}
