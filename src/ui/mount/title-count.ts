/** What stands before the page's own title, put there by us. */
let mark = '';

/** "(2) …" in the title of the page, for those who are in another tab. */
export function countInTitle(count: number): void {
  const {title} = document;
  const own = mark && title.startsWith(mark) ? title.slice(mark.length) : title;
  mark = count ? `(${count > 9 ? '9+' : count}) ` : '';
  if (title !== mark + own) document.title = mark + own;
}
