/** A set of positions, as ascending ranges that neither overlap nor touch. Both ends are inclusive. */
export type Ranges = readonly (readonly [from: number, to: number])[];

export function addRange(ranges: Ranges, from: number, to: number): Ranges {
  const before = ranges.filter((range) => range[1] < from - 1);
  const after = ranges.filter((range) => range[0] > to + 1);
  const joined = ranges.slice(before.length, ranges.length - after.length);
  const start = Math.min(from, joined[0]?.[0] ?? from);
  const end = Math.max(to, joined.at(-1)?.[1] ?? to);
  return [...before, [start, end], ...after];
}

export function includes(ranges: Ranges, position: number): boolean {
  return ranges.some(([from, to]) => from <= position && position <= to);
}

/** The positions between 1 and the last one that are not in the set. */
export function holes(ranges: Ranges): Ranges {
  return ranges
    .map(([from], i) => [(ranges[i - 1]?.[1] ?? 0) + 1, from - 1] as const)
    .filter(([from, to]) => from <= to);
}

export const lastOf = (ranges: Ranges): number => ranges.at(-1)?.[1] ?? 0;
