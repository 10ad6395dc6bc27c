import type {ChatState} from '../../src/client.js';
import type {Gms} from './gms.js';
import type {GmsChat} from './gms-chat.js';
import {illegalMove, wrongAtEnd, wrongEntry, wronglyFailed} from './invariants.js';
import type {Answer, Incoming} from './network.js';
import {RequestRate} from './request-rate.js';
import type {Timeline} from './timeline.js';
import type {Chapter} from './visitor.js';

/** Watches the network and the screen during a run, and reports violated invariants. */
export class Watch {
  readonly rate = new RequestRate();
  /** Stops the run with a violation. */
  readonly breaks: (what: string) => void;
  readonly #time: Timeline;
  readonly #gms: Gms;
  /** When the server made the last transcript that the visitor received. */
  #lastRead = -Infinity;
  /** The last answer was the one to the visitor's end request, which has the last position. */
  #isEndTold = false;

  constructor(time: Timeline, gms: Gms, breaks: (what: string) => void) {
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
  answered({path, status, givenAt}: Answer): void {
    if (path.endsWith('/refresh')) this.#lastRead = Math.max(this.#lastRead, givenAt);
    this.#isEndTold = path.endsWith('/disconnect') && status === 200;
  }

  changed(chapter: Chapter, state: ChatState, previous: ChatState): void {
    const chat = this.chatOf(chapter);
    this.check(illegalMove(state, previous));
    if (state.phase === 'ended' && previous.phase !== 'ended') {
      // When the end request did not reach the server, the client does not know the last position either.
      const isKnown = state.reason !== 'customer' || this.#isEndTold;
      chapter.lastWords = (isKnown && chat?.position) || 0;
    }
    this.check(wrongEntry(state, previous, chat));
    this.check(wronglyFailed(state, previous, chapter, chat, this.#lastRead));
  }

  closed(chapter: Chapter): void {
    this.check(wrongAtEnd(chapter.state, chapter, this.chatOf(chapter)));
  }

  chatOf({service}: Chapter): GmsChat | undefined {
    return this.#gms.chats.get(service ?? '');
  }
}
