import { parseArgs } from 'node:util';
import { say } from '../../src/i18n/say.ts';
import { ok, type Result, refused } from '../../src/lib/result.ts';
import type { Lang } from '../../src/lib/text.ts';
import { texts } from './texts.ts';

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly open: boolean;
  /** 0 for any. */
  readonly port: number;
  /** Null for the one after the endpoint's. */
  readonly pagePort: number | null;
  /** Null where the configuration or the default decides. */
  readonly region: string | null;
  readonly account: string | null;
  readonly config: string | null;
  readonly data: string | null;
  readonly tls: boolean | { readonly cert: string; readonly key: string };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const KNOWN = {
  help: flag,
  open: flag,
  tls: flag,
  port: text,
  'page-port': text,
  region: text,
  account: text,
  config: text,
  data: text,
  'tls-cert': text,
  'tls-key': text,
};

/** The language that the terminal is set to (POSIX: LC_ALL goes before LC_MESSAGES and LANG). */
export function terminalLang(env: Readonly<Record<string, string | undefined>>): Lang {
  const said = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return said.startsWith('ja') ? 'ja' : 'en';
}

/**
 * Reads the command line; `live` before the options is allowed.
 *
 * @returns refused with a sentence on what to do instead
 */
export function readOptions(args: readonly string[], lang: Lang): Result<Options, string> {
  const given = args[0] === 'live' ? args.slice(1) : [...args];
  let values: ReturnType<typeof parse>;
  try {
    values = parse(given);
  } catch (error) {
    const { message } = error as Error;
    return refused(say(lang, texts.unknownOption, { message }));
  }
  const { port = '9000', 'page-port': pagePort, region, account } = values;
  for (const each of [port, pagePort])
    if (each !== undefined && !isPort(each))
      return refused(say(lang, texts.badPort, { value: each }));
  if (region !== undefined && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region))
    return refused(say(lang, texts.badRegion, { value: region }));
  if (account !== undefined && !/^\d{12}$/.test(account))
    return refused(say(lang, texts.badAccount, { value: account }));
  const { 'tls-cert': cert, 'tls-key': key, config, data } = values;
  if ((cert === undefined) !== (key === undefined)) return refused(texts.halfTls[lang]);
  return ok({
    help: values.help === true,
    open: values.open === true,
    port: Number(port),
    pagePort: pagePort === undefined ? null : Number(pagePort),
    region: region ?? null,
    account: account ?? null,
    config: config ?? null,
    data: data ?? null,
    tls: cert !== undefined && key !== undefined ? { cert, key } : values.tls === true,
  });
}

const parse = (args: string[]) => parseArgs({ args, options: KNOWN, strict: true }).values;

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
