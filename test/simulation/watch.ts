import type {ChatState} from '../../src/client.js';
import type {Gms} from './gms.js';
import type {GmsChat} from './gms-chat.js';
import {illegalMove, wrongAtEnd, wrongEntry, wronglyFailed} from './invariants.js';
import type {Answer, Incoming} from './network.js';
import {RequestRate} from './request-rate.js';
import type {Timeline} from './timeline.js';
import type {Chapter} from './visitor.js';

/** Looks on while things happen, from the network's side and from the screen's, and says what must not be. */
export class Watch {
  readonly rate = new RequestRate();
  /** Calls off the run. */
  readonly breaks: (what: string) => void;
  readonly #time: Timeline;
  readonly #gms: Gms;
  /** When the server gave the last of its transcripts that the visitor has received. */
  #lastRead = -Infinity;
  /** The last answer was that to the visitor's end, which said where the transcript ends. */
  #isEndTold = false;

  constructor(time: Timeline, gms: Gms, breaks: (what: string) => void) {
    this.#time = time;
    this.#gms = gms;
    this.breaks = breaks;
  }

  check(wrong: string | undefined): void {
    if (wrong) this.breaks(wrong);
  }

  /** A request is made. */
  asked(verb: string): void {
    this.check(this.rate.note(this.#time.now(), verb));
  }

  /** A request has arrived: what the server answers is looked at, and given. */
  arrived(request: Incoming): void {
    this.#gms.receive({
      ...request,
      answer: (status, reply) => {
        // More than one message in a reply: the others are pushes.
        if (Array.isArray(reply) && reply.length > 1) this.rate.news();
        request.answer(status, reply);
      },
    });
  }

  /** An answer has come back. */
  answered({path, status, givenAt}: Answer): void {
    if (path.endsWith('/refresh')) this.#lastRead = Math.max(this.#lastRead, givenAt);
    this.#isEndTold = path.endsWith('/disconnect') && status === 200;
  }

  changed(chapter: Chapter, state: ChatState, previous: ChatState): void {
    const chat = this.chatOf(chapter);
    this.check(illegalMove(state, previous));
    if (state.phase === 'ended' && previous.phase !== 'ended') {
      // Where the server was not told, it was not asked either.
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
