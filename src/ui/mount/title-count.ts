/** Unread messages of each element on the page, and the chat that it shows. */
const counts = new Map<object, {chat: unknown; count: number}>();
/** The text before the page's own title, with a blank at its end. */
let mark = '';

/**
 * Shows the unread messages of all chats in the title of the page, as "(2) …", for customers in another tab. Elements that
 * show one shared chat name it by the same value of `chat`: its messages count once.
 */
export function countInTitle(owner: object, count: number, chat: unknown = owner): void {
  counts.set(owner, {chat, count});
  if (!count) counts.delete(owner);
  const ofChats = new Map<unknown, number>();
  for (const each of counts.values())
    ofChats.set(each.chat, Math.max(each.count, ofChats.get(each.chat) ?? 0));
  let sum = 0;
  for (const each of ofChats.values()) sum += each;
  const {title} = document;
  // Browsers trim the title of a page that has none of its own.
  const own = mark && title.startsWith(mark.trim()) ? title.slice(mark.length) : title;
  mark = sum ? `(${sum > 9 ? '9+' : sum}) ` : '';
  if (title !== mark + own) document.title = mark + own;
}
