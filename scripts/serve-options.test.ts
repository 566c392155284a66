import { describe, expect, it } from 'vitest';
import { serveOptions } from './serve-options.mjs';

describe('serveOptions', () => {
  it('serves dist on this machine only, at 4173', () => {
    expect(serveOptions([], {})).toEqual({ ok: true, port: 4173, host: '127.0.0.1', dir: 'dist' });
  });

  it('takes variables, and options before variables', () => {
    const env = { PORT: '5000', HOST: '0.0.0.0' };
    expect(serveOptions([], env)).toMatchObject({ port: 5000, host: '0.0.0.0' });
    expect(serveOptions(['--port', '6000', '--host=::1', '--dir', 'out'], env)).toEqual({
      ok: true,
      port: 6000,
      host: '::1',
      dir: 'out',
    });
  });

  it.each([['65536'], ['-1'], ['http'], ['4173.5']])('refuses %s as a port', (port) => {
    expect(serveOptions([`--port=${port}`], {})).toMatchObject({ ok: false });
    expect(serveOptions([], { PORT: port })).toMatchObject({ ok: false });
  });

  it('refuses options it does not know', () => {
    expect(serveOptions(['--prot', '1'], {})).toMatchObject({ ok: false });
  });
});
