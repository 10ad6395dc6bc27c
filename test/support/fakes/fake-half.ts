import type {PublicState} from '../../../src/session/model/state.js';
import type {Mounted, MountModule, Shell} from '../../../src/ui/element/shell.js';
import type {StartDetails} from '../../../src/wire/types.js';

/** The half of `<gms-chat>` that is loaded, as a log of what it was asked for. */
export class FakeHalf implements Mounted {
  state: PublicState = 'idle';
  readonly #log: string[] = [];

  readonly module: MountModule = {
    mount: (shell: Shell) => {
      this.#log.push(`mount ${shell.localName}`);
      shell.draw(document.createElement('section'), document.createElement('b'));
      return this;
    },
  };

  /** What was asked since the last time of asking, updates left out. */
  news(): readonly string[] {
    return this.#log.splice(0).filter((line) => line !== 'update');
  }

  /** How often a setting was said to have changed since the last time of asking. */
  updates(): number {
    return this.#log.splice(0).filter((line) => line === 'update').length;
  }

  update(): void {
    this.#log.push('update');
  }

  focus(): void {
    this.#log.push('focus');
  }

  start(details?: Partial<StartDetails>): Promise<void> {
    return this.#asked(`start ${details?.subject ?? ''}`);
  }

  send(text: string): Promise<void> {
    return this.#asked(`send ${text}`);
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
