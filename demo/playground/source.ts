/** Reads from the sources of the element what each setting takes and means, so that no setting is listed here by hand. */
import descriptions from '../../src/ui/element/settings-element.ts?raw';
import types from '../../src/ui/element/settings.ts?raw';

/** The words that a setting takes, the default first; empty if it takes any. */
export function wordsOf(property: string): readonly string[] {
  const [, type = ''] = new RegExp(`^  ${property}: (.*);$`, 'm').exec(types) ?? [];
  return /^('[^']*'|\d)( \| ('[^']*'|\d))+$/.test(type) ? type.replaceAll("'", '').split(' | ') : [];
}

/** The description of a setting, as text. */
export function meaningOf(property: string): string {
  const pattern = new RegExp(String.raw`/\*\*((?:(?!\*/)[^])*)\*/\s+declare ${property}:`);
  const [, comment = ''] = pattern.exec(descriptions) ?? [];
  return comment.replaceAll(/\s*\n\s*\*\s?/g, ' ').trim();
}
