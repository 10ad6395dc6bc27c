/** Entry for a script tag of its own: registers `<gms-chat-invite>`, and names nothing global. */
import './invite.js';
