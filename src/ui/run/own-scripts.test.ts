import { afterEach, describe, expect, it, vi } from 'vitest';
import { allowOwnScripts, isOwnScript } from './own-scripts.ts';

const page = 'https://example.test/explorer/?utm=1#/flow';

describe('isOwnScript', () => {
  it.each([
    './service-worker.js',
    'https://example.test/explorer/service-worker.js',
    'https://example.test/explorer/assets/run.worker-DYPN_h-o.js',
    'assets/judge.worker-1.js',
  ])('knows %s', (address) => {
    expect(isOwnScript(address, page)).toBe(true);
    expect(isOwnScript(address, page.replace('?', 'index.html?'))).toBe(true);
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
    expect(isOwnScript(address, page)).toBe(false);
  });
});

describe('the default policy', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('lets the build’s workers through, and makes neither markup nor scripts', () => {
    const createPolicy = vi.fn();
    vi.stubGlobal('trustedTypes', { createPolicy });
    vi.stubGlobal('document', { baseURI: page });
    allowOwnScripts();
    const [name, rules] = createPolicy.mock.calls[0] ?? [];
    expect(name).toBe('default');
    expect(Object.keys(rules)).toEqual(['createScriptURL']);
    expect(rules.createScriptURL('./service-worker.js')).toBe('./service-worker.js');
    expect(rules.createScriptURL('https://evil.example/a.js')).toBeNull();
  });

  it('is done without where there is none, or another host’s forbids it', () => {
    expect(allowOwnScripts).not.toThrow();
    const createPolicy = () => {
      throw new TypeError('disallowed');
    };
    vi.stubGlobal('trustedTypes', { createPolicy });
    expect(allowOwnScripts).not.toThrow();
  });
});
