/** User data and answers of a survey come as a program wrote them. These are the words that an agent reads. */

/** `orderNumber` and `order_number` as "order number". Leading underscores, which mark keys for the routing, go. */
export function keyInWords(key: string): string {
  const spaced = key
    .replace(/[_\s]+/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})(?=\p{Ll})/gu, (_, before: string, first: string) => {
      return `${before} ${first.toLowerCase()}`;
    })
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
  return spaced || key;
}

/** A ticked box without a value of its own, a truth value, a list and an object in words; all other values as they are. */
export function valueInWords(value: string): string {
  if (value === 'on' || value === 'true') return 'Yes';
  if (value === 'false') return 'No';
  const data = /^\s*[[{]/.test(value) ? parsed(value) : undefined;
  if (Array.isArray(data)) {
    const items = data.map(plain);
    return items.join(items.some((item) => item.includes(',')) ? '\n' : ', ');
  }
  if (typeof data !== 'object' || data === null) return value;
  return Object.entries(data)
    .map(([key, item]: [string, unknown]) => `${keyInWords(key)}: ${plain(item)}`)
    .join('\n');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
