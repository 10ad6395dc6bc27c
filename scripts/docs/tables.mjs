/**
 * Tables in Markdown from the custom elements manifest.
 *
 * @typedef {{name: string, description?: string, type?: {text: string}, default?: string}} Named
 * @typedef {Named & {fieldName?: string}} Attribute
 * @typedef {Named & {kind: string, attribute?: string, readonly?: boolean, static?: boolean, privacy?: string,
 *   parameters?: {name: string, optional?: boolean, type?: {text: string}}[], return?: {type?: {text: string}}}} Member
 * @typedef {{tagName?: string, members: Member[], attributes?: Attribute[], events?: Named[], slots?: Named[],
 *   cssParts?: Named[], cssProperties?: Named[]}} Element
 */
import {isList, isRecord} from './values.mjs';

/**
 * @param {unknown} manifest
 * @returns {Record<string, Record<string, string>>} by page of docs/, by name of the mark
 */
export function tables(manifest) {
  const chat = elementOf(manifest, 'gms-chat');
  const history = elementOf(manifest, 'gms-chat-history');
  const invite = elementOf(manifest, 'gms-chat-invite');
  const withoutAttribute = (/** @type {Member} */ {name, attribute}) =>
    !attribute && !chat.attributes?.some(({fieldName}) => fieldName === name);
  return {
    'api.md': {
      attributes: attributesOf(chat),
      properties: fieldsOf(
        chat.members.filter((one) => isField(one) && !one.readonly && withoutAttribute(one)),
      ),
      'read-only': fieldsOf(chat.members.filter((one) => isField(one) && one.readonly)),
      methods: methodsOf(chat),
      events: eventsOf(chat),
      slots: list(['slot', 'place'], chat.slots, ({name}) =>
        name ? `\`${name}\`` : 'the children without one',
      ),
      'history-attributes': attributesOf(history),
      'invite-attributes': attributesOf(invite),
      'invite-events': eventsOf(invite),
    },
    'theming.md': {
      'custom-properties': list(['custom property', 'what it is for'], chat.cssProperties),
      parts: list(['part', 'what it is'], chat.cssParts),
      'history-parts': list(['part', 'what it is'], history.cssParts),
      'invite-parts': list(['part', 'what it is'], invite.cssParts),
    },
  };
}

/**
 * The declaration of one element.
 *
 * @param {unknown} manifest
 * @param {string} tag
 * @returns {Element}
 */
export function elementOf(manifest, tag) {
  const modules = isRecord(manifest) && isList(manifest.modules) ? manifest.modules : [];
  for (const module of modules) {
    const declarations = isRecord(module) && isList(module.declarations) ? module.declarations : [];
    const found = declarations.find((one) => isRecord(one) && one.tagName === tag);
    if (isElement(found)) return found;
  }
  throw new Error(`The manifest has no <${tag}>.`);
}

/**
 * @param {unknown} value
 * @returns {value is Element}
 */
const isElement = (value) => isRecord(value) && isList(value.members);

const isField = (/** @type {Member} */ {kind, privacy, static: isStatic, name}) =>
  kind === 'field' && !isStatic && (!privacy || privacy === 'public') && name !== 'adoptedStyleSheets';

/** @param {Element} element */
function attributesOf({attributes = []}) {
  const rows = attributes.map(({name, fieldName, type, ...rest}) => [
    fieldName && fieldName !== name ? `\`${name}\`, property \`${fieldName}\`` : `\`${name}\``,
    code(valuesOf(type)),
    ...usualAndMeaning(rest),
  ]);
  return table(['attribute', 'value', 'default', 'meaning'], rows);
}

/** @param {Member[]} members */
function fieldsOf(members) {
  const rows = members.map(({name, type, description}) => [
    `\`${name}\``,
    code(type?.text),
    cell(description),
  ]);
  return table(['property', 'type', 'meaning'], rows);
}

/**
 * Two cells. A default in words, at the end of the description, says more than the value.
 *
 * @param {Omit<Named, 'name'>} named
 */
function usualAndMeaning({default: usual = '', description = ''}) {
  const [, meaning = '', inWords] = /^(.*?)(?:\s+Default: (.*?)\.)?$/s.exec(description) ?? [];
  const value = usual === "''" ? '' : code(usual.replaceAll("'", ''));
  return [inWords === undefined ? value : cell(inWords), cell(meaning)];
}

/** @param {Element} element */
function methodsOf({members}) {
  const rows = members
    .filter(({kind, privacy, static: isStatic}) => kind === 'method' && !isStatic && !privacy)
    .map(({name, parameters = [], return: answer, description}) => {
      const given = parameters.map(
        (one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`,
      );
      return [`\`${name}(${given.join(', ')})\``, code(answer?.type?.text ?? 'void'), cell(description)];
    });
  return table(['method', 'returns', 'what it does'], rows);
}

/** @param {Element} element */
function eventsOf({events}) {
  const rows = (events ?? []).map(({name, type, description}) => {
    const [, detail = ''] = /^CustomEvent<(.*)>$/.exec(type?.text ?? '') ?? [];
    return [`\`${name}\``, detail === 'null' ? '' : code(detail), cell(description)];
  });
  return table(['event', '`detail`', 'when'], rows);
}

/**
 * @param {string[]} head
 * @param {Named[] | undefined} named
 * @param {(one: Named) => string} [first]
 */
function list(head, named = [], first = ({name}) => `\`${name}\``) {
  return table(
    head,
    named.map((one) => [first(one), cell(one.description)]),
  );
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {{text: string} | undefined} type */
function valuesOf(type) {
  const text = type?.text ?? 'string';
  if (text === 'boolean') return 'present or not';
  if (text === 'InteractionTypes') return 'chats | all';
  if (text === "Settings['launcher']") return 'none';
  return /^'/.test(text)
    ? text.replaceAll("'", '')
    : text.replace(' | undefined', '').replace('string', 'text');
}

/** @param {string | undefined} text */
const code = (text = '') => (text ? `\`${text.replaceAll('|', '\\|').replaceAll('\n', ' ')}\`` : '');

/** @param {string | undefined} text */
const cell = (text = '') => text.replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
