/**
 * Whether a key belongs to an IME composition (Japanese, Chinese, Korean …). Safari ends a composition before it sends the key
 * that ended it: then only the key code 229 tells.
 */
// oxlint-disable-next-line typescript/no-deprecated
export const isOfIme = ({isComposing, keyCode}: KeyboardEvent): boolean => isComposing || keyCode === 229;
