/** A paste of `data`. Firefox drops the files of a clipboard that a script gives to the constructor. */
export function pasted(data: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
  Object.defineProperty(event, 'clipboardData', {value: data});
  return event;
}
