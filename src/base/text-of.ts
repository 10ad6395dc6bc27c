/** The text of a value that a page hands over: texts and numbers have one, all other values have none. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
