import {systemClock} from '../../base/clock.js';
import {within} from '../../base/within.js';
import type {ChatFiles} from '../../session/files/chat-files.js';
import {canWrite, isAgentHere, type ChatState} from '../../session/model/state.js';
import {ChatError} from '../../wire/errors.js';
import type {FileLimits} from '../../wire/types.js';

/** Time that a press of "Attach a file" waits for new limits, ms. Browsers open no picker long after the press. */
const LIMITS_WITHIN = 3_000;

interface AskedLimitsConfig {
  readonly files: ChatFiles;
  readonly onChange: () => void;
  readonly onFault: (cause: unknown) => void;
}

/** The server's limits for the files of one chat. They depend on the agents and on the files that are there. */
export class AskedLimits {
  readonly #config: AskedLimitsConfig;
  /** The values that the limits depend on: now, and when they were asked. */
  #depends = '';
  #askedFor = '';
  /** The question that was asked last: an answer to one before is old. */
  #last = 0;
  #isOver = false;
  isAsking = false;
  now: FileLimits | undefined;

  constructor(config: AskedLimitsConfig) {
    this.#config = config;
  }

  /** Asks, if something that the limits depend on is other than when they were asked. */
  lookAt(chat: ChatState): void {
    if (!('transcript' in chat) || !canWrite(chat)) return;
    const files = chat.transcript.entries.filter(
      ({kind, party}) => kind === 'file-deleted' || (kind === 'file' && party === 'client'),
    );
    this.#depends = `${isAgentHere(chat)} ${files.length}`;
    if (this.#depends !== this.#askedFor) void this.ask();
  }

  async ask(): Promise<void> {
    if (this.isAsking || this.#isOver) return;
    this.isAsking = true;
    this.#askedFor = this.#depends;
    const question = (this.#last += 1);
    const {files, onChange, onFault} = this.#config;
    const late = () => new ChatError('unreachable', 'The limits for files did not come in time.');
    try {
      const asked = files.limits().then((limits) => {
        if (question !== this.#last || this.#isOver) return;
        this.now = limits;
        // It may come after the time that the press waits.
        onChange();
      });
      await within(systemClock, LIMITS_WITHIN, asked, late);
    } catch (cause) {
      if (!this.#isOver) onFault(cause);
    }
    this.isAsking = false;
    if (!this.#isOver) onChange();
  }

  /** Tells nothing from now on. */
  stop(): void {
    this.#isOver = true;
  }
}
