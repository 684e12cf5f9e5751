import { type Browser, type CDPSession, launch, type Protocol } from 'puppeteer-core';
import * as v from 'valibot';
import { findBrowser } from '../../support/browsers.ts';
import { unsandboxed, WINDOW } from '../../support/window.ts';
import { type ProbedControl, probeAnswerSchema } from './answer.ts';
import { bundleProbe } from './bundle.ts';

/** What stands in one document of a page. The top one comes first; the others share its origin or hold no fields. */
export interface ProbedFrame {
  controls: ProbedControl[];
}

/** A headless browser with the engine at hand. */
export interface Microscope {
  /** @throws Error when the page can't be opened */
  look(url: string): Promise<ProbedFrame[]>;
  close(): Promise<void>;
}

/** How much of the page's own time passes before it is read: labels, options and widgets arrive late. */
const PAGE_TIME_MS = 5_000;
/** A page that never stops asking its server is read all the same. */
const MAX_WAIT_MS = 20_000;

/** Frames of another origin stay in this process, so that one session reaches them. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes',
];

type FrameTree = Protocol.Page.FrameTree;

/** Lets the page's timers run as if seconds had passed, without waiting for them. */
async function letTimePass(client: CDPSession): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  client.once('Emulation.virtualTimeBudgetExpired', () => resolve());
  const patience = setTimeout(resolve, MAX_WAIT_MS);
  const policy = 'pauseIfNetworkFetchesPending';
  await client.send('Emulation.setVirtualTimePolicy', { policy, budget: PAGE_TIME_MS });
  await promise;
  clearTimeout(patience);
  await client.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
}

/** A world of our own in one frame, with the probe in it. */
async function enter(client: CDPSession, frameId: string, probe: string): Promise<number> {
  const worldName = 'lockerfill';
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId, worldName });
  const { exceptionDetails } = await client.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: probe,
  });
  if (exceptionDetails) throw new Error(`The engine did not start: ${reasonOf(exceptionDetails)}`);
  return executionContextId;
}

const reasonOf = ({ exception, text }: Protocol.Runtime.ExceptionDetails): string =>
  exception?.description ?? text;

async function read(client: CDPSession, contextId: number) {
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    contextId,
    expression: 'lockerfillProbe.read()',
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`The engine failed: ${reasonOf(exceptionDetails)}`);
  return v.parse(probeAnswerSchema, result.value);
}

/** The selector of the element that shows a frame, within the document around it. */
async function selectorOfFrame(client: CDPSession, frameId: string, contextId: number): Promise<string> {
  const { backendNodeId } = await client.send('DOM.getFrameOwner', { frameId });
  const { object } = await client.send('DOM.resolveNode', { backendNodeId, executionContextId: contextId });
  const { result } = await client.send('Runtime.callFunctionOn', {
    ...(object.objectId !== undefined && { objectId: object.objectId }),
    functionDeclaration: 'function () { return lockerfillProbe.selectorOf(this); }',
    returnByValue: true,
  });
  return v.parse(v.string(), result.value);
}

/** The extension asks only frames of the page's own origin: what stands in others is listed and left alone. */
async function readFrames(client: CDPSession, top: FrameTree, probe: string): Promise<ProbedFrame[]> {
  const frames: ProbedFrame[] = [];
  const visit = async (
    { frame, childFrames = [] }: FrameTree,
    prefix: string,
    origin: string | null,
  ): Promise<void> => {
    const contextId = await enter(client, frame.id, probe);
    const answer = await read(client, contextId);
    const isOurs = origin === null || answer.origin === origin;
    const controls = answer.controls.map((control) => ({
      ...control,
      selector: prefix + control.selector,
      field: isOurs ? control.field : null,
    }));
    frames.push({ controls });
    for (const child of childFrames) {
      const inner = `${prefix}${await selectorOfFrame(client, child.frame.id, contextId)} >>> `;
      await visit(child, inner, origin ?? answer.origin);
    }
  };
  await visit(top, '', null);
  return frames;
}

async function look(browser: Browser, probe: string, url: string): Promise<ProbedFrame[]> {
  const page = await browser.newPage();
  try {
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.goto(url, { waitUntil: 'load' });
    const client = await page.createCDPSession();
    await client.send('Page.enable');
    await client.send('DOM.enable');
    await letTimePass(client);
    const { frameTree } = await client.send('Page.getFrameTree');
    return await readFrames(client, frameTree, probe);
  } finally {
    await page.close();
  }
}

/** @throws Error when no Chromium is installed */
export async function openMicroscope(): Promise<Microscope> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium is installed here');
  const [probe, browser] = await Promise.all([
    bundleProbe(),
    launch({
      executablePath,
      headless: true,
      defaultViewport: WINDOW,
      args: [...ARGUMENTS, ...(unsandboxed() ? ['--no-sandbox'] : [])],
    }),
  ]);
  return {
    look: (url) => look(browser, probe, url),
    close: () => browser.close(),
  };
}
