import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../support/root.ts';

/** The engine and the probe as one script, made from the sources as they are now. */
export async function bundleProbe(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(ROOT, 'tests', 'tools', 'explain', 'probe.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .find((each) => each.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The engine gave no script');
  return chunk.code;
}
