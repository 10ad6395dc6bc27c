/**
 * Checks a setting that takes only certain values.
 * @param subject the setting as HTML without its value: `<gms-chat layout`
 * @param allowed the default first
 * @param warned values that have been warned of: each is logged once
 * @returns the value, or the default with a warning in the console
 */
export function knownValue<Value extends string>(
  subject: string,
  value: string | null | undefined,
  allowed: readonly Value[],
  warned: Set<string>,
): Value | undefined {
  const [usual] = allowed;
  const known = allowed.find((one) => one === value);
  if (known !== undefined || value === undefined || value === null) return known ?? usual;
  const told = `${subject}="${value}">`;
  if (!warned.has(told))
    console.warn(`${told}: unknown value; using "${usual}". Allowed: ${allowed.join(', ')}.`);
  warned.add(told);
  return usual;
}
