import { STAGES, runStages } from './stages.ts';

/** The part of `npm test` that needs no browser and takes less than a minute. */
const QUICK = ['format', 'lint', 'types', 'unit'];

const { failed } = await runStages(
  STAGES.filter(({ name }) => QUICK.includes(name)),
  { passed: 0, failed: 0, skipped: 0 },
);
process.exitCode = failed > 0 ? 1 : 0;
