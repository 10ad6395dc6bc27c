import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Updates its host every second while the page is visible. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#restart);
    this.#restart();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#restart);
    window.clearInterval(this.#timer);
  }

  readonly #restart = (): void => {
    window.clearInterval(this.#timer);
    if (document.hidden) return;
    this.#host.requestUpdate();
    this.#timer = window.setInterval(() => this.#host.requestUpdate(), 1000);
  };
}
