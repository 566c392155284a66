import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DETAILS, decodeAddress, encodeAddress, UNSAID, VIEWS } from '../../link/index.ts';
import { FIELD_KEYS, valuesOf } from '../../scenario/index.ts';

/** What the page opens with, and every other value of each circumstance. */
const SCENARIOS = FIELD_KEYS.flatMap((field) =>
  valuesOf(field).map((value) => ({ ...UNSAID, [field]: value })),
);

const script = readFileSync(new URL('../../../public/start.js', import.meta.url), 'utf8');

interface Visit {
  readonly hash?: string;
  readonly base?: string;
  readonly kept?: string | null;
  readonly languages?: readonly string[];
  /** A policy for Trusted Types that is there already. */
  readonly defaultPolicy?: object | null;
  /** What the page has links to, by name. */
  readonly links?: readonly string[];
  /** What this tab keeps. */
  readonly keptByTab?: string | null;
  /** What the page's own element says of where it came from. */
  readonly isLive?: boolean;
  /** What else the window has. */
  readonly window?: object;
}

/** Runs the page's first script for a visit, and says what it has made of it. */
function visit({
  hash = '',
  base = 'https://example.test/',
  kept = null,
  languages = ['en'],
  defaultPolicy = null,
  links = [],
  keptByTab = null,
  isLive = false,
  window: own = {},
}: Visit) {
  const attributes: Record<string, string> = {};
  let policy: { createScriptURL(url: string): string | null } | undefined;
  const root = {
    lang: '',
    setAttribute: (name: string, value: string) => {
      attributes[name] = value;
    },
    hasAttribute: (name: string) => isLive && name === 'data-live',
  };
  const window = {
    addEventListener: () => {},
    ...own,
    trustedTypes: {
      defaultPolicy,
      createPolicy: (_: string, rules: typeof policy) => {
        policy = rules;
      },
    },
  };
  const workers: string[] = [];
  const frames: string[] = [];
  const linked = links.map((name) => ({
    name,
    href: `${base}${name}.js`,
    rel: '',
    getAttribute: () => name,
  }));
  runInNewContext(script, {
    window,
    Worker: class {
      constructor(address: string, { name }: { name: string }) {
        workers.push(`${address.slice(base.length)} ${name}`);
      }
    },
    XMLHttpRequest: class {
      open(_: string, address: string) {
        frames.push(address.slice(base.length));
      }
      overrideMimeType() {}
      send() {}
    },
    URL,
    location: { hash },
    sessionStorage: { getItem: () => keptByTab },
    navigator: { languages },
    localStorage: { getItem: () => kept },
    document: { documentElement: root, baseURI: base, querySelectorAll: () => linked },
  });
  const createScriptURL = (url: string) => policy?.createScriptURL(url);
  const preloaded = linked.filter(({ rel }) => rel === 'modulepreload').map(({ name }) => name);
  return { lang: root.lang, attributes, policy, createScriptURL, workers, preloaded, frames };
}

describe('the page that opens with the frame', () => {
  it('is the one that says nothing of the scenario, and no other', () => {
    for (const circumstances of SCENARIOS) {
      const hash = encodeAddress({ page: 'flow', scenario: circumstances });
      const { scenario } = decodeAddress(hash);
      const isOpening = Object.entries(UNSAID).every(
        ([key, value]) => scenario[key as keyof typeof UNSAID] === value,
      );
      expect([hash, visit({ hash }).attributes['data-opening']]).toEqual([
        hash,
        isOpening ? 'yes' : 'no',
      ]);
    }
  });

  it.each([
    ['', 'yes'],
    ['#', 'yes'],
    ['#/', 'yes'],
    ['#/flow', 'yes'],
    ['#/flow/sse-kms/upload', 'yes'],
    ['#/flow/sse-kms/upload?lang=ja&theme=dark', 'yes'],
    ['#/flow/sse-kms/upload?step=3', 'no'],
    ['#/flow/sse-kms/upload?seed=a', 'no'],
    ['#/flow/sse-kms/upload?embed', 'no'],
    ['#/flow/sse-kms/upload?predict', 'no'],
    ['#/policies', 'no'],
    ['#/notes/0123456789abcdef', 'no'],
    ...VIEWS.map((view) => [`#/flow?view=${view}`, 'no']),
    ...DETAILS.map((detail) => [`#/flow?detail=${detail}`, 'no']),
  ])('%s: %s', (hash, opens) => {
    expect(visit({ hash }).attributes['data-opening']).toBe(opens);
  });
});

describe('the worker that is started ahead', () => {
  const links = ['worker', 'judge'];

  it.each([
    ['', 'worker.js flow'],
    ['#/flow/sse-c/download', 'worker.js flow/sse-c/download'],
    ['#/flow/sse-c/download/?lang=ja&step=3&embed&v=2', 'worker.js flow/sse-c/download'],
    ['#/flow/sse-c?caller=s3-only', 'worker.js flow/sse-c?'],
    ['#/flow?seed=a', 'worker.js flow?'],
    ['#/flow?new-key=a', 'worker.js flow?'],
    ['#/policies?preset=public-read&lang=ja', 'judge.js policies?preset=public-read&lang=ja'],
  ])('knows by its name what "%s" says', (hash, worker) => {
    expect(visit({ hash, links }).workers).toEqual([worker]);
  });

  it('is none where nothing is run', () => {
    expect(visit({ hash: '#/about', links }).workers).toEqual([]);
  });
});

