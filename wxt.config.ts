import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import license from 'rollup-plugin-license';
import type { Dependency } from 'rollup-plugin-license';
import { defineConfig } from 'wxt';
import { compactLexicons } from './lib/autofill/lexicon/compact.ts';
import { builtConnection, parseConnectionFile } from './lib/domain/connection_file.ts';

const GECKO_ID = 'lockerfill@lockerfill.example';
const DIGILOCKER = 'https://digilocker.meripehchaan.gov.in';
const LOOPBACK = 'http://127.0.0.1';

/** Fixes the id, and with it the redirect URI, of test builds. The private half was thrown away; the store gives its own. */
const TEST_BUILD_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqUqu3J6Y0bMdF4X40hG140wfTwkb6WGJE2Xk0M2vumdf12BACW/s63OAjcFx7lGTdX2yhXNRh+dq8YcuhBiIRjVBVI4Eu2yM5QQdMoR9k/f1Dm+W9ADMvZz6daAqKzcDvE0HsMjT+Davr25O/KyMh3XKQ6zF6NQ6CPCkeARWBLy4Gz+DGedJ12KlYbnayR4naYZ5MQYixDkeCQy3r/7dEePq3bf5T8f9UFmDF8HgO6bN8wIE9H3SnnB0DCIv+bbZ0K+5eIbllK4KR/4IOZr1FPDutavpZIMAxzL0+0U7f7AytAyLTGzY84TdRwAiTnyTcBgQ2Kr70B7uieWgqNNzywIDAQAB';

/** The organisation that this build is for; none by default. */
const connectionPath = process.env['LOCKERFILL_CONNECTION'];
const organisation = connectionPath ? parseConnectionFile(readFileSync(connectionPath, 'utf8')) : null;

/** Everything that ended up in a bundle, over all bundles of one build. */
const bundled = new Map<string, Dependency>();

const notice = (dependency: Dependency): string =>
  [
    `${dependency.name} ${dependency.version} (${dependency.license})`,
    dependency.homepage ?? '',
    '',
    dependency.licenseText ?? dependency.license ?? '',
  ].join('\n');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  vite: ({ mode }) => ({
    define: {
      BUILT_CONNECTION: JSON.stringify(organisation && builtConnection(organisation, mode === 'developer')),
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: false },
    plugins: [
      compactLexicons,
      license({
        thirdParty: (dependencies) => {
          for (const dependency of dependencies) bundled.set(`${dependency.name}`, dependency);
        },
      }),
    ],
  }),
  hooks: {
    'build:done': async (wxt) => {
      const notices = [...bundled.values()].map(notice).toSorted();
      await writeFile(
        join(wxt.config.outDir, 'THIRD_PARTY_NOTICES.txt'),
        notices.join('\n\n----\n\n') + '\n',
      );
    },
  },
  manifest: ({ browser, mode }) => {
    const emulator = mode === 'emulator';
    const test = emulator || mode === 'development';
    const own = organisation ? [organisation.baseUrl, ...organisation.relays] : [DIGILOCKER];
    const hosts = [...own, ...(emulator ? [LOOPBACK] : [])];
    const connections = [...own, ...(emulator ? [`${LOOPBACK}:*`] : [])];
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      permissions: [
        'storage',
        'identity',
        'alarms',
        'scripting',
        'activeTab',
        // A page that starts the worker which checks signatures; Firefox's background is a page itself.
        ...(browser === 'firefox' ? [] : ['offscreen']),
      ],
      host_permissions: hosts.map((host) => `${host}/*`),
      incognito: 'not_allowed',
      action: { default_title: '__MSG_extName__', ...(browser === 'firefox' && { default_area: 'navbar' }) },
      content_security_policy: {
        extension_pages: [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data: blob:",
          `connect-src ${connections.join(' ')}`,
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ].join('; '),
      },
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: GECKO_ID,
                strict_min_version: '149.0',
                data_collection_permissions: {
                  required: ['personallyIdentifyingInfo', 'authenticationInfo'],
                },
              },
            },
          }
        : {
            minimum_chrome_version: '127',
            externally_connectable: { ids: [] },
            storage: { managed_schema: 'managed_schema.json' },
            ...(organisation?.chromeKey !== undefined && { key: organisation.chromeKey }),
            ...(test && { key: TEST_BUILD_KEY }),
          }),
    };
  },
});
