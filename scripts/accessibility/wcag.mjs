/**
 * WCAG 2.2, levels A and AA: what the chat does about each success criterion, and which component tests show it. A test is
 * named by the beginning of its full name, so that a suite stands for all that is in it. The step `accessibility` fails
 * where a named test did not run or did not pass; `node scripts/accessibility/write.mjs --write` writes docs/accessibility.md of this.
 *
 * @typedef {object} Criterion
 * @property {string} name
 * @property {'A' | 'AA'} level
 * @property {'supports' | 'with exceptions' | 'not applicable'} verdict
 * @property {string} how what is done; for exceptions which they are, for what does not apply why
 * @property {string[]} tests none for what no machine can tell, or where there is nothing to be told
 */

const AXE = 'axe finds nothing in any state';
const HEARD = 'what somebody with a screen reader hears';
const KEYS = 'by the keyboard alone';
const REACH = 'in every state > nothing is out of reach';
const RING = 'in every state > the focus ring';
const LANGUAGES = '<gms-chat> in the languages of the world';

const supports = (name, level, how, ...tests) => ({name, level, verdict: 'supports', how, tests});
const except = (name, level, how, ...tests) => ({name, level, verdict: 'with exceptions', how, tests});
const none = (name, level, how) => ({name, level, verdict: 'not applicable', how, tests: []});