describe('what the worker or the page asks for next', () => {
  const links = ['worker', 'reading', 'en', 'en-rare', 'policies', 'policies-en'];

  it.each([
    ['', ['en']],
    ['#/flow/sse-kms/upload', ['en']],
    ['#/flow/sse-c/upload?step=2', ['en', 'en-rare']],
    ['#/flow/sse-c', ['en', 'en-rare']],
    ['#/flow/sse-kms/download', ['reading', 'en', 'en-rare']],
    ['#/flow/sse-kms/multipart?step=2', ['reading', 'en', 'en-rare']],
    ['#/learn/first', ['reading', 'en', 'en-rare']],
    // What is said of runs it does without.
    ['#/policies?preset=public-read', ['policies', 'policies-en']],
    ['#/about', []],
  ])('is on its way with "%s": %o', (hash, preloaded) => {
    expect(visit({ hash, links }).preloaded).toEqual(preloaded);
  });
});

describe('the verdict that was given when the site was built', () => {
  const links = ['judge', 'verdict-en', 'verdict-ja', 'frame-ja'];
  const window = { fetch: () => Promise.resolve({}), MutationObserver: Object };
  const framesOf = (said: Visit) => visit({ links, window, ...said }).frames;

  it('is shown where the page opens with it, in its language', () => {
    expect(framesOf({ hash: '#/policies' })).toEqual(['verdict-en.js']);
    expect(framesOf({ hash: '#/policies/?lang=ja&theme=dark' })).toEqual(['verdict-ja.js']);
  });

  it.each([
    { hash: '#/policies?preset=public-read' },
    { hash: '#/policies?sse=AES256' },
    { hash: '#/policies?policies=z.abc' },
    { hash: '#/policies-other' },
    { hash: '#/flow/sse-c' },
    // One's own policies stand there instead.
    { hash: '#/policies', kept: '[{}]' },
    // Behind the address may be another request.
    { hash: '#/policies', keptByTab: '{}' },
    // There is a further page to turn to.
    { hash: '#/policies', isLive: true },
    // An old browser.
    { hash: '#/policies', window: {} },
  ])('is not asked for at %o', (said) => {
    expect(framesOf(said)).toEqual([]);
  });
});

it('asks for nothing ahead in the single file, which has no links to it', () => {
  const asked = vi.fn();
  const window = { addEventListener: asked, fetch: asked, MutationObserver: asked };
  visit({ window });
  expect(asked).not.toHaveBeenCalled();
});

describe('language and theme', () => {
  it.each([
    [{}, 'en', undefined],
    [{ languages: ['fr-FR', 'ja-JP', 'en'] }, 'ja', undefined],
    [{ languages: ['de'] }, 'en', undefined],
    [{ languages: ['ja'], kept: '{"lang":"en","theme":"dark"}' }, 'en', 'dark'],
    [{ hash: '#/flow?lang=ja&theme=light', kept: '{"lang":"en","theme":"dark"}' }, 'ja', 'light'],
    [{ hash: '#/flow?lang=xx&theme=red', kept: 'damaged' }, 'en', undefined],
  ] as const)('%o: %s, %s', (from, lang, theme) => {
    const found = visit(from);
    expect([found.lang, found.attributes['data-theme']]).toEqual([lang, theme]);
  });

  it('throws at no address and no storage', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (hash, kept) => {
        expect(['en', 'ja']).toContain(visit({ hash: `#${hash}`, kept }).lang);
      }),
    );
  });
});

describe('the one exception for Trusted Types', () => {
  const base = 'https://example.test/explorer/?utm=1#/flow';

  it.each([
    './service-worker.js',
    'https://example.test/explorer/service-worker.js',
    'https://example.test/explorer/assets/run.worker-DYPN_h-o.js',
    'assets/judge.worker-1.js',
  ])('knows %s', (address) => {
    expect(visit({ base }).createScriptURL(address)).toBe(address);
    expect(visit({ base: base.replace('?', 'index.html?') }).createScriptURL(address)).toBe(
      address,
    );
  });

  it.each([
    '',
    'https://evil.example/explorer/service-worker.js',
    '//evil.example/explorer/service-worker.js',
    'https://example.test/service-worker.js',
    'https://example.test/explorer/assets/index-1.js',
    'https://example.test/explorer/assets/../upload/run.worker-1.js',
    './service-worker.js?of=somebody',
    './service-worker.js#else',
    'assets/evil/run.worker-1.js',
    'data:text/javascript,run()',
    'blob:https://example.test/run.worker-1.js',
    'javascript:run()',
    'http://',
  ])('does not know %s', (address) => {
    expect(visit({ base }).createScriptURL(address)).toBeNull();
  });

  it('is left to the single file, which makes its own before', () => {
    expect(visit({ defaultPolicy: {} }).policy).toBeUndefined();
  });

  it('makes neither markup nor scripts', () => {
    expect(Object.keys(visit({ base }).policy ?? {})).toEqual(['createScriptURL']);
  });
});
