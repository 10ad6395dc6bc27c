/**
 * WCAG 2.2, levels A and AA: how the chat meets each success criterion, and which component tests prove it. A test is named
 * by the beginning of its full name, so the name of a suite covers every test in it. The step `accessibility` fails if a
 * named test did not run or did not pass. `node scripts/accessibility/write.mjs --write` generates docs/accessibility.md.
 *
 * @typedef {object} Criterion
 * @property {string} name
 * @property {'A' | 'AA'} level
 * @property {'supports' | 'with exceptions' | 'not applicable'} verdict
 * @property {string} how how the criterion is met, which exceptions there are, or why it does not apply
 * @property {string[]} tests empty if no machine can test it, or if there is nothing to test
 */

const AXE = 'axe finds nothing in any state';
const HEARD = 'what somebody with a screen reader hears';
const KEYS = 'by the keyboard alone';
const REACH = 'in every state > nothing is out of reach';
const RING = 'in every state > the focus ring';
const LANGUAGES = '<gms-chat> in the languages of the world';

/** @param {string} name @param {'A' | 'AA'} level @param {string} how @param {...string} tests @returns {Criterion} */
const supports = (name, level, how, ...tests) => ({name, level, verdict: 'supports', how, tests});
/** @param {string} name @param {'A' | 'AA'} level @param {string} how @param {...string} tests @returns {Criterion} */
const except = (name, level, how, ...tests) => ({name, level, verdict: 'with exceptions', how, tests});
/** @param {string} name @param {'A' | 'AA'} level @param {string} how @returns {Criterion} */
const none = (name, level, how) => ({name, level, verdict: 'not applicable', how, tests: []});

