import type { ReactNode } from 'react';
import { pastedTexts } from '../../../i18n/texts/policies-pasted.ts';
import type { Pasted } from '../../../judge/causes/pasted.ts';
import type { RequestFrom } from '../../../judge/causes/request-from.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { policyNamed, TOLD_NAMES } from './words.ts';

interface Props {
  readonly text: string;
  readonly pasted: Pasted;
  readonly from: RequestFrom;
}

/** How a text is read: each thing with where it stands, and what is not said. */
export function ReadOut({ text, pasted, from }: Props) {
  const t = useT();
  const lang = useLang();
  const { evidence, denyingPolicy } = pasted;
  const { deny, policy, code } = evidence;
  const names = new Intl.ListFormat(lang).format(from.open.map((what) => t(TOLD_NAMES[what])));
  const words = deny === null ? pastedTexts.deniedBy : REASONS[deny];
  const reason =
    policy === null || pasted.says.has('one-of-three')
      ? t(pastedTexts.noReason)
      : t(words, { policy: t(policyNamed(policy)) });
  return (
    <div className="pasted-read">
      <h3 className="panel-heading">{t(pastedTexts.readAs)}</h3>
      <dl>
        {from.taken.map(({ what, value, isInferred }) => (
          <Row
            key={what}
            label={t(TOLD_NAMES[what])}
            value={value}
            line={isInferred ? null : lineOf(text, value)}
          />
        ))}
        {from.context.map(({ key, value }) => (
          <Row key={key} label={<code>{key}</code>} value={value} line={lineOf(text, value)} />
        ))}
        {code !== null && (
          <Row label={t(pastedTexts.code)} value={code} line={lineOf(text, code)} />
        )}
        {!pasted.isNoRefusal && (
          <div>
            <dt>{t(pastedTexts.reason)}</dt>
            <dd>{reason}</dd>
          </div>
        )}
        {denyingPolicy !== null && (
          <Row
            label={t(pastedTexts.denyingPolicy)}
            value={denyingPolicy}
            line={lineOf(text, denyingPolicy)}
          />
        )}
      </dl>
      {from.open.length > 0 && <p>{t(pastedTexts.open, { names })}</p>}
      {from.unplayed !== null && <p>{t(pastedTexts.unplayed, { action: from.unplayed })}</p>}
    </div>
  );
}

const REASONS = { explicit: pastedTexts.explicitIn, implicit: pastedTexts.silentIn } as const;

function Row({
  label,
  value,
  line,
}: {
  readonly label: ReactNode;
  readonly value: string;
  readonly line: number | null;
}) {
  const t = useT();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>{' '}
        <small>
          {line === null ? t(pastedTexts.inferred) : t(pastedTexts.line, { number: line })}
        </small>
      </dd>
    </div>
  );
}

/** The line, from 1, on which a value stands word by word; null where it does not: it follows from what is said. */
function lineOf(text: string, value: string): number | null {
  const at = text.indexOf(value);
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}
