/** The code of a chat shared by all pages of a site. Loaded only when a page wants one. */
export {siteChannel} from '../../base/site-channel.js';
export {siteLock} from '../../base/site-lock.js';
export {SiteMarker} from './site-marker.js';
export {SharedChat} from './shared-chat.js';