/** @type {Record<string, Criterion>} */
export const criteria = {
  '1.1.1': supports(
    'Non-text Content',
    'A',
    'Icon buttons have an accessible name. Icons next to text are hidden from screen readers.',
    AXE,
  ),
  '1.2.1': none(
    'Audio-only and Video-only (Prerecorded)',
    'A',
    'The chat has no audio-only or video-only content.',
  ),
  '1.2.2': none('Captions (Prerecorded)', 'A', 'The chat has no video.'),
  '1.2.3': none('Audio Description or Media Alternative (Prerecorded)', 'A', 'The chat has no video.'),
  '1.2.4': none('Captions (Live)', 'AA', 'The chat has no video.'),
  '1.2.5': none('Audio Description (Prerecorded)', 'AA', 'The chat has no video.'),
  '1.3.1': supports(
    'Info and Relationships',
    'A',
    'Fields have labels. Errors are tied to their field. The author of each message is named as text before it. Questions are dialogs with a name and a description.',
    AXE,
    'the start form > ties an error to its field',
    `${HEARD} > is in the transcript who said each message`,
  ),
  '1.3.2': supports(
    'Meaningful Sequence',
    'A',
    'The reading order is the visual order.',
    `${HEARD} > is in the transcript who said each message`,
    `${KEYS} > everything in the form comes in the order`,
  ),
  '1.3.3': supports('Sensory Characteristics', 'A', 'No text refers to a shape, a colour or a position.'),
  '1.3.4': supports('Orientation', 'AA', 'Everything is available in portrait and in landscape.', REACH),
  '1.3.5': supports(
    'Identify Input Purpose',
    'AA',
    'The fields for the names and the email address have an `autocomplete` value.',
    'the start form > has native fields that a browser can fill in',
  ),
  '1.4.1': supports(
    'Use of Color',
    'A',
    'A failed message says so in words. Links in text are underlined.',
    'a message > of the customer, on its way',
  ),
  '1.4.2': none('Audio Control', 'A', 'No sound lasts longer than three seconds.'),
  '1.4.3': except(
    'Contrast (Minimum)',
    'AA',
    'Met with the chat’s own colours, light and dark. A page that sets colours (`--gms-chat-…`) must check their contrast itself.',
    AXE,
  ),
  '1.4.4': supports('Resize Text', 'AA', 'Text can be enlarged up to 400 %.', `${REACH} > at 400 %`),
  '1.4.5': supports('Images of Text', 'AA', 'There are no images of text.'),
  '1.4.10': supports(
    'Reflow',
    'AA',
    'At 320 px, and in a window of 320 × 256 px, which is 1280 × 1024 at 400 %, nothing scrolls sideways and everything can be scrolled into view. Long agent names and the path of a pushed page are truncated; the transcript and the link have them in full.',
    REACH,
  ),
  '1.4.11': supports(
    'Non-text Contrast',
    'AA',
    'Field borders and the focus ring have a contrast of at least 3 to 1. In forced colours, messages, fields and buttons have a border.',
    'in every state > the edge of a field',
    RING,
    'in every state > in colours of the customer',
  ),
  '1.4.12': supports(
    'Text Spacing',
    'AA',
    'With the criterion’s text spacing nothing is cut off or out of reach.',
    REACH,
  ),
  '1.4.13': supports(
    'Content on Hover or Focus',
    'AA',
    'Only the full time of a message appears on hover, as the browser’s own tooltip (`title`), which is set for the pointer alone.',
  ),
  '2.1.1': supports(
    'Keyboard',
    'A',
    'A whole conversation needs only Tab, Enter and Escape. The arrow keys, Home and End scroll the transcript.',
    KEYS,
  ),
  '2.1.2': supports(
    'No Keyboard Trap',
    'A',
    'Tab leads out of the floating panel into the page. Escape closes a question.',
    `${KEYS} > everything in the form comes in the order`,
    `${KEYS} > the question whether to end`,
  ),
  '2.1.4': none('Character Key Shortcuts', 'A', 'The chat has no shortcuts.'),
  '2.2.1': except(
    'Timing Adjustable',
    'A',
    'The chat sets no time limit. GMS may: the server can end a conversation that has been silent for long. If it warns before, the button "I\'m still here" asks for more time. After the end the chat says so and keeps the transcript on screen.',
    '<gms-chat> > the end > by a server that no longer knows the chat',
    'a chat that the server warns of its silence > tells it by a typing notice that the customer is there; the focus goes on to the conversation',
  ),
  '2.2.2': except(
    'Pause, Stop, Hide',
    'A',
    'A dot pulses while the customer waits, and three dots move while the agent types. Both stop by themselves and stand still under `prefers-reduced-motion`, but no button stops them.',
    'in every state > what moves',
  ),
  '2.3.1': supports('Three Flashes or Below Threshold', 'A', 'Nothing flashes.'),
  '2.4.1': none('Bypass Blocks', 'A', 'The host page is responsible.'),
  '2.4.2': none(
    'Page Titled',
    'A',
    'The host page is responsible. The chat puts the number of unread messages before the title.',
  ),
  '2.4.3': supports(
    'Focus Order',
    'A',
    'The focus moves only when the customer presses something, to the next control they need. It never moves on load or for a new message. When a focused control disappears, the focus moves to its successor, and the control stays in the accessibility tree until a screen reader knows of that.',
    KEYS,
    'the focus in the window',
    'the element that has the focus >',
  ),
  '2.4.4': supports(
    'Link Purpose (In Context)',
    'A',
    'The text of a link is its address. A pushed page says who sent it.',
    AXE,
    'a notice > shows a pushed page as a link that says where it goes',
  ),
  '2.4.5': none('Multiple Ways', 'AA', 'The host page is responsible.'),
  '2.4.6': supports(
    'Headings and Labels',
    'AA',
    'The heading, which the page can set, names the panel. Questions are named by their headings too.',
    AXE,
    'the window > is a dialog named by its heading',
  ),
  '2.4.7': supports('Focus Visible', 'AA', 'The focus ring is 2 px wide.', RING),
  '2.4.11': supports(
    'Focus Not Obscured (Minimum)',
    'AA',
    'The focused element can be scrolled into view, and its ring is not cut off.',
    RING,
    REACH,
  ),
  '2.5.1': none('Pointer Gestures', 'A', 'Every action needs one pointer and one press.'),
  '2.5.2': supports(
    'Pointer Cancellation',
    'A',
    'Buttons are native: they act when the pointer is released.',
  ),
  '2.5.3': except(
    'Label in Name',
    'A',
    'Accessible names begin with the visible text. The exception is the unread count on the launcher: its name has the number inside a phrase, and the full number where the badge shows "9+".',
    AXE,
  ),
  '2.5.4': none('Motion Actuation', 'A', 'Moving the device has no effect.'),
  '2.5.7': none('Dragging Movements', 'AA', 'Nothing needs dragging.'),
  '2.5.8': supports(
    'Target Size (Minimum)',
    'AA',
    'Targets are at least 24 × 24 px; primary buttons and fields are 44 px high. Links within text are as high as their line.',
    'in every state > what can be pressed',
  ),
  '3.1.1': supports(
    'Language of Page',
    'A',
    'The panel has the `lang` and the direction of its texts.',
    `${LANGUAGES} > speaks`,
    `${LANGUAGES} > from right to left`,
  ),
  '3.1.2': except(
    'Language of Parts',
    'AA',
    'The chat does not know the language of a message. It only detects its direction.',
    `${LANGUAGES} > from right to left`,
  ),
  '3.2.1': supports(
    'On Focus',
    'A',
    'Focusing the launcher preloads the rest of the chat, with no visible effect.',
    'loading the lazy half of <gms-chat> > starts early',
  ),
  '3.2.2': supports(
    'On Input',
    'A',
    'Nothing is submitted and no focus moves until Enter or a button is pressed.',
    `${KEYS} > a message is written`,
  ),
  '3.2.3': none('Consistent Navigation', 'AA', 'The host page is responsible.'),
  '3.2.4': supports('Consistent Identification', 'AA', 'A control has the same name in every state.', AXE),
  '3.2.6': supports('Consistent Help', 'A', 'The launcher has the same position on every page.'),
  '3.3.1': supports(
    'Error Identification',
    'A',
    'The first invalid field gets the focus, and its error is read with it. If the field has the focus already, an alert says the error.',
    `${HEARD} > is a whole conversation`,
    'the start form > says by an alert what is wrong',
    'the start form > puts the focus into the first wrong field',
  ),
  '3.3.2': supports(
    'Labels or Instructions',
    'A',
    'Every field has a permanent label; the composer has a name and a placeholder. Required fields are marked visually and for screen readers.',
    AXE,
  ),
  '3.3.3': supports(
    'Error Suggestion',
    'AA',
    'Each error says what a valid value is. A failed start says what the customer can do.',
    'the start form > ties an error to its field',
    `${HEARD} > is why a chat could not be started`,
    '<gms-chat> > a start that fails',
  ),
  '3.3.4': none(
    'Error Prevention (Legal, Financial, Data)',
    'AA',
    'The chat involves no purchase and no agreement. Ending a chat must be confirmed.',
  ),
  '3.3.7': supports(
    'Redundant Entry',
    'A',
    'The form keeps its values after a failed start, and for the next chat.',
    'the window > says where the chat stands: > failed, with the form as it was filled in',
    '<gms-chat> > the end > leaves a form for a new chat',
  ),
  '3.3.8': none('Accessible Authentication (Minimum)', 'AA', 'There is no sign-in.'),
  '4.1.2': supports(
    'Name, Role, Value',
    'A',
    'Fields and buttons are native. The conversation has the role `log`, the panel `dialog`.',
    AXE,
    HEARD,
  ),
  '4.1.3': except(
    'Status Messages',
    'AA',
    'New messages, joining and leaving, failures, a lost and a restored connection, typing, the wait and the end are each announced once; history and times never. That the chat is being connected or ended is shown and can be read, but is not announced: it takes a moment. Orca reads the question whether to end twice in Chromium, which tells of it as an alert and by the focus. A message that arrives while the customer types is cut off by the next key, as Orca stops at each; it is in the transcript. In Chromium, Orca now and then loses that somebody types or what the customer waits for; both can be read.',
    HEARD,
  ),
};
