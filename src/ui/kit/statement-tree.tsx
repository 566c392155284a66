import type {
  ConditionExplanation,
  ElementExplanation,
  StatementExplanation,
} from '../../aws/iam/index.ts';
import { inspectorTexts, policyTexts } from '../../i18n/index.ts';
import { useIamTexts, useT } from '../store/hooks.ts';
import { CheckIcon, MinusIcon } from './icons.tsx';
import './statement-tree.css';

interface Props {
  readonly statement: StatementExplanation;
  readonly open: boolean;
}

/** How a statement was judged: element by element, value by value, against what the request has. */
export function StatementTree({ statement, open }: Props) {
  const t = useT();
  const iam = useIamTexts();
  const { index, sid, effect, matched, reason, elements } = statement;
  const obstacle = elements.find((element) => !element.matched);
  // A grant is no list of statements: it is the one.
  const isGrant = elements.some(({ element }) => element === 'GranteePrincipal');
  const name = isGrant
    ? iam.policyKind('grant')
    : t(policyTexts.statement, { number: String(index + 1) });
  return (
    <li>
      <details className="tree-statement" open={open}>
        <summary>
          <Matched is={matched} />
          <span>
            <b>{name}</b>
            {sid ? ` ${t(policyTexts.sid, { sid })}` : ''}
            {effect && <code className="tree-effect"> {effect}</code>}
            {': '}
            {iam.reason(reason)}
            {obstacle && (
              <small className="tree-obstacle">
                {' '}
                (<code>{nameOf(obstacle)}</code>{' '}
                {iam.reason(obstacle.reason, obstacle.actual ?? [])})
              </small>
            )}
          </span>
        </summary>
        <ul className="tree-elements">
          {elements.map((element) => (
            <Element key={nameOf(element)} element={element} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Element({ element }: { readonly element: ElementExplanation | ConditionExplanation }) {
  const t = useT();
  const iam = useIamTexts();
  const { matched, reason, actual, values } = element;
  return (
    <li>
      <p className="tree-line">
        <Matched is={matched} />
        <span>
          <code>{nameOf(element)}</code>
          {': '}
          {iam.reason(reason, actual ?? [])}
        </span>
      </p>
      {values.length > 0 && (
        <ul className="tree-values" aria-label={t(policyTexts.listed)}>
          {values.map((value) => (
            <li key={value.value} className="tree-line" data-matched={value.matched || undefined}>
              <Matched is={value.matched} />
              <span>
                <code>{value.value}</code>
                {value.resolved !== null && value.resolved !== value.value && (
                  <code> = {value.resolved}</code>
                )}{' '}
                <small>{iam.reason(value.reason)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Matched({ is }: { readonly is: boolean }) {
  const t = useT();
  return (
    <span className="tree-mark" data-matched={is || undefined} data-idle={!is || undefined}>
      {is ? <CheckIcon /> : <MinusIcon />}
      <span className="visually-hidden">{t(is ? inspectorTexts.yes : inspectorTexts.no)}: </span>
    </span>
  );
}

/** What a grant has in the place of conditions. */
const CONSTRAINTS: ReadonlySet<string> = new Set([
  'EncryptionContextEquals',
  'EncryptionContextSubset',
]);

/** An element as the policy calls it, a condition with its operator and key. */
function nameOf(element: ElementExplanation | ConditionExplanation): string {
  if (element.element !== 'Condition') return element.element;
  const { operator, key } = element;
  return CONSTRAINTS.has(operator) ? `${operator} ${key}`.trim() : `Condition ${operator} ${key}`;
}
