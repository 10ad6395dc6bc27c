/** All elements below `root`, also inside open shadow roots. */
export function deep(root: Element): readonly Element[] {
  return [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [child, ...deep(child)]);
}
