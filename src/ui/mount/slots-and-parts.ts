/** Slots of `<gms-chat>`; its children without a slot are the fallback. */
const SLOTS = ['header', 'form-extra', 'closed', 'composer', 'ended', ''];
const PARTS = 'panel, header, form, field, transcript, message, notice, timestamp, composer, button, report';

/**
 * Hands the slots of the element on to its window, and the parts of the window on to the page.
 * @returns the slot `intro` above the fields of the form; its default text is set elsewhere
 */
export function handOn(panel: HTMLElement): HTMLSlotElement {
  const intro = slotFor('intro');
  panel.append(intro, ...SLOTS.map(slotFor));
  panel.setAttribute('exportparts', PARTS);
  return intro;
}

function slotFor(name: string): HTMLSlotElement {
  const slot = document.createElement('slot');
  slot.name = name;
  slot.slot = name || 'fallback';
  return slot;
}
