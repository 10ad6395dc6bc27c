/** Hands bytes to the browser as a download. They are never opened in a page: anybody may have sent them. */
export function saveAs(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(new Blob([bytes], {type: 'application/octet-stream'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
