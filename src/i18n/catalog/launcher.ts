/** The only text that is needed before the rest of the code is loaded. */
export const openChat = 'Open chat';
