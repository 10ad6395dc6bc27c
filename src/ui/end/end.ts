/** The elements of the end of a chat: a chunk of their own, loaded once a chat has begun. */
import './gms-chat-confirm.js';
import './gms-chat-ended.js';
