import {Variable} from '../../../src/base/observable.js';
import type {ChatFiles, Upload} from '../../../src/session/files/chat-files.js';
import type {FileLimits} from '../../../src/wire/types.js';
import {limits} from '../values/files.js';

/** Files of a chat that a test moves on. It records the calls. */
export class FakeChatFiles implements ChatFiles {
  readonly uploads = new Variable<readonly Upload[]>([]);
  readonly calls: string[] = [];
  /** Answers of the next calls; a rejected promise is a fault. */
  nextLimits: () => Promise<FileLimits> = () => Promise.resolve(limits());
  nextDownload: () => Promise<Blob> = () => Promise.resolve(new Blob(['%PDF']));

  limits(): Promise<FileLimits> {
    this.calls.push('limits');
    return this.nextLimits();
  }

  add(files: Iterable<File>): void {
    const added = [...files].map(({name, size}, i): Upload => ({
      id: `u${this.uploads.value.length + i + 1}`,
      ...{name, size, sent: 0, status: 'sending'},
    }));
    this.calls.push(`add ${added.map(({name}) => name).join(' ')}`);
    this.uploads.value = [...this.uploads.value, ...added];
  }

  /** Changes an upload, as an answer of the server does. */
  move(id: string, more: Partial<Upload>): void {
    this.uploads.value = this.uploads.value.map((one) => (one.id === id ? {...one, ...more} : one));
  }

  /** The entry of the transcript has come. */
  settle(id: string): void {
    this.uploads.value = this.uploads.value.filter((one) => one.id !== id);
  }

  retry(id: string): void {
    this.calls.push(`retry ${id}`);
    this.move(id, {status: 'sending', problem: undefined});
  }

  remove(id: string): void {
    this.calls.push(`remove ${id}`);
    this.settle(id);
  }

  download(id: string): Promise<Blob> {
    this.calls.push(`download ${id}`);
    return this.nextDownload();
  }

  close(): void {
    this.calls.push('close');
  }
}
