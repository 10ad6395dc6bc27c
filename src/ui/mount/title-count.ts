/** Unread messages of each chat on the page. */
const counts = new Map<object, number>();
/** The text before the page's own title, with a blank at its end. */
let mark = '';

/** Shows the unread messages of all chats in the title of the page, as "(2) …", for customers in another tab. */
export function countInTitle(owner: object, count: number): void {
  counts.set(owner, count);
  if (!count) counts.delete(owner);
  let sum = 0;
  for (const each of counts.values()) sum += each;
  const {title} = document;
  // Browsers trim the title of a page that has none of its own.
  const own = mark && title.startsWith(mark.trim()) ? title.slice(mark.length) : title;
  mark = sum ? `(${sum > 9 ? '9+' : sum}) ` : '';
  if (title !== mark + own) document.title = mark + own;
}
