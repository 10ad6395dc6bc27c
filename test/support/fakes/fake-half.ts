import type {PublicState} from '../../../src/session/model/state.js';
import type {TranscriptEvent} from '../../../src/ui/element/events.js';
import type {Mounted, MountModule, PageConversation, Shell} from '../../../src/ui/element/shell.js';
import type {StartDetails} from '../../../src/wire/types.js';

/** A fake for the part of `<gms-chat>` that is loaded later. It logs each call. */
export class FakeHalf implements Mounted, PageConversation {
  state: PublicState = 'idle';
  sessionId: string | undefined;
  agents: readonly string[] = [];
  availability = undefined;
  transcript: readonly TranscriptEvent[] = [];
  readonly #log: string[] = [];
  #shell: Shell | undefined;

  readonly module: MountModule = {
    mount: (shell: Shell) => {
      this.#log.push(`mount ${shell.localName}`);
      this.#shell = shell;
      shell.draw(document.createElement('section'), document.createElement('b'));
      return this;
    },
  };

  get conversation(): PageConversation {
    return this;
  }

  there(): Promise<PageConversation> {
    return Promise.resolve(this);
  }

  /** The calls since the last `news`, without updates. */
  news(): readonly string[] {
    return this.#log.splice(0).filter((line) => line !== 'update');
  }

  /** Number of `update` calls since the last `news` or `updates`. */
  updates(): number {
    return this.#log.splice(0).filter((line) => line === 'update').length;
  }

  update(): void {
    this.#log.push('update');
  }

  focus(): void {
    this.#log.push('focus');
  }

  reset(): Promise<void> {
    return this.#asked('reset');
  }

  start(details?: Partial<StartDetails>): Promise<void> {
    return this.#asked(`start ${details?.subject ?? ''}`);
  }

  obey(command: string): void {
    this.#log.push(`obey ${command}`);
    if (command === '--show') this.#shell?.show();
  }

  send(text: string): Promise<void> {
    return this.#asked(`send ${text}`);
  }

  sendNotice(text: string): Promise<void> {
    return this.#asked(`sendNotice ${text}`);
  }

  addNotice(text: string): Promise<void> {
    return this.#asked(`addNotice ${text}`);
  }

  insertText(text: string): Promise<void> {
    return this.#asked(`insertText ${text}`);
  }

  end(): Promise<void> {
    return this.#asked('end');
  }

  download(): Promise<void> {
    return this.#asked('download');
  }

  release(): Promise<void> {
    return this.#asked('release');
  }

  #asked(line: string): Promise<void> {
    this.#log.push(line);
    return Promise.resolve();
  }
}
