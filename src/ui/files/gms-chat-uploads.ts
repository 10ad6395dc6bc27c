import {css, html, nothing, render, type PropertyValues} from 'lit';
import {onceTold} from '../../base/told.js';
import type {FileStrings} from '../../i18n/catalog/file-strings.js';
import {english} from '../../i18n/english.js';
import type {Language} from '../../i18n/language.js';
import {sizeText} from '../../i18n/size.js';
import {ChatElement} from '../chat-element.js';
import {define} from '../define.js';
import type {FilesView, ShownUpload} from '../files-view.js';
import {ask} from '../requests.js';
import {shared} from '../theme/shared.js';
import {cardStyles} from './card-styles.js';
import {shownName} from './file-name.js';
import {filePicture} from './file-picture.js';
import {problemSentence} from './file-sentences.js';

/** The files that are on their way to the server or were not sent, at the end of the conversation. */
export class GmsChatUploads extends ChatElement {
  static override properties = {
    language: {attribute: false},
    files: {attribute: false},
    isOver: {attribute: false},
  };
  static override styles = [
    shared,
    cardStyles,
    css`
      .upload {
        display: grid;
        justify-items: end;
        padding-block-start: calc(12 * var(--_px));
      }
      .failed .card {
        border-color: var(--_danger);
      }
      .failed svg {
        color: var(--_danger);
      }
      progress {
        display: block;
        width: 100%;
        height: calc(6 * var(--_px));
        margin-block-start: calc(8 * var(--_px));
        accent-color: var(--_accent-text);
      }
      /* Browsers draw an edge that is too strong in the dark. Forced colours need theirs. */
      @media (forced-colors: none) {
        progress {
          appearance: none;
          overflow: hidden;
          border: 0;
          border-radius: calc(3 * var(--_px));
        }
        progress,
        ::-webkit-progress-bar {
          background: var(--_line);
        }
        ::-webkit-progress-value {
          background: var(--_accent-text);
        }
        ::-moz-progress-bar {
          background: var(--_accent-text);
        }
      }
    `,
  ];

  language: Language = english;
  files: FilesView | undefined;
  /** The chat has ended: nothing can be sent again. */
  isOver = false;
  readonly #elements = new Map<string, HTMLElement>();
  #drawn: readonly ShownUpload[] = [];
  /** An upload as it was while one of its buttons had the focus. It stays until a screen reader knows where the focus goes. */
  #held: ShownUpload | undefined;

  override render() {
    return html`<div class="list"></div>`;
  }

  /** One element an upload, kept by its id: it keeps the focus in it. */
  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const list = this.renderRoot.querySelector('.list');
    const {files} = this;
    const drawn = files ? this.#drawn : [];
    for (const [id, element] of this.#elements) {
      if (drawn.some((upload) => upload.id === id)) continue;
      element.replaceWith();
      this.#elements.delete(id);
    }
    let next = list?.firstChild ?? null;
    drawn.forEach((upload, i) => {
      const element = this.#elements.get(upload.id) ?? document.createElement('div');
      this.#elements.set(upload.id, element);
      if (files) render(this.#upload(upload, i, files.words), element);
      if (element === next) next = next.nextSibling;
      else list?.insertBefore(element, next);
    });
  }

  protected override willUpdate(): void {
    const uploads = this.files?.uploads ?? [];
    const focused = this.shadowRoot?.activeElement?.closest<HTMLElement>('.upload')?.dataset['id'];
    const before = this.#drawn.find(({id}) => id === focused);
    const now = uploads.find(({id}) => id === focused);
    if (before && !this.#held && buttonsOf(before) !== buttonsOf(now)) {
      this.#held = before;
      // The customer goes on with the message.
      ask(this, {do: 'go-on'});
      onceTold(() => {
        this.#held = undefined;
        this.requestUpdate();
      });
    }
    this.#drawn = withHeld(uploads, this.#drawn, this.#held);
  }

  #upload(upload: ShownUpload, index: number, words: FileStrings) {
    const {id, status, sent, size, problem} = upload;
    const {language} = this;
    const {strings} = language;
    const name = shownName(upload.name);
    const isSending = status === 'sending';
    const state = {
      waiting: words.fileWaiting,
      sending: strings.sending,
      sent: '',
      failed: strings.notSent,
    }[status];
    const about = [problem?.why === 'folder' ? '' : sizeText(size, language), state]
      .filter(Boolean)
      .join(' · ');
    return html`<div class="upload ${status}" data-id=${id}>
      <span class="heard-only">${strings.you}</span>
      <div class="card" part="message">
        ${filePicture}
        <span class="name" id=${`name-${index}`}><bdi>${name}</bdi></span>
        <span class="about">${about}</span>
        ${isSending ? html`<progress aria-label=${name} max=${size} .value=${Math.min(sent, size)}></progress>` : nothing}
        ${
          problem
            ? html`<p class="why" role="alert">
                <span class="heard-only">${name}: </span>${problemSentence(problem, words, language)}
              </p>`
            : nothing
        }
        ${this.#acts(upload, index, words.cancelFile)}
      </div>
    </div>`;
  }

  /** Only a file that was cut off may arrive at another try. */
  #acts({id, status, problem}: ShownUpload, index: number, cancel: string) {
    if (status === 'sent') return nothing;
    const {strings} = this.language;
    const button = (label: string, press: () => void) =>
      html`<button part="button" type="button" aria-describedby=${`name-${index}`} @click=${press}>
        ${label}
      </button>`;
    const remove = () => ask(this, {do: 'remove-file', id});
    return html`<div class="acts">
      ${problem?.why === 'cut' && !this.isOver ? button(strings.tryAgain, () => ask(this, {do: 'retry-file', id})) : nothing}
      ${button(status === 'failed' ? strings.delete : cancel, remove)}
    </div>`;
  }
}

/** Names the buttons of an upload: other buttons have another name. */
const buttonsOf = (upload: ShownUpload | undefined): string | undefined =>
  upload && (upload.status === 'failed' ? upload.problem?.why : upload.status === 'sent' ? undefined : '');

/** @param drawn the uploads with `held` among them, at its place */
function withHeld(
  uploads: readonly ShownUpload[],
  drawn: readonly ShownUpload[],
  held: ShownUpload | undefined,
): readonly ShownUpload[] {
  if (!held) return uploads;
  const rest = uploads.filter(({id}) => id !== held.id);
  const at = drawn.findIndex(({id}) => id === held.id);
  return [...rest.slice(0, at), held, ...rest.slice(at)];
}

define('gms-chat-uploads', GmsChatUploads);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-uploads': GmsChatUploads;
  }
}
