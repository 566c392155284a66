import { diagramTexts, fieldTexts, say } from '../../i18n/index.ts';
import { requestTitleTexts } from '../../i18n/texts/request-title.ts';
import type { Lang } from '../../lib/text.ts';
import { spaced } from '../../lib/text.ts';
import type { Trace } from '../../trace/index.ts';

/** What a scenario plays, in words: its operation and its mode. */
export function flowTitle(scenario: Readonly<Record<string, string>>, lang: Lang): string {
  const label = (key: 'mode' | 'operation') => {
    const value = scenario[key] ?? '';
    return fieldTexts(key).values[value]?.[lang] ?? value;
  };
  // What it is changed to, not by what means.
  const isTarget = scenario.operation === 'update-encryption';
  const title = say(lang, isTarget ? diagramTexts.titleTo : diagramTexts.title, {
    operation: label('operation'),
    mode: label('mode'),
  });
  return lang === 'ja' ? spaced(title) : title;
}

/** What a run is, in words: what its scenario plays, or what somebody's client asked for and about what. */
export function runTitle(trace: Trace, lang: Lang): string {
  const { scenario, world, outcome } = trace;
  const { request } = scenario;
  if (request === undefined) return flowTitle(scenario, lang);
  const operation = requestTitle(request, trace.steps.at(-1)?.exchange ?? 1, lang);
  const about = world.objectKey ?? world.bucket ?? keyName(world);
  const title = about === null ? operation : `${operation} · ${about}`;
  return outcome.status < 400 ? title : say(lang, requestTitleTexts.refused, { title });
}

/**
 * What was asked for, by AWS's name of the operation; what several requests come to has a name of its own.
 *
 * @param requests how many there are
 */
export function requestTitle(operation: string, requests: number, lang: Lang): string {
  if (operation === 'Unknown') return say(lang, requestTitleTexts.unknown);
  const isUpload = requests > 1 && operation === 'CreateMultipartUpload';
  return isUpload ? say(lang, requestTitleTexts.multipart) : operation;
}

/** A KMS key as short as one tells them apart. */
function keyName({ keyId }: Trace['world']): string | null {
  return keyId === undefined ? null : keyId.slice(0, 8);
}
