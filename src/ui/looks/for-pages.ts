/** What a page adds to a conversation by script. One chunk, since few pages add anything, and each chunk has its price. */
export {insertText} from './insert-text.js';
export {added, withNotices} from './own-notices.js';
export {pageLooks} from './page-looks.js';
