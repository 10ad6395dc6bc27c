import {html, nothing} from 'lit';
import {onceTold} from '../../base/told.js';
import {sizeText} from '../../i18n/size.js';
import {define} from '../define.js';
import type {FilesView} from '../files-view.js';
import {ask} from '../requests.js';
import {GmsChatMessage} from '../transcript/gms-chat-message.js';
import type {MessageRow} from '../transcript/rows.js';
import {cardStyles} from './card-styles.js';
import {shownName} from './file-name.js';
import {filePicture} from './file-picture.js';
import {downloadSentence} from './file-sentences.js';

/** A file in the conversation, of an agent or of the customer. A press saves it; nothing of it is ever opened here. */
export class GmsChatFile extends GmsChatMessage {
  static override properties = {
    ...GmsChatMessage.properties,
    files: {attribute: false},
  };
  static override styles = [...GmsChatMessage.styles, cardStyles];

  files: FilesView | undefined;

  protected override bubble(row: MessageRow) {
    const {files, language} = this;
    const {file, isDeleted = false} = row;
    if (!files || !file) return super.bubble(row);
    // A button with the focus stays until a screen reader knows where the focus goes.
    const isOut = isDeleted && !this.shadowRoot?.activeElement;
    const {words} = files;
    const name = shownName(file.name);
    const status = files.downloads.get(file.id);
    const isLoading = status === 'loading';
    const why = downloadSentence(status, words);
    const size = file.size === undefined ? '' : sizeText(file.size, language);
    const about = [isDeleted ? words.fileDeleted : size, isLoading && language.strings.loading];
    return html`<div class="card ${isDeleted ? 'deleted' : ''}" part="message">
      ${filePicture}
      <span class="name"><bdi>${name}</bdi></span>
      <span class="about">${about.filter(Boolean).join(' · ')}</span>
      ${why && !isDeleted ? html`<p class="why" role="alert"><span class="heard-only">${name}: </span>${why}</p>` : nothing}
      ${
        isOut
          ? nothing
          : html`<div class="acts">
              <button
                part="button"
                type="button"
                aria-label=${words.downloadFile(name)}
                aria-disabled=${isLoading || isDeleted ? 'true' : 'false'}
                @blur=${() => onceTold(() => this.requestUpdate())}
                @click=${() => isLoading || isDeleted || ask(this, {do: 'fetch-file', id: file.id, name: file.name})}
              >
                ${words.download}
              </button>
            </div>`
      }
    </div>`;
  }
}

define('gms-chat-file', GmsChatFile);

declare global {
  interface HTMLElementTagNameMap {
    'gms-chat-file': GmsChatFile;
  }
}
