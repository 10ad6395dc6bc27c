/** "0:07", "12:40", "1:05:00". */
export function duration(milliseconds: number): string {
  const [hours, minutes, seconds] = split(milliseconds);
  const shown = hours === 0 ? [minutes, seconds] : [hours, minutes, seconds];
  return shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** "7 seconds", "12 minutes", "1 hour, 5 minutes": for screen readers, and for chats that ended long ago. */
export function durationInWords(milliseconds: number): string {
  const [hours, minutes, seconds] = split(milliseconds);
  if (hours === 0 && minutes === 0) return count(seconds, 'second');
  const parts = [hours > 0 ? count(hours, 'hour') : '', minutes > 0 ? count(minutes, 'minute') : ''];
  return parts.filter(Boolean).join(', ');
}

function split(milliseconds: number): [hours: number, minutes: number, seconds: number] {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
