import { fieldTexts, printTexts } from '../../../i18n/index.ts';
import { UNSAID } from '../../../link/index.ts';
import { FIELD_KEYS } from '../../../scenario/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { statusText } from '../../../player/outcome.ts';

/** Under which circumstances the flow ran, and how it ended. */
export function PrintedScenario({ trace }: { readonly trace: Trace }) {
  const t = useT();
  const lang = useLang();
  const seed = useStore((state) => state.seed);
  const name = useStore((state) => state.source.name);
  const changed = FIELD_KEYS.filter((key) => {
    const value = trace.scenario[key];
    return key !== 'mode' && key !== 'operation' && value !== undefined && value !== UNSAID[key];
  }).map((key) => {
    const { label, values } = fieldTexts(key);
    const value = trace.scenario[key] ?? '';
    return t(printTexts.setting, { label: label[lang], value: values[value]?.[lang] ?? value });
  });
  const { status, code } = trace.outcome;
  const rows = [
    [t(printTexts.object), name],
    [t(printTexts.changed), changed.join(' · ') || t(printTexts.unchanged)],
    [t(printTexts.seed), seed ?? t(printTexts.noSeed)],
    [t(printTexts.outcome), [statusText(status), code].filter(Boolean).join(' · ')],
  ];
  return (
    <dl className="printed-scenario">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
