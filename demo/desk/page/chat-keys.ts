import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Alt with arrow up or down goes to the previous or next chat, from any focus. */
export class ChatKeys implements ReactiveController {
  readonly #step: (step: -1 | 1) => void;

  constructor(host: ReactiveControllerHost, step: (step: -1 | 1) => void) {
    this.#step = step;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#keydown);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#keydown);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    const {key, altKey, ctrlKey, metaKey, shiftKey} = event;
    if ((key !== 'ArrowUp' && key !== 'ArrowDown') || !altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.#step(key === 'ArrowUp' ? -1 : 1);
  };
}
