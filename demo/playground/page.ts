/** The page in the frame: the chat, and a tap on what it asks. The playground around it sets everything. */
import './wire-tap.js';
import './shadow-roots.js';
import '../../src/index.js';
