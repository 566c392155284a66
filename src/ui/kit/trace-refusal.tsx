import './trace-refusal.css';
import type { ReactNode } from 'react';
import { exactSize } from '../../i18n/index.ts';
import { takeCounts, takeTexts } from '../../i18n/texts/take.ts';
import { LARGEST_TRACE_FILE } from '../../takeaway/trace-file/format.ts';
import type { Finding } from '../../takeaway/trace-file/read.ts';
import { useCount, useLang, useT } from '../store/hooks.ts';
import type { OpenRefusal } from '../store/read-trace/read-trace.ts';

interface Props {
  /** What stands before the reason. */
  readonly lead?: ReactNode;
  readonly refusal: OpenRefusal;
}

/** Why a trace from outside is not shown, with what fails first. */
export function TraceRefusal({ lead, refusal }: Props) {
  return (
    <>
      <p>
        {lead} <Reason refusal={refusal} />
      </p>
      {refusal.kind === 'altered' && <Findings findings={refusal.findings} />}
    </>
  );
}

function Reason({ refusal }: Pick<Props, 'refusal'>) {
  const t = useT();
  const lang = useLang();
  switch (refusal.kind) {
    case 'unreadable':
      return t(takeTexts.unreadable);
    case 'too-large':
      return t(takeTexts.fileTooLarge, {
        size: exactSize(lang, refusal.size),
        limit: exactSize(lang, LARGEST_TRACE_FILE),
      });
    case 'not-json':
      return t(takeTexts.notJson);
    case 'other-format':
      return t(takeTexts.otherFormat);
    case 'other-version':
      return t(takeTexts.otherVersion, { version: refusal.version });
    case 'misshapen':
      return t(takeTexts.misshapen, {
        path: refusal.path === '' ? t(takeTexts.wholeFile) : brief(refusal.path),
        found: brief(refusal.found),
      });
    case 'altered':
      return t(takeTexts.altered);
    case 'untold':
      return t(takeTexts.untold, { step: brief(refusal.step) });
  }
}

/** Findings that are shown; the first names what to look at, and the others mostly follow from it. */
const SHOWN = 3;

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const count = useCount();
  const left = findings.length - SHOWN;
  return (
    <ul className="trace-findings">
      {findings.slice(0, SHOWN).map((finding) => (
        <li key={finding.words}>
          <strong>
            <Subject finding={finding} />
          </strong>{' '}
          {/* What checks a trace speaks English, as error messages do. */}
          <code lang="en">{brief(finding.words)}</code>
        </li>
      ))}
      {left > 0 && <li>{count(takeCounts.more, left)}</li>}
    </ul>
  );
}

function Subject({ finding: { step, value } }: { readonly finding: Finding }) {
  const t = useT();
  if (step !== undefined)
    return step.position === null
      ? t(takeTexts.beforeStage)
      : t(takeTexts.atStep, { position: step.position });
  if (value !== undefined)
    return t(takeTexts.atValue, { id: brief(value.id), name: brief(value.name) });
  return t(takeTexts.atSeal);
}

/** Longer texts of a file from anywhere would fill the dialog. */
function brief(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