/** @type {Record<string, Criterion>} */
export const criteria = {
  '1.1.1': supports(
    'Non-text Content',
    'A',
    'Buttons with a picture have a name; pictures beside words are hidden from screen readers.',
    AXE,
  ),
  '1.2.1': none('Audio-only and Video-only (Prerecorded)', 'A', 'There is neither.'),
  '1.2.2': none('Captions (Prerecorded)', 'A', 'There is no video.'),
  '1.2.3': none('Audio Description or Media Alternative (Prerecorded)', 'A', 'There is no video.'),
  '1.2.4': none('Captions (Live)', 'AA', 'There is no video.'),
  '1.2.5': none('Audio Description (Prerecorded)', 'AA', 'There is no video.'),
  '1.3.1': supports(
    'Info and Relationships',
    'A',
    'Fields have labels, errors belong to their field, who said a message is in the text before it, the questions are dialogs with a name and a description.',
    AXE,
    'the start form > ties an error to its field',
    `${HEARD} > is in the transcript who said each message`,
  ),
  '1.3.2': supports(
    'Meaningful Sequence',
    'A',
    'What is read and what is drawn have one order.',
    `${HEARD} > is in the transcript who said each message`,
    `${KEYS} > everything in the form comes in the order`,
  ),
  '1.3.3': supports(
    'Sensory Characteristics',
    'A',
    'No sentence of the chat points to a shape, a colour or a place.',
  ),
  '1.3.4': supports('Orientation', 'AA', 'Upright or across, everything is there.', REACH),
  '1.3.5': supports(
    'Identify Input Purpose',
    'AA',
    'Names and email have their `autocomplete`.',
    'the start form > has native fields that a browser can fill in',
  ),
  '1.4.1': supports(
    'Use of Color',
    'A',
    'What failed says so; links in a text are underlined.',
    'a message > of the customer, on its way',
  ),
  '1.4.2': none('Audio Control', 'A', 'Nothing sounds for longer than three seconds.'),
  '1.4.3': except(
    'Contrast (Minimum)',
    'AA',
    'With its own colours, light and dark. A page that sets colours (`--gms-chat-…`) answers for them.',
    AXE,
  ),
  '1.4.4': supports('Resize Text', 'AA', 'Up to 400 %.', `${REACH} > at 400 %`),
  '1.4.5': supports('Images of Text', 'AA', 'There are none.'),
  '1.4.10': supports(
    'Reflow',
    'AA',
    'At 320 px, and in a window of 320 × 256 px, which is 1280 × 1024 at 400 %, nothing scrolls to the side and everything can be scrolled to. Names of agents and the path of a pushed page are shortened; in full they are in the transcript and in the link.',
    REACH,
  ),
  '1.4.11': supports(
    'Non-text Contrast',
    'AA',
    'Edges of fields and the focus ring stand out by 3 to 1; in forced colours messages, fields and buttons have an edge.',
    'in every state > the edge of a field',
    RING,
    'in every state > in colours of the customer',
  ),
  '1.4.12': supports(
    'Text Spacing',
    'AA',
    'At the criterion’s limits nothing is cut off or out of reach.',
    REACH,
  ),
  '1.4.13': supports(
    'Content on Hover or Focus',
    'AA',
    'Only the full time of a message, by the browser itself (`title`).',
  ),
  '2.1.1': supports(
    'Keyboard',
    'A',
    'Whole conversations are held by Tab, Enter and Escape; the conversation scrolls by the arrow keys, Home and End.',
    KEYS,
  ),
  '2.1.2': supports(
    'No Keyboard Trap',
    'A',
    'Tab leads out of the floating panel into the page; a question is left by Escape.',
    `${KEYS} > everything in the form comes in the order`,
    `${KEYS} > the question whether to end`,
  ),
  '2.1.4': none('Character Key Shortcuts', 'A', 'There are none.'),
  '2.2.1': except(
    'Timing Adjustable',
    'A',
    'The chat sets no limit. GMS may: a conversation in which nothing is said for long can be ended by the server. The chat then says so and keeps the transcript.',
    '<gms-chat> > the end > by a server that no longer knows the chat',
  ),
  '2.2.2': except(
    'Pause, Stop, Hide',
    'A',
    'A dot pulses while one waits, three dots move while somebody types; they stop by themselves and stand still for those who ask for less motion, but have no button to stop them.',
    'in every state > what moves',
  ),
  '2.3.1': supports('Three Flashes or Below Threshold', 'A', 'Nothing flashes.'),
  '2.4.1': none('Bypass Blocks', 'A', 'A matter of the page.'),
  '2.4.2': none(
    'Page Titled',
    'A',
    'A matter of the page. The number of unread messages goes before its title.',
  ),
  '2.4.3': supports(
    'Focus Order',
    'A',
    'The focus moves only by a press of the customer’s own, to where they go on; never on load or for a message. What had it and goes hands it on.',
    KEYS,
    'the window > the focus',
  ),
  '2.4.4': supports(
    'Link Purpose (In Context)',
    'A',
    'A link is its address; a pushed page says who sent it.',
    AXE,
    'a notice > shows a pushed page as a link that says where it goes',
  ),
  '2.4.5': none('Multiple Ways', 'AA', 'A matter of the page.'),
  '2.4.6': supports(
    'Headings and Labels',
    'AA',
    'The panel is named by its heading, which the page can set; so are the questions.',
    AXE,
    'the window > is a dialog named by its heading',
  ),
  '2.4.7': supports('Focus Visible', 'AA', 'A ring 2 px wide.', RING),
  '2.4.11': supports(
    'Focus Not Obscured (Minimum)',
    'AA',
    'What has the focus can be scrolled into sight, and its ring is not cut off.',
    RING,
    REACH,
  ),
  '2.5.1': none('Pointer Gestures', 'A', 'One pointer and one press do everything.'),
  '2.5.2': supports(
    'Pointer Cancellation',
    'A',
    'Buttons are native ones: they act when the pointer is lifted.',
  ),
  '2.5.3': except(
    'Label in Name',
    'A',
    'Names begin with what is seen. The number at the launcher’s corner is in its name as a word of the language, and in full where it is drawn as "9+".',
    AXE,
  ),
  '2.5.4': none('Motion Actuation', 'A', 'Nothing is moved by moving the device.'),
  '2.5.7': none('Dragging Movements', 'AA', 'Nothing is dragged.'),
  '2.5.8': supports(
    'Target Size (Minimum)',
    'AA',
    'At least 24 × 24 px; what one goes on by, and fields, 44. Links in a sentence are as high as their line.',
    'in every state > what can be pressed',
  ),
  '3.1.1': supports(
    'Language of Page',
    'A',
    'The panel is marked with the language of its words, and written in its direction.',
    `${LANGUAGES} > speaks`,
    `${LANGUAGES} > from right to left`,
  ),
  '3.1.2': except(
    'Language of Parts',
    'AA',
    'The chat does not know in which language people write; it only finds the direction of each message.',
    `${LANGUAGES} > from right to left`,
  ),
  '3.2.1': supports(
    'On Focus',
    'A',
    'The focus on the launcher fetches the rest, and nothing is seen of it.',
    '<gms-chat> before and while its other half is loaded > loading > is done ahead',
  ),
  '3.2.2': supports(
    'On Input',
    'A',
    'Nothing is sent or moved before Enter or a button.',
    `${KEYS} > a message is written`,
  ),
  '3.2.3': none('Consistent Navigation', 'AA', 'A matter of the page.'),
  '3.2.4': supports('Consistent Identification', 'AA', 'One thing has one name in every state.', AXE),
  '3.2.6': supports(
    'Consistent Help',
    'A',
    'The launcher stands in the same place on each page that has it.',
  ),
  '3.3.1': supports(
    'Error Identification',
    'A',
    'The first wrong field gets the focus, and what is wrong is read with it.',
    `${HEARD} > is a whole conversation`,
    'the start form > puts the focus into the first wrong field',
  ),
  '3.3.2': supports(
    'Labels or Instructions',
    'A',
    'Every field has a label that stays, the composer a name and a placeholder; what must be filled in is marked and said.',
    AXE,
  ),
  '3.3.3': supports(
    'Error Suggestion',
    'AA',
    'Each error says what would be right; a start that failed says what can be done.',
    'the start form > ties an error to its field',
    `${HEARD} > is why a chat could not be started`,
    '<gms-chat> > a start that fails',
  ),
  '3.3.4': none(
    'Error Prevention (Legal, Financial, Data)',
    'AA',
    'Nothing is bought or agreed to. Whether to end a chat is asked first.',
  ),
  '3.3.7': supports(
    'Redundant Entry',
    'A',
    'What was filled in stays after a failed start, and for the next chat.',
    'the window > says where the chat stands: > failed, with the form as it was filled in',
    '<gms-chat> > the end > leaves a form for a new chat',
  ),
  '3.3.8': none('Accessible Authentication (Minimum)', 'AA', 'Nobody has to sign in.'),
  '4.1.2': supports(
    'Name, Role, Value',
    'A',
    'Native fields and buttons; the conversation is a log, the panel a dialog.',
    AXE,
    HEARD,
  ),
  '4.1.3': except(
    'Status Messages',
    'AA',
    'Messages, who comes and goes, what failed, the line going down, typing: each is said once, history and times never. That one is being connected, that the line is back, and the end are shown and can be read, but are not said by themselves.',
    HEARD,
  ),
};
