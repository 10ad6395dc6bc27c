/** The only words that are there before anything is loaded. */
export const openChat = 'Open chat';
