/** Hands a `blob:` address to the browser's own downloads. Nothing is opened in our origin. */
export function saveFile(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
