import { useState } from 'react';
import { bytesTexts, diagramTexts, opTexts } from '../../../i18n/index.ts';
import { ancestry, type Provenance, provenanceOf } from '../../../player/ancestry.ts';
import { sameBytes } from '../../../player/same-bytes.ts';
import type { Value } from '../../../trace/index.ts';
import { useT } from '../../store/hooks.ts';
import type { Run } from './inspected.tsx';
import { StepLink, ValueLink } from './links.tsx';

interface Props {
  readonly run: Run;
  readonly value: Value;
}

/** Where a value came from, as links, and where else in the run the same bytes stand. */
export function OriginNote({ run, value }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const made = provenanceOf(run.trace, value.id);
  if (made === null) return null;
  const { others, isExact } = sameBytes(run.trace, value);
  return (
    <div className="origin">
      <OriginLine made={made} run={run} />
      {others.length > 0 && (
        <p className="origin-line">
          <span>{t(isExact ? bytesTexts.sameAs : bytesTexts.sameMark)}</span>
          {others.map((other) => (
            <ValueLink key={other.id} value={other} />
          ))}
        </p>
      )}
      {made.from.length > 0 && (
        <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t(bytesTexts.chain)}</summary>
          {isOpen && (
            <ol className="chain">
              {ancestry(run.trace, value.id).map((one) => (
                <li key={one.value.id}>
                  <ValueLink value={one.value} />
                  <OriginLine made={one} run={run} />
                </li>
              ))}
            </ol>
          )}
        </details>
      )}
    </div>
  );
}

/** `Made at step 4 · AES-256-GCM encryption · by AWS KMS · from …` */
function OriginLine({ made, run }: { readonly made: Provenance; readonly run: Run }) {
  const t = useT();
  const { how, step, position, from } = made;
  const verb = {
    brought: bytesTexts.broughtAt,
    drawn: bytesTexts.drawnAt,
    computed: bytesTexts.madeAt,
    cut: bytesTexts.cutAt,
  }[how.kind];
  return (
    <p className="origin-line">
      <span>{t(verb)}</span>
      {position === run.position ? (
        <span className="origin-here">{t(bytesTexts.here)}</span>
      ) : (
        <StepLink place={{ step, position }} />
      )}
      {how.kind === 'computed' && <span className="origin-op">{t(opTexts[how.op])}</span>}
      {how.kind === 'cut' && (
        <span>{t(bytesTexts.range, { start: how.start, end: how.end - 1 })}</span>
      )}
      <span>{t(bytesTexts.by, { actor: t(diagramTexts[made.value.madeBy]) })}</span>
      {from.length > 0 && (
        <>
          <span>{t(bytesTexts.from)}</span>
          {from.map((value) => (
            <ValueLink key={value.id} value={value} />
          ))}
        </>
      )}
    </p>
  );
}
