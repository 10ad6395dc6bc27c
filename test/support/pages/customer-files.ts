import {readFile} from 'node:fs/promises';
import type {Download, Page} from '@playwright/test';
import type {Visitor} from './visitor.js';

export const kB = 1024;
export const file = (name: string, content: string | Buffer = 'pixels') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
type Given = ReturnType<typeof file>;

/** Chooses files as a customer with a keyboard does. */
export async function attaches(
  {page, button}: {page: Page; button: Visitor['button']},
  ...files: readonly Given[]
) {
  const choosing = page.waitForEvent('filechooser');
  await button('Attach a file').press('Enter');
  const chooser = await choosing;
  await chooser.setFiles([...files]);
  return chooser.element();
}

export const attach = (visitor: Visitor, ...files: readonly Given[]) =>
  attaches({page: visitor.page, button: (name) => visitor.button(name)}, ...files);

export async function saved(visitor: Visitor, name: string): Promise<Download> {
  const saving = visitor.page.waitForEvent('download');
  await visitor.button(`Download ${name}`).press('Enter');
  return saving;
}

export const contentOf = async (download: Download) => readFile(await download.path(), 'utf8');
