/** All elements below, through open shadow roots. */
export function deep(root: Element): readonly Element[] {
  return [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [child, ...deep(child)]);
}
