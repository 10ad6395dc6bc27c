/** What only a chat needs that all pages of a site hold: loaded when a page asks for one. */
export {broadcast, listenToStorage} from '../../base/channel.js';
export {leaseLock} from '../../base/lease.js';
export {storageChannel} from '../../base/storage-channel.js';
export {SiteMarker} from './site-marker.js';
export {SharedChat} from './shared-chat.js';
