import { createDocumentFactory, type DocumentFactory as FileFactory } from '../emulator/documents/factory.ts';
import { DEFAULT_PKI_FOLDER, loadPki } from '../emulator/pki.ts';
import { personas } from '../emulator/personas/all.ts';
import { type Emulator, startEmulator } from '../emulator/server.ts';
import type { Persona, PersonaDocument } from '../emulator/types.ts';
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
  /** The very files that the emulator hands out, also of what was pulled meanwhile. */
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
  /** How many issuers the catalogue lists; those beyond the built-in ones are made up. */
  issuers?: number;
  /** How many documents the persona `library` has. */
  libraryDocuments?: number;
  /** Where downloads go, without a question. */
  downloadFolder?: string;
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

export function documentOf(persona: Persona, doctype: string): PersonaDocument {
  const found = persona.documents.find((each) => each.doctype === doctype);
  if (!found) throw new Error(`${persona.id} has no ${doctype}`);
  return found;
}

/** Each making differs by its time of signing; a test that asks gets the one that the emulator hands out. */
function onePerUri(factory: DocumentFactory): DocumentFactory {
  const made = new Map<string, PersonaDocument>();
  const first = (persona: Persona, document: PersonaDocument): PersonaDocument => {
    const key = `${persona.id} ${document.uri}`;
    const known = made.get(key) ?? document;
    made.set(key, known);
    return known;
  };
  return {
    xml: (persona, document) => factory.xml(persona, first(persona, document)),
    pdf: (persona, document) => factory.pdf(persona, first(persona, document)),
    eAadhaar: (persona) => factory.eAadhaar(persona),
  };
}

/** The factory behind the emulator's files: what it makes, a connected extension takes for genuine. */
export const documentFactory = async (): Promise<FileFactory> =>
  createDocumentFactory(await loadPki(join(ROOT, DEFAULT_PKI_FOLDER)));

export async function startRig(options: RigOptions): Promise<Rig> {
  const { kind, mode = 'developer', headless = true, scale = 1, say = () => {} } = options;
  const extensionFolder = await ensureBuild(kind, 'emulator', say);
  say('Starting the DigiLocker emulator and the demo site …');
  const documents = onePerUri(await documentFactory());
  const { issuers, libraryDocuments, downloadFolder } = options;
  const emulator = await startEmulator({
    documents,
    ...(issuers !== undefined && { issuers }),
    ...(libraryDocuments !== undefined && { libraryDocuments }),
  });
  const { mobile, pin } = options.persona ?? personaNamed('asha');
  const site = await startDemoSite({ mobile, pin, emulator: emulator.baseUrl });
  const closeServers = async (): Promise<void> => {
    await Promise.all([emulator.close(), site.close()]);
  };
  try {
    say(`Starting ${kind} …`);
    const browser = await launchWithExtension({
      kind,
      extensionFolder,
      headless,
      scale,
      ...(downloadFolder !== undefined && { downloadFolder }),
    });
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
    return { emulator, issued: documents, site, browser, close };
  } catch (thrown) {
    await closeServers();
    throw thrown;
  }
}
