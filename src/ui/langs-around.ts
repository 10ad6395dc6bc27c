/** Each `lang` around the element, also outside shadow roots, up to an empty one: it says that the language is unknown. */
export function langsAround(element: Element): readonly string[] {
  const lang = element.getAttribute('lang');
  if (lang === '') return [];
  const root = element.getRootNode();
  const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return [...(lang ? [lang] : []), ...(outer ? langsAround(outer) : [])];
}
