/** CSS pixels of the browser window; wide enough for every demo form to show its desktop layout. */
export const WINDOW = { width: 1280, height: 900 } as const;

/** CSS pixels of the screen that a headless browser believes in: room for the window and the sign-in window. */
export const SCREEN = { width: 1600, height: 1200 } as const;

/** Chromium refuses its sandbox to root, and containers of build services seldom permit it. */
export const unsandboxed = (): boolean =>
  process.platform === 'linux' && (process.getuid?.() === 0 || process.env['CI'] === 'true');
