import type {ChatState} from '../../src/client.js';
import {illegalMove, wrongAtEnd, wrongEntry, wrongGap, wronglyFailed} from './invariants.js';
import type {Answer, Incoming} from './network.js';
import {RequestRate} from './request-rate.js';
import type {Server, ServerChat} from './server.js';
import type {Timeline} from './timeline.js';
import type {Chapter} from './visitor.js';

/** Watches the network and the screen during a run, and reports violated invariants. */
export class Watch {
  readonly rate = new RequestRate();
  /** See `Schedule`. */
  isCalm = false;
  /** Stops the run with a violation. */
  readonly breaks: (what: string) => void;
  readonly #time: Timeline;
  readonly #gms: Server;
  /** When the server made the last transcript that the visitor received. */
  #lastRead = -Infinity;
  /** The last answer was the one to the visitor's end request. */
  #isEndTold = false;

  constructor(time: Timeline, gms: Server, breaks: (what: string) => void) {
    this.#time = time;
    this.#gms = gms;
    this.breaks = breaks;
  }

  check(wrong: string | undefined): void {
    if (wrong) this.breaks(wrong);
  }

  /** Called when the client makes a request. */
  asked(verb: string): void {
    this.check(this.rate.note(this.#time.now(), verb));
  }

  /** Passes a request to the server, and checks its answer for pushes. */
  arrived(request: Incoming): void {
    this.#gms.receive({
      ...request,
      answer: (status, reply) => {
        // A reply of several messages contains pushes.
        if (Array.isArray(reply) && reply.length > 1) this.rate.news();
        request.answer(status, reply);
      },
    });
  }

  /** Called when an answer has reached the client. */
  answered(answer: Answer): void {
    this.#lastRead = Math.max(this.#lastRead, this.#gms.readAt(answer) ?? -Infinity);
    this.#isEndTold = this.#gms.tellsEnd(answer);
  }

  changed(chapter: Chapter, state: ChatState, previous: ChatState): void {
    const chat = this.chatOf(chapter);
    this.check(illegalMove(state, previous));
    if (state.phase === 'ended' && previous.phase !== 'ended') {
      // When the end request did not reach the server, the client does not know the last position either.
      const isKnown = state.reason !== 'customer' || this.#isEndTold;
      chapter.lastWords = (isKnown && chat?.position) || 0;
    }
    if (this.isCalm) this.check(wrongGap(state, previous, chat));
    this.check(wrongEntry(state, previous, chat));
    this.check(wronglyFailed(state, previous, chapter, chat, this.#lastRead));
  }

  closed(chapter: Chapter): void {
    this.check(wrongAtEnd(chapter.state, chapter, this.chatOf(chapter)));
  }

  chatOf({keys}: Chapter): ServerChat | undefined {
    return keys && this.#gms.chatOf(keys);
  }
}
