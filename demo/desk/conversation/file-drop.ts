import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Takes files that are dropped on the host or pasted into it. */
export class FileDrop implements ReactiveController {
  /** Files are being dragged over the host. */
  over = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #takes: () => boolean;
  readonly #came: (files: readonly File[]) => void;

  /** @param takes whether files are taken now; else they are left to the browser */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    takes: () => boolean,
    came: (files: readonly File[]) => void,
  ) {
    this.#host = host;
    this.#takes = takes;
    this.#came = came;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#dragged);
    this.#host.addEventListener('dragleave', this.#left);
    this.#host.addEventListener('drop', this.#dropped);
    this.#host.addEventListener('paste', this.#pasted);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#dragged);
    this.#host.removeEventListener('dragleave', this.#left);
    this.#host.removeEventListener('drop', this.#dropped);
    this.#host.removeEventListener('paste', this.#pasted);
  }

  readonly #dragged = (event: DragEvent): void => {
    if (!this.#takes() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#show(true);
  };

  readonly #left = ({relatedTarget}: DragEvent): void => {
    if (!(relatedTarget instanceof Node && this.#host.contains(relatedTarget))) this.#show(false);
  };

  readonly #dropped = (event: DragEvent): void => {
    this.#show(false);
    this.#take(event, event.dataTransfer);
  };

  readonly #pasted = (event: ClipboardEvent): void => this.#take(event, event.clipboardData);

  /** Pasted words go where they belong: only files are taken. */
  #take(event: Event, data: DataTransfer | null): void {
    if (!this.#takes() || !data || data.files.length === 0) return;
    event.preventDefault();
    this.#came([...data.files]);
  }

  #show(over: boolean): void {
    if (this.over === over) return;
    this.over = over;
    this.#host.requestUpdate();
  }
}
