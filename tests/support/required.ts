import { canInstall } from './debian.ts';

/**
 * Whether a missing judge or browser fails the run instead of skipping what needs it: on a build service, and where
 * the test command installs things itself.
 */
export const installationIsRequired = (): boolean => process.env['CI'] === 'true' || canInstall();
