/** Figures of several rounds: medians with their spread, and the ratio to the plain chat. */

/** @typedef {'ours' | 'floor'} Variant */

export class Figures {
  /** @type {Map<string, {unit: string} & Record<Variant, number[]>>} */
  #rows = new Map();

  /**
   * @param {string} what
   * @param {string} unit
   * @param {Variant} variant
   * @param {number} figure
   */
  add(what, unit, variant, figure) {
    const row = this.#rows.get(what) ?? {unit, ours: [], floor: []};
    row[variant].push(figure);
    this.#rows.set(what, row);
  }

  /** A Markdown table. Rows keep the order in which they came first. */
  table() {
    const lines = [...this.#rows].map(([what, {unit, ours, floor}]) => {
      const ratio = median(floor) > 0 ? (median(ours) / median(floor)).toFixed(2) : '';
      return `| ${what}${unit && `, ${unit}`} | ${textOf(ours, unit)} | ${textOf(floor, unit)} | ${ratio} |`;
    });
    return ['| | ours | plain chat | ratio |', '| --- | ---: | ---: | ---: |', ...lines].join('\n');
  }
}

/** @param {readonly number[]} figures */
function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/**
 * @param {readonly number[]} figures
 * @param {string} unit
 */
function textOf(figures, unit) {
  if (!figures.length) return '–';
  const format = new Intl.NumberFormat('en', {maximumFractionDigits: unit === 'MB' ? 1 : 0});
  const [middle, least, most] = [median(figures), Math.min(...figures), Math.max(...figures)].map((figure) =>
    format.format(figure).replace(',', ' '),
  );
  return least === most ? `${middle}` : `${middle} (${least} to ${most})`;
}
