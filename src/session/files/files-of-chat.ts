import {Variable} from '../../base/observable.js';
import {ChatError, faultOf} from '../../wire/errors.js';
import type {FileLimits, WireFiles} from '../../wire/types.js';
import type {Chat} from '../chat.js';
import {isAgentHere, canWrite, type ChatState} from '../model/state.js';
import type {Entry} from '../model/transcript.js';
import type {ChatFiles, FileProblem, Upload} from './chat-files.js';
import {problemOf, problemWith} from './file-problems.js';

interface Source {
  readonly file: File;
  /** The last position of the transcript when the file was chosen: its entry comes later. */
  readonly after: number;
  /** The file is within the limits. */
  isChecked: boolean;
  /** The id at the server, if its reply told it. */
  fileId?: string | undefined;
  /** It was sent, and no answer came: it may have arrived. */
  isLost?: boolean;
  aborter?: AbortController;
}

/** Sends files of one chat one after another, and knows of each what became of it. */
export class FilesOfChat implements ChatFiles {
  readonly uploads = new Variable<readonly Upload[]>([]);
  readonly #chat: Pick<Chat, 'state'>;
  readonly #wire: WireFiles;
  readonly #sources = new Map<string, Source>();
  /** Entries that are those of uploads, by the id of the file. */
  readonly #arrived = new Set<string>();
  readonly #closed = new AbortController();
  readonly #unsubscribe: () => void;
  #count = 0;
  #isSending = false;
  #limits: FileLimits | undefined;

  constructor(chat: Pick<Chat, 'state'>, wire: WireFiles) {
    this.#chat = chat;
    this.#wire = wire;
    this.#unsubscribe = chat.state.subscribe(() => this.#look());
  }

  async limits(): Promise<FileLimits> {
    return (this.#limits = await this.#wire.limits());
  }

  add(files: Iterable<File>): void {
    const after = entriesOf(this.#chat.state.value).at(-1)?.position ?? 0;
    const added = [...files].map((file): Upload => {
      const id = String((this.#count += 1));
      this.#sources.set(id, {file, after, isChecked: false});
      return {id, name: file.name, size: file.size, status: 'waiting', sent: 0};
    });
    this.uploads.value = [...this.uploads.value, ...added];
    for (const {id, size} of added) if (!size) this.#fail(id, {why: 'empty'});
    void this.#check(added.map(({id}) => id));
  }

  retry(id: string): void {
    const source = this.#sources.get(id);
    if (!source || this.#upload(id)?.status !== 'failed') return;
    source.isChecked = false;
    this.#change(id, {status: 'waiting', sent: 0, problem: undefined});
    void this.#check([id]);
  }

  remove(id: string): void {
    const source = this.#sources.get(id);
    this.#sources.delete(id);
    this.uploads.value = this.uploads.value.filter((upload) => upload.id !== id);
    source?.aborter?.abort();
  }

  download(id: string): Promise<Blob> {
    const entry = entriesOf(this.#chat.state.value).find(({file}) => file?.id === id);
    return this.#wire.download({id, name: entry?.file?.name ?? ''}, this.#closed.signal);
  }

  close(): void {
    this.#unsubscribe();
    this.#closed.abort();
    for (const {id} of this.uploads.value) this.remove(id);
  }

  /** Checks files against the limits of now, counting those that are to be sent before them. */
  async #check(ids: readonly string[]): Promise<void> {
    const isLeft = (id: string) => this.#upload(id)?.status === 'waiting';
    if (!ids.some(isLeft)) return;
    let problem: FileProblem | undefined;
    try {
      await this.limits();
    } catch (error) {
      problem = this.#problemOf(error);
    }
    for (const id of ids.filter(isLeft)) {
      const source = this.#sources.get(id);
      const found = problem ?? (source && this.#problemWith(source.file));
      if (found) this.#fail(id, found);
      else if (source) source.isChecked = true;
    }
    this.#look();
    await this.#sendAll();
  }

  #problemWith(file: File): FileProblem | undefined {
    const state = this.#chat.state.value;
    const before = this.uploads.value.filter(
      ({id, status}) => status === 'sending' || (status === 'waiting' && this.#sources.get(id)?.isChecked),
    );
    let bytes = 0;
    for (const {size} of before) bytes += size;
    return (
      this.#limits &&
      problemWith(file, this.#limits, {
        isAgentHere: isAgentHere(state),
        files: before.length,
        bytes,
      })
    );
  }

  async #sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    for (let next = this.#next; next; next = this.#next) await this.#send(next);
    this.#isSending = false;
  }

  get #next(): string | undefined {
    return this.uploads.value.find(({id, status}) => status === 'waiting' && this.#sources.get(id)?.isChecked)
      ?.id;
  }

  async #send(id: string): Promise<void> {
    const source = this.#sources.get(id);
    if (!source) return;
    const {signal} = (source.aborter = new AbortController());
    this.#change(id, {status: 'sending'});
    try {
      source.fileId = await this.#wire.upload(source.file, signal, (sent) => {
        if (!signal.aborted) this.#change(id, {sent});
      });
      this.#change(id, {status: 'sent', sent: source.file.size});
    } catch (error) {
      const problem = this.#problemOf(error, source.file.size);
      source.isLost = problem.why === 'cut';
      // Its entry may be there already.
      this.#look();
      if (!signal.aborted) this.#fail(id, problem);
    }
    this.#look();
  }

  #problemOf(error: unknown, size?: number): FileProblem {
    const cause = ChatError.from(error);
    return problemOf({...faultOf(cause), isReported: cause.isReported}, size, this.#limits);
  }

  /** The chat has changed: entries take the place of uploads, and after the end nothing is sent. */
  #look(): void {
    const {value: state} = this.#chat.state;
    if (!this.uploads.value.length) return;
    const files = entriesOf(state).filter(({kind, party}) => kind === 'file' && party === 'client');
    for (const upload of this.uploads.value) {
      const entry = this.#entryOf(upload, files);
      if (entry?.file) this.#arrived.add(entry.file.id);
      if (entry) this.remove(upload.id);
      else if (!canWrite(state) && ['waiting', 'sending'].includes(upload.status)) {
        this.#fail(upload.id, {why: 'over'});
        this.#sources.get(upload.id)?.aborter?.abort();
      }
    }
  }

  /**
   * An upload whose answer was lost has no id: its name and size tell that it has arrived all the same. One that the server
   * took without naming its id may have another name there.
   */
  #entryOf({id, name, size, status}: Upload, files: readonly Entry[]): Entry | undefined {
    const source = this.#sources.get(id);
    const isSent = status === 'sent';
    return files.find(({file, position}) => {
      if (!source || !file) return false;
      if (source.fileId !== undefined) return source.fileId === file.id;
      const isAlike = position > source.after && file.size === size && (isSent || file.name === name);
      return (isSent || source.isLost) && isAlike && !this.#arrived.has(file.id);
    });
  }

  #upload(id: string): Upload | undefined {
    return this.uploads.value.find((upload) => upload.id === id);
  }

  #fail(id: string, problem: FileProblem): void {
    this.#change(id, {status: 'failed', problem});
  }

  #change(id: string, more: Partial<Upload>): void {
    this.uploads.value = this.uploads.value.map((upload) =>
      upload.id === id ? {...upload, ...more} : upload,
    );
  }
}

const entriesOf = (state: ChatState): readonly Entry[] =>
  'transcript' in state ? state.transcript.entries : [];
