import { describe, expect, it } from 'vitest';
import { readOptions, terminalLang } from './options.ts';
import { recipes } from './recipes.ts';
import { texts } from './texts.ts';

describe('the command line', () => {
  it('has defaults for all of it, and lets `live` stand before it', () => {
    const plain = readOptions([], 'en');
    expect(plain).toEqual({
      ok: true,
      value: {
        help: false,
        open: false,
        port: 9000,
        pagePort: null,
        region: null,
        account: null,
        config: null,
        data: null,
        tls: false,
      },
    });
    expect(readOptions(['live'], 'en')).toEqual(plain);
  });

  it.each([
    [['--port', '65536'], 'badPort'],
    [['--page-port', 'x'], 'badPort'],
    [['--region', 'Frankfurt'], 'badRegion'],
    [['--account', '123'], 'badAccount'],
    [['--tls-cert', 'a.pem'], 'halfTls'],
    [['--prot', '9000'], 'unknownOption'],
    [['bucket'], 'unknownOption'],
  ] as const)('says what to do instead of %j, in both languages', (args, text) => {
    for (const lang of ['en', 'ja'] as const) {
      const read = readOptions(args, lang);
      const end = texts[text][lang].split('}').at(-1) ?? '';
      expect(read).toEqual({ ok: false, error: expect.stringContaining(end) });
    }
  });

  it('speaks the language of the terminal', () => {
    expect(terminalLang({ LANG: 'ja_JP.UTF-8' })).toBe('ja');
    expect(terminalLang({ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(terminalLang({})).toBe('en');
  });
});

describe('the lines for clients', () => {
  const access = { region: 'eu-central-1', accessKeyId: 'AKIAX', secretAccessKey: 'secret' };

  it('name the endpoint and nothing of the real AWS', () => {
    const all = recipes({ endpoint: 'http://127.0.0.1:9000', ...access });
    expect(all.map(({ client }) => client)).toEqual([
      ...['AWS CLI', 'boto3', 'SDK for JavaScript', 'rclone', 's3cmd', 'Terraform'],
    ]);
    for (const { text } of all) {
      expect(text).toContain('127.0.0.1:9000');
      expect(text).not.toContain('amazonaws.com');
    }
  });

  it('tell s3cmd whether there is TLS', () => {
    const of = (endpoint: string) =>
      recipes({ endpoint, ...access }).find(({ client }) => client === 's3cmd')?.text;
    expect(of('http://127.0.0.1:9000')).toContain('--no-ssl');
    expect(of('https://127.0.0.1:9000')).not.toContain('--no-ssl');
  });
});
