import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { createClients } from '../emulator/clients.ts';
import { BROWSER_KINDS, findBrowser } from '../support/browsers.ts';
import { ensureBuild } from '../support/builds.ts';
import { type BuiltFile, occurrences, readBuild } from '../support/built_files.ts';
import { captureTool } from '../support/local_tools.ts';
import { installationIsRequired } from '../support/required.ts';
import { unsandboxed } from '../support/window.ts';
import expectedWarnings from './linter_warnings.json' with { type: 'json' };

const DIGILOCKER = 'https://digilocker.meripehchaan.gov.in';

const manifestSchema = v.object({
  permissions: v.array(v.string()),
  optional_permissions: v.optional(v.array(v.string()), []),
  host_permissions: v.array(v.string()),
  optional_host_permissions: v.optional(v.array(v.string()), []),
  content_security_policy: v.object({ extension_pages: v.string() }),
  incognito: v.string(),
  content_scripts: v.optional(v.array(v.unknown())),
  web_accessible_resources: v.optional(v.array(v.unknown())),
  externally_connectable: v.optional(v.object({ ids: v.array(v.string()) })),
  key: v.optional(v.string()),
});
const lintSchema = v.object({
  errors: v.array(v.object({ code: v.string(), message: v.string() })),
  warnings: v.array(v.object({ code: v.string() })),
});

/** What may not be in a product, and what each would be. */
const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ['a loopback host', /127\.0\.0\.1|localhost|\[::1\]/g],
  ['the emulator', /__emulator|\bEMULATOR0\d/g],
  ['a certificate or key', /-----BEGIN/g],
  ['code made from text', /\beval\(|\bnew Function\b/g],
  [
    'a client secret',
    new RegExp(
      createClients([])
        .flatMap(({ secret }) => secret ?? [])
        .join('|'),
      'g',
    ),
  ],
];

/** Names of XML languages, of metadata in PDFs and of the methods of XML signatures, which nothing fetches. */
const NAMES: ReadonlySet<string> = new Set([
  ...[
    '1999/xhtml',
    '2000/svg',
    '2000/xmlns/',
    '1998/Math/MathML',
    '1999/xlink',
    'XML/1998/namespace',
    '2000/09/xmldsig',
    '2001/04/xmldsig-more',
    '2001/04/xmlenc',
    '2001/10/xml-exc-c14n',
    'TR/2001/REC-xml-c14n-20010315',
    '1999/02/22-rdf-syntax-ns',
  ].map((name) => `http://www.w3.org/${name}`),
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.aiim.org/pdfa/ns/id/',
]);

/** Chromium's background can't start a worker; a page of ours does it. */
const OWN_PERMISSIONS = { chromium: ['offscreen'], firefox: [] };

/** Licence texts speak of addresses; programs may not. */
const isProgram = ({ path }: BuiltFile): boolean => path !== 'THIRD_PARTY_NOTICES.txt';

describe.each(BROWSER_KINDS)('the product build for %s', (kind) => {
  let folder = '';
  let files: BuiltFile[] = [];
  let manifest: v.InferOutput<typeof manifestSchema>;

  beforeAll(async () => {
    folder = await ensureBuild(kind, 'production');
    files = await readBuild(folder);
    const text = files.find(({ path }) => path === 'manifest.json')?.text ?? '';
    manifest = v.parse(manifestSchema, JSON.parse(text));
  });

  it('asks for what its main job needs and no more', () => {
    expect(manifest.permissions.toSorted()).toEqual(
      ['activeTab', 'alarms', 'identity', 'scripting', 'storage', ...OWN_PERMISSIONS[kind]].toSorted(),
    );
    expect(manifest.optional_permissions).toEqual([]);
  });

  it('reaches DigiLocker and no other host', () => {
    expect(manifest.host_permissions).toEqual([`${DIGILOCKER}/*`]);
    expect(manifest.optional_host_permissions).toEqual([]);
  });

  it('allows its pages nothing but their own scripts, styles and images, and DigiLocker', () => {
    expect(manifest.content_security_policy.extension_pages.split('; ').toSorted()).toEqual([
      "base-uri 'none'",
      `connect-src ${DIGILOCKER}`,
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });

  it('stays out of private windows, of pages that were not asked about and of other extensions', () => {
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable?.ids ?? []).toEqual([]);
  });

  it('carries no key of a test build', () => {
    expect(manifest.key).toBeUndefined();
  });

  it.each(FORBIDDEN)('holds nothing of %s', (_, pattern) => {
    expect(occurrences(files.filter(isProgram), pattern)).toEqual([]);
  });

  it('names plain http only in the names of languages and methods', () => {
    const found = files.filter(isProgram).flatMap(({ text }) => text.match(/http:\/\/[\w./-]*/g) ?? []);
    expect(found.filter((url) => !NAMES.has(url))).toEqual([]);
  });

  it('carries the notices of what it is made of', () => {
    const notices = files.find(({ path }) => path === 'THIRD_PARTY_NOTICES.txt')?.text ?? '';
    expect(notices).toMatch(/^webextension-polyfill .*\(MPL-2\.0\)$/m);
    expect(notices).toMatch(/^preact .*\(MIT\)$/m);
  });
});

describe('the search for forbidden things', () => {
  it('finds the loopback host in the emulator build', async () => {
    const files = await readBuild(await ensureBuild('chromium', 'emulator'));
    expect(occurrences(files, /127\.0\.0\.1/g)).not.toEqual([]);
  });
});

describe('the stores', () => {
  it('lints the Firefox build without an error, and with the recorded warnings alone', async () => {
    const folder = await ensureBuild('firefox', 'production');
    const { stdout } = await captureTool('addons-linter', ['--output', 'json', folder]);
    const { errors, warnings } = v.parse(lintSchema, JSON.parse(stdout));
    expect(errors).toEqual([]);
    const counts = new Map<string, number>();
    for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(expectedWarnings.map(({ code, count }) => [code, count])),
    );
  });

  const chromium = findBrowser('chromium');
  it.skipIf(!chromium && !installationIsRequired())('packs the Chrome build', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lockerfill-pack-'));
    try {
      const build = join(folder, 'build');
      await cp(await ensureBuild('chromium', 'production'), build, { recursive: true });
      const packed = spawnSync(
        chromium ?? 'chromium',
        [
          ...(unsandboxed() ? ['--no-sandbox'] : []),
          '--headless=new',
          `--user-data-dir=${join(folder, 'profile')}`,
          `--pack-extension=${build}`,
        ],
        { encoding: 'utf8' },
      );
      expect(packed.status, packed.stderr).toBe(0);
      expect((await stat(`${build}.crx`)).size).toBeGreaterThan(10_000);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
