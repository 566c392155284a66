import { fieldTexts } from '../../../i18n/index.ts';
import { leftOutText } from '../../../i18n/left-out-text.ts';
import { printCounts, printTexts } from '../../../i18n/texts/print.ts';
import { requestTexts } from '../../../i18n/texts/request.ts';
import { UNSAID } from '../../../link/index.ts';
import { kmsCalls, statusText } from '../../../player/index.ts';
import { requestFacts } from '../../../player/request-facts.ts';
import { FIELD_KEYS } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { useCount, useLang, useT } from '../../store/hooks.ts';

interface Props {
  readonly trace: Trace;
  /** The flow's address; null where it leads nobody there. */
  readonly link: string | null;
}

/** Under which circumstances the flow ran, and how it ended. */
export function PrintedScenario({ trace, link }: Props) {
  const t = useT();
  const lang = useLang();
  const count = useCount();
  const changed = FIELD_KEYS.filter((key) => {
    const value = trace.scenario[key];
    return key !== 'mode' && key !== 'operation' && value !== undefined && value !== UNSAID[key];
  }).map((key) => {
    const { label, values } = fieldTexts(key);
    const value = trace.scenario[key] ?? '';
    return t(printTexts.setting, { label: label[lang], value: values[value]?.[lang] ?? value });
  });
  const { status, code } = trace.outcome;
  const facts = requestFacts(trace);
  const ran =
    facts === null
      ? [
          [t(printTexts.object), trace.world.objectKey],
          [t(printTexts.changed), changed.join(' · ') || t(printTexts.unchanged)],
          [t(printTexts.seed), trace.scenario.seed ?? t(printTexts.noSeed)],
        ]
      : [
          [t(requestTexts.target), facts.target],
          [t(requestTexts.caller), facts.caller || t(requestTexts.anonymous)],
          ...(facts.leftOut === null
            ? []
            : [[t(requestTexts.leftOut), leftOutText(lang, facts.leftOut)]]),
        ];
  const rows = [
    ...ran,
    [
      t(printTexts.outcome),
      [statusText(status), code, count(printCounts.kmsCalls, kmsCalls(trace))]
        .filter(Boolean)
        .join(' · '),
    ],
    ...(link === null ? [] : [[t(printTexts.address), link]]),
  ];
  return (
    <dl className="printed-scenario">
      {rows.map(([term, value]) => (
        <div key={term} data-long={(value ?? '').length > LONG || undefined}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Characters that half a line holds. */
const LONG = 24;
