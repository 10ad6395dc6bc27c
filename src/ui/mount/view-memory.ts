import type {Chat} from '../../session/chat.js';
import type {View} from '../../session/saved/ticket.js';

/** Saves the state of the screen with the chat, and restores it when the chat is resumed. */
export class ViewMemory {
  readonly #look: () => View;
  readonly #show: (view: View, isFirst: boolean) => void;
  #chat: Chat | undefined;
  #told: View | undefined;
  /** True while a view from another tab is applied: sending it back would make two tabs echo forever. */
  #isRecalling = false;

  /**
   * @param look reads the state of the screen
   * @param show restores a saved state, or applies one that another tab has just set; `isFirst` for the first one
   */
  constructor(look: () => View, show: (view: View, isFirst: boolean) => void) {
    this.#look = look;
    this.#show = show;
  }

  /** @returns the undo */
  attach(chat: Chat): () => void {
    this.#chat = chat;
    return chat.view.subscribe((view, before) => {
      // Several views may arrive in a row: only the last one counts.
      if (!view || view === this.#told || view !== chat.view.value) return;
      this.#isRecalling = true;
      this.#show(view, !before);
      this.#isRecalling = false;
    });
  }

  remember(): void {
    const chat = this.#chat;
    if (this.#isRecalling || !chat || chat.state.value.phase === 'idle') return;
    const view = this.#look();
    const known: Partial<View> = chat.view.value ?? {};
    if (Object.entries(view).every(([name, value]) => Reflect.get(known, name) === value)) return;
    this.#told = view;
    chat.view.value = view;
  }
}
