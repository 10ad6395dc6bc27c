import {unsafeCSS} from 'lit';

/** The media query from which the list of chats stands beside the chat. */
export const twoPanes = '(min-width: 760px)';

/** The media query from which the rail is always shown, without a button. */
export const threePanes = '(min-width: 1120px)';

/** The same queries, for `@media ${…}` in the styles of an element. */
export const twoPanesCss = unsafeCSS(twoPanes);
export const threePanesCss = unsafeCSS(threePanes);
