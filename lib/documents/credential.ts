/**
 * True for a W3C credential in JSON-LD, which the XML operation may bring (field notes, section 3): a JSON object with
 * `@context`. It is recognised so that people can be told what it is; nothing of it is read.
 */
export function isCredential(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  if (!/^\uFEFF?\s*\{/.test(text)) return false;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && Object.hasOwn(body, '@context');
  } catch {
    return false;
  }
}
