/**
 * The redirect URIs that the emulator's clients register by default: those of the extension's fixed builds. A browser derives
 * them from the extension's identity, so they are constants as long as the manifests keep theirs.
 */
import { createHash } from 'node:crypto';

/** `browser_specific_settings.gecko.id` of the Firefox build. */
export const GECKO_ID = 'lockerfill@lockerfill.example';

/** What Chrome derives from the public `key` in the manifest of the emulator and development builds. */
export const CHROME_EXTENSION_ID = 'hgacjaihibmfhekjkhnbkkefakfcjbij';

export const REDIRECT_URIS: readonly string[] = [
  `https://${CHROME_EXTENSION_ID}.chromiumapp.org/cb`,
  `https://${createHash('sha1').update(GECKO_ID).digest('hex')}.extensions.allizom.org/cb`,
];
