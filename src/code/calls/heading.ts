import type { Lang } from '../../lib/text.ts';
import { comment, fill } from '../fill.ts';
import { CODE_TEXTS } from '../texts.ts';
import type { CallScript } from './param.ts';

/** What is said above the calls: who calls, which files are read, and how this run ended. */
export function heading(
  script: CallScript,
  lang: Lang,
  mark: '#' | '//',
  install: string | null,
): readonly string[] {
  const names = [...new Set(script.files.map(({ name }) => name))];
  const key = script.files.find(({ what }) => what === 'customer-key');
  const { status, code } = script.outcome;
  return comment(
    mark,
    ...(install === null ? [] : [fill(lang, CODE_TEXTS.install, { command: install })]),
    ...(script.endpoint === 'environment' ? [endpointHint(script, lang)] : []),
    callerHint(script, lang),
    ...(names.length === 0 ? [] : [fill(lang, CODE_TEXTS.reads, { files: names.join(', ') })]),
    ...(key === undefined
      ? []
      : [
          fill(lang, CODE_TEXTS.customerKey, { file: key.name }),
          fill(lang, CODE_TEXTS.sdkComputesMd5),
        ]),
    fill(lang, CODE_TEXTS.answered, { status: [status, code].filter(Boolean).join(' ') }),
  );
}

/** Where a request goes that somebody's client sent to an address of its own. */
export function endpointHint({ region }: Pick<CallScript, 'region'>, lang: Lang): string {
  return fill(lang, CODE_TEXTS.endpoint, { example: `https://s3.${region}.amazonaws.com` });
}

function callerHint({ signed, callerArn }: CallScript, lang: Lang): string {
  if (!signed) return fill(lang, CODE_TEXTS.unsigned);
  return callerArn === ''
    ? fill(lang, CODE_TEXTS.keysFromEnvironment)
    : fill(lang, CODE_TEXTS.credentials, { arn: callerArn });
}
