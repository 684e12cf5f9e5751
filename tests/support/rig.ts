import { createDocumentFactory } from '../emulator/documents/factory.ts';
import { DEFAULT_PKI_FOLDER, loadPki } from '../emulator/pki.ts';
import { personas } from '../emulator/personas/all.ts';
import { type Emulator, startEmulator } from '../emulator/server.ts';
import type { Persona } from '../emulator/types.ts';
import type { DocumentFactory } from '../emulator/world.ts';
import type { BrowserKind } from './browsers.ts';
import { ensureBuild } from './builds.ts';
import { type DemoSite, startDemoSite } from './demo_site.ts';
import { type ExtensionBrowser, launchWithExtension } from './extension_browser.ts';
import { connect } from './popup_driver.ts';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** Everything that a journey needs, running: a DigiLocker, a site with forms, a browser with the extension connected. */
export interface Rig {
  emulator: Emulator;
  /** The very files that the emulator hands out. */
  issued: Pick<DocumentFactory, 'pdf'>;
  site: DemoSite;
  browser: ExtensionBrowser;
  close(): Promise<void>;
}

export interface RigOptions {
  kind: BrowserKind;
  mode?: 'developer' | 'public';
  headless?: boolean;
  scale?: number;
  /** Shown on the demo site's first page. */
  persona?: Persona;
  say?: (line: string) => void;
}

export function personaNamed(id: string): Persona {
  const persona = personas.find((each) => each.id === id);
  if (!persona)
    throw new Error(`No persona is called "${id}"; there are ${personas.map((each) => each.id).join(', ')}`);
  return persona;
}

export async function startRig(options: RigOptions): Promise<Rig> {
  const { kind, mode = 'developer', headless = true, scale = 1, say = () => {} } = options;
  const extensionFolder = await ensureBuild(kind, 'emulator', say);
  say('Starting the DigiLocker emulator and the demo site …');
  const documents = createDocumentFactory(await loadPki(join(ROOT, DEFAULT_PKI_FOLDER)));
  const emulator = await startEmulator({ documents });
  // A file is made once per document of the emulator's own, so that is the one to ask for.
  const issued: Rig['issued'] = {
    pdf(persona, document) {
      const own = emulator.personas.find(({ id }) => id === persona.id) ?? persona;
      return documents.pdf(own, own.documents.find(({ uri }) => uri === document.uri) ?? document);
    },
  };
  const { mobile, pin } = options.persona ?? personaNamed('asha');
  const site = await startDemoSite({ mobile, pin, emulator: emulator.baseUrl });
  const closeServers = async (): Promise<void> => {
    await Promise.all([emulator.close(), site.close()]);
  };
  try {
    say(`Starting ${kind} …`);
    const browser = await launchWithExtension({ kind, extensionFolder, headless, scale });
    const close = async (): Promise<void> => {
      await browser.close();
      await closeServers();
    };
    try {
      await connect(browser, emulator.baseUrl, mode);
    } catch (thrown) {
      await close();
      throw thrown;
    }
    return { emulator, issued, site, browser, close };
  } catch (thrown) {
    await closeServers();
    throw thrown;
  }
}
