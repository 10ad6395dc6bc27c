import {hasAgent, type Chat} from '../chats/chat.js';
import type {Clock} from '../chats/clock.js';
import type {FileLimits, StoredFile} from '../chats/files.js';
import type {Store} from '../chats/store.js';
import type {Answer} from '../http/answer.js';
import {download} from '../http/download.js';
import type {Submission} from '../http/submission.js';
import {codes, Over, Refused} from './refusals.js';
import {limitsNotice, type Reply} from './reply.js';

/** The files of customers: limits, upload, download, deletion. Both modes have the same, at different URLs. */
export class CustomerFiles {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #limits: () => FileLimits;

  /** @param limits asked at each request */
  constructor(store: Store, clock: Clock, limits: () => FileLimits) {
    this.#store = store;
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Bytes of one file. */
  get largest(): number {
    return this.#limits().fileSize;
  }

  limits(chat: Chat): Reply {
    const {files, fileSize, totalSize, types, needAgent, downloads} = this.#limits();
    const used = chat.files.used(chat.customer);
    return limitsNotice(
      chat,
      {
        'download-attempts': String(downloads),
        'upload-max-files': String(files),
        'delete-file': 'odd',
        'upload-max-file-size': String(fileSize),
        'used-download-attempts': String(chat.files.downloads),
        'used-upload-max-total-size': String(used.size),
        'upload-need-agent': String(needAgent),
        'used-upload-max-files': String(used.files),
        'upload-max-total-size': String(totalSize),
        'upload-file-types': types.join(':'),
      },
      this.#clock.now(),
    );
  }

  /** @throws Refused */
  upload(chat: Chat, {fields, file}: Submission): StoredFile {
    if (chat.end) throw new Over('the chat has ended');
    if (!file?.name) throw new Refused(codes.missing, 'MISSED_PARAMETER file');
    const {name, bytes} = file;
    const {files, fileSize, totalSize, types, needAgent} = this.#limits();
    const used = chat.files.used(chat.customer);
    if (needAgent && !hasAgent(chat)) throw new Refused(codes.notDone, 'No agent is in the chat yet.');
    const [, extension = ''] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
    if (!types.includes(extension)) throw new Refused(codes.wrongType, types.join(':'));
    if (used.files >= files) throw new Refused(codes.tooManyFiles, files);
    if (bytes.length > fileSize) throw new Refused(codes.tooLarge, fileSize);
    if (used.size + bytes.length > totalSize) throw new Refused(codes.tooLarge, totalSize);
    const description = fields.get('userData[file-description]') ?? '';
    return this.#store.share(chat, chat.customer, {name, bytes, description});
  }

  /** @throws Refused */
  download(chat: Chat, id: string): Answer {
    const file = this.#file(chat, id);
    if (chat.files.downloads >= this.#limits().downloads)
      throw new Refused(codes.notDone, 'The attempts to download are used up.');
    chat.files.countDownload();
    return download(file.name, file.bytes);
  }

  /** @throws Refused: customers delete their own files alone */
  delete(chat: Chat, id: string): void {
    if (chat.end) throw new Over('the chat has ended');
    const file = this.#file(chat, id);
    if (file.from !== chat.customer.id) throw new Refused(codes.notDone, 'This file is not yours.');
    this.#store.unshare(chat, chat.customer, file);
  }

  #file(chat: Chat, id: string): StoredFile {
    const file = chat.files.get(id);
    if (!file) throw new Refused(codes.notDone, 'There is no such file.');
    return file;
  }
}
