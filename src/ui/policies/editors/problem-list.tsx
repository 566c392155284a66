import type { PolicyProblem } from '../../../aws/iam/index.ts';
import { sayCount } from '../../../i18n/index.ts';
import { policiesCounts, policiesTexts } from '../../../i18n/texts/policies.ts';
import { useIamTexts, useLang, useT } from '../../store/hooks.ts';
import type { PolicySlot } from '../judge/documents.ts';
import { revealIn } from './open-editors.ts';

interface Props {
  readonly slot: PolicySlot;
  readonly name: string;
  readonly problems: readonly PolicyProblem[];
}

/** More than these at once nobody reads. */
const SHOWN = 4;

/** What is wrong with a text; each problem leads to its place. */
export function ProblemList({ slot, name, problems }: Props) {
  const t = useT();
  const lang = useLang();
  const iam = useIamTexts();
  const more = problems.length - SHOWN;
  return (
    <div className="policy-problems">
      <ul aria-label={t(policiesTexts.problems, { name })}>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.offset} ${problem.code}`}>
            <button
              type="button"
              className="step-link"
              onClick={() => revealIn(slot, problem.offset, problem.offset + problem.length)}
            >
              {t(policiesTexts.problemAt, { line: problem.line, column: problem.column })}
            </button>{' '}
            {iam.problem(problem)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{sayCount(lang, policiesCounts.moreProblems, more)}</p>}
    </div>
  );
}
