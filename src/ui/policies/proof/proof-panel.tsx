import './proof.css';
import { useState } from 'react';
import { proofTexts as texts } from '../../../i18n/texts/policies-proof.ts';
import { Segments } from '../../kit/segments.tsx';
import { useT } from '../../store/hooks.ts';
import { CompareView } from './compare-view.tsx';
import { OutsidersView } from './outsiders-view.tsx';
import { TableView } from './table-view.tsx';
import { useProof } from './use-prover.ts';

type View = 'table' | 'outsiders' | 'compare';

/** What the policies let through: as a table, from outside, and compared with another version. */
export function ProofPanel() {
  const t = useT();
  const [view, setView] = useState<View>('table');
  return (
    <section className="proof" aria-label={t(texts.title)}>
      <Segments<View>
        legend={t(texts.views)}
        options={[
          ['table', t(texts.viewTable)],
          ['outsiders', t(texts.viewOutsiders)],
          ['compare', t(texts.viewCompare)],
        ]}
        value={view}
        onChange={setView}
      />
      {view === 'compare' ? <CompareView /> : <Proved view={view} />}
    </section>
  );
}

function Proved({ view }: { readonly view: Exclude<View, 'compare'> }) {
  const t = useT();
  const answer = useProof();
  if (answer === null) return <p className="inspector-hint">{t(texts.working)}</p>;
  return view === 'table' ? (
    <TableView proof={answer.table} of={answer.question} />
  ) : (
    <OutsidersView outsiders={answer.outsiders} />
  );
}
