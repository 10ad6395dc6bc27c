/** The code of a chat shared by all pages of a site. Loaded only when a page wants one. */
export {broadcast, listenToStorage} from '../../base/channel.js';
export {leaseLock} from '../../base/lease.js';
export {storageChannel} from '../../base/storage-channel.js';
export {SiteMarker} from './site-marker.js';
export {SharedChat} from './shared-chat.js';
