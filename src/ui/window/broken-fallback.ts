/** Shows the page's fallback above the rest of the window. Without Lit, since the window itself may be what cannot be drawn. */
export function showBrokenFallback(root: ParentNode, sentence: string): void {
  const content = root.querySelector('.content') ?? root;
  if (content.querySelector('.broken')) return;
  const words = document.createElement('p');
  words.className = 'broken';
  words.role = 'alert';
  words.textContent = sentence;
  const slot = document.createElement('slot');
  slot.name = 'fallback';
  content.prepend(words, slot);
}
