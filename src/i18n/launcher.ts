/** The only words that are there before anything is loaded. */
export const openChat = (unread: number): string =>
  unread ? `Open chat, ${unread} unread ${unread === 1 ? 'message' : 'messages'}` : 'Open chat';
