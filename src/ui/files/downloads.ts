import type {ChatFiles} from '../../session/files/chat-files.js';
import {ChatError, isDenial, type Fault} from '../../wire/errors.js';
import type {DownloadStatus} from '../files-view.js';
import {saveFile} from '../save-file.js';
import {savedName} from './file-name.js';

interface DownloadsConfig {
  readonly files: ChatFiles;
  readonly onChange: () => void;
  readonly onFault: (cause: unknown) => void;
}

/** The downloads of one chat: those under way, and those that have failed. */
export class Downloads {
  readonly #config: DownloadsConfig;
  #isOver = false;
  /** By the id of the file. */
  all: ReadonlyMap<string, DownloadStatus> = new Map();

  constructor(config: DownloadsConfig) {
    this.#config = config;
  }

  /** Fetches a file and hands it to the browser to save, once at a time. */
  async start(id: string, name: string): Promise<void> {
    if (this.all.get(id) === 'loading') return;
    const {files, onFault} = this.#config;
    this.#show(id, 'loading');
    try {
      // Without a type, no browser takes the file for a page that it could open.
      saveFile(new Blob([await files.download(id)], {type: 'application/octet-stream'}), savedName(name));
      this.#show(id);
    } catch (cause) {
      // The end of the chat on the screen breaks it off.
      if (this.#isOver) return;
      this.#show(id, statusOf(ChatError.from(cause)));
      onFault(cause);
    }
  }

  /** Shows and tells nothing from now on. */
  stop(): void {
    this.#isOver = true;
  }

  #show(id: string, status?: DownloadStatus): void {
    if (this.#isOver) return;
    const others = [...this.all].filter(([other]) => other !== id);
    this.all = new Map(status ? [...others, [id, status]] : others);
    this.#config.onChange();
  }
}

function statusOf(fault: Fault): DownloadStatus {
  if (isDenial(fault)) return 'page';
  return fault.kind === 'refused' || fault.kind === 'gone' ? 'gone' : 'failed';
}
