import { learnPolicyTexts } from '../../../i18n/texts/learn-policy.ts';
import { policiesTexts } from '../../../i18n/texts/policies.ts';
import type { PolicySlot } from '../../../judge/documents.ts';
import { playable } from '../../../judge/flow.ts';
import { isDenied } from '../../../judge/judge.ts';
import type { AnswerSheet, RowVerdict } from '../../../judge/work.ts';
import { type Row, wordsIn } from '../../../lessons/lesson.ts';
import { partsOf } from '../../../lessons/tokens.ts';
import type { Lang } from '../../../lib/text.ts';
import { FIRST_PAGE } from '../../../link/index.ts';
import type { PolicyTexts } from '../../../scenario/index.ts';
import { CheckIcon, CrossIcon, MinusIcon, PlayIcon } from '../../kit/icons.tsx';
import { turnTo } from '../../store/address-bar.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { SaidText } from '../lesson/said-text.tsx';
import { requestOfRow } from '../state/verdicts.ts';
import { POLICY_NAMES } from './policy-names.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly texts: PolicyTexts;
  /** Null while they are being judged. */
  readonly verdicts: readonly RowVerdict[] | null;
  readonly example: { readonly row: number; readonly sheet: AnswerSheet } | null;
  /** Why the policy that is written is none: it cannot be read, or AWS would not save it. */
  readonly unfit: 'broken' | 'refused' | null;
}

/** The requests by which a policy is judged: how each should come out and how it does; the first that differs says why. */
export function RequestRows({ rows, texts, verdicts, example, unfit }: Props) {
  const t = useT();
  return (
    <div className="policy-rows">
      <table>
        <caption className="panel-heading">{t(learnPolicyTexts.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(learnPolicyTexts.row)}</th>
            <th scope="col">{t(learnPolicyTexts.request)}</th>
            <th scope="col">{t(learnPolicyTexts.wished)}</th>
            <th scope="col">{t(learnPolicyTexts.now)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(learnPolicyTexts.play)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <RequestRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a table's rows keep their order
              key={at}
              row={row}
              number={at + 1}
              verdict={verdicts?.[at] ?? null}
              isExample={example?.row === at}
              texts={texts}
              isPlayable={unfit === null}
            />
          ))}
        </tbody>
      </table>
      <div className="policy-example" aria-live="polite">
        {unfit !== null ? (
          <p>{t(unfit === 'broken' ? learnPolicyTexts.broken : learnPolicyTexts.notSaved)}</p>
        ) : (
          example && (
            <Example row={rows[example.row]} number={example.row + 1} sheet={example.sheet} />
          )
        )}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly number: number;
  readonly verdict: RowVerdict | null;
  readonly isExample: boolean;
  readonly texts: PolicyTexts;
  readonly isPlayable: boolean;
}

function RequestRow({ row, number, verdict, isExample, texts, isPlayable }: RowProps) {
  const t = useT();
  const lang = useLang();
  const trace = useStore((state) => state.trace);
  const wished = row.allowed ? 'allowed' : 'refused';
  const isRight = verdict?.overall === wished;
  const Icon =
    verdict === null || verdict.overall === 'unknown' ? MinusIcon : isRight ? CheckIcon : CrossIcon;
  const play = isPlayable ? playable(requestOfRow(row), texts) : null;
  return (
    <tr data-example={isExample || undefined}>
      <td>{number}</td>
      <th scope="row">
        <SaidText said={row.say} trace={trace} />
      </th>
      <td>{t(policiesTexts[wished])}</td>
      <td className="policy-row-now" data-right={verdict === null ? undefined : isRight}>
        {verdict === null ? (
          '…'
        ) : (
          <>
            <Icon />{' '}
            {verdict.overall === 'unknown'
              ? t(learnPolicyTexts.unknown)
              : t(policiesTexts[verdict.overall])}
            <span className="visually-hidden">
              {' '}
              ({t(isRight ? learnPolicyTexts.asWished : learnPolicyTexts.otherwise)})
            </span>
          </>
        )}
      </td>
      <td>
        {play?.ok && (
          <button
            type="button"
            className="control policy-row-play"
            aria-label={t(learnPolicyTexts.playRow, { request: plainOf(row.say, lang) })}
            title={t(learnPolicyTexts.play)}
            onClick={() =>
              turnTo(FIRST_PAGE, { circumstances: play.circumstances, policies: play.policies })
            }
          >
            <PlayIcon />
          </button>
        )}
      </td>
    </tr>
  );
}

/** A row's words without their marks. */
function plainOf(said: Row['say'], lang: Lang): string {
  return partsOf(wordsIn(said, lang).text)
    .map((part) => (part.kind === 'token' ? part.about.join(' ') : part.text))
    .join('');
}

interface ExampleProps {
  readonly row: Row | undefined;
  readonly number: number;
  readonly sheet: AnswerSheet;
}

/** Why a request comes out otherwise than wished: which statements decided, or that none allows it. */
function Example({ row, number, sheet }: ExampleProps) {
  const t = useT();
  if (row === undefined) return null;
  const { lit, judgement } = sheet;
  const named = (effect: 'Allow' | 'Deny') =>
    lit
      .filter((each) => each.effect === effect)
      .map(({ editor, statement }) =>
        t(learnPolicyTexts.statement, {
          policy: t(POLICY_NAMES[editor as PolicySlot]),
          number: statement + 1,
        }),
      )
      .join(', ');
  const denied = named('Deny');
  const refusing = judgement.checks.find(isDenied)?.check;
  const { refusal } = judgement;
  return (
    <>
      <h3>{t(learnPolicyTexts.example, { row: number })}</h3>
      <p>
        {t(row.allowed ? learnPolicyTexts.shouldBeAllowed : learnPolicyTexts.shouldBeRefused)}{' '}
        {!row.allowed
          ? t(learnPolicyTexts.allowedBy, { statements: named('Allow') })
          : denied !== ''
            ? t(learnPolicyTexts.deniedBy, { statements: denied })
            : refusing !== undefined
              ? t(learnPolicyTexts.notAllowed, {
                  action: refusing.request.action,
                  service: refusing.service === 's3' ? 'Amazon S3' : 'AWS KMS',
                })
              : refusal !== null &&
                t(learnPolicyTexts.rule, { status: refusal.status, code: refusal.code })}
      </p>
    </>
  );
}
