import './fences.css';
import type { Fence } from '../../../aws/iam/index.ts';
import { policyFenceTexts as texts } from '../../../i18n/texts/policies-fences.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { useIamTexts, useT } from '../../store/hooks.ts';

/** What keeps the request out and is up to others: whose each is, and the least to ask them for. */
export function Fences({ fences }: { readonly fences: readonly Fence[] }) {
  const t = useT();
  if (fences.length === 0) return null;
  const kinds = [...new Set(fences.map(({ kind }) => kind))];
  return (
    <div className="mending fence-asks">
      <h4 className="panel-heading">{t(texts.title)}</h4>
      <p>{t(texts.intro)}</p>
      {kinds.map((kind) => (
        <div key={kind} className="fence-owner">
          <p>{t(texts[kind])}</p>
          {fences
            .filter((fence) => fence.kind === kind)
            .map((fence) => (
              <FenceAsk key={JSON.stringify([fence.level, fence.target])} fence={fence} />
            ))}
        </div>
      ))}
    </div>
  );
}

function FenceAsk({ fence }: { readonly fence: Fence }) {
  const t = useT();
  const iam = useIamTexts();
  const { kind, level, target, statement } = fence;
  const where = level === null ? iam.policyKind(kind) : iam.policyAt(kind, level);
  const number = String((target?.statement ?? 0) + 1);
  if (statement === null) {
    return (
      <p>{t(target === null ? texts.silentUnknown : texts.deniesUnknown, { where, number })}</p>
    );
  }
  const json = JSON.stringify(statement, null, 2);
  return (
    <div className="mending-change">
      <p className="mending-where">
        {t(target === null ? texts.silent : texts.denies, { where, number })}
      </p>
      <div className="json-box">
        <pre className="json">{json}</pre>
        <CopyButton what={t(texts.statement)} text={() => json} />
      </div>
    </div>
  );
}
