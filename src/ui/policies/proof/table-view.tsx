import { useId } from 'react';
import { sayCount } from '../../../i18n/index.ts';
import { proofCounts, proofTexts as texts } from '../../../i18n/texts/policies-proof.ts';
import { isSameTexts } from '../../../judge/documents.ts';
import type { Proof, ProofCell, ProofRow } from '../../../judge/proof/proof.ts';
import { passingUploads, readersOfKey } from '../../../judge/proof/questions.ts';
import type { ProofAnswer } from '../../../judge/proof/work.ts';
import { CheckIcon, CrossIcon, MinusIcon } from '../../kit/icons.tsx';
import { useLang, useT } from '../../store/hooks.ts';
import { usePolicies } from '../state/store.ts';
import { ANSWER_TEXTS, SHORT_SERVICE_NAMES } from '../verdict/words.ts';
import { encryptionLines, operationName, whoLine, whoName, whoTitle } from './proof-words.ts';
import { showCase } from './show-case.ts';

interface Props {
  readonly proof: Proof;
  readonly of: Extract<ProofAnswer, { proof: 'table' }>['question'];
}

/** Who may do what to objects of which encryption: two answers in words, then every one as a table. */
export function TableView({ proof, of }: Props) {
  const t = useT();
  const lang = useLang();
  const isStale = usePolicies((state) => !isSameTexts(state.texts, of.texts));
  return (
    <>
      <Answers proof={proof} />
      <ProofTable proof={proof} />
      <p className="inspector-hint">
        {sayCount(lang, proofCounts.judged, proof.judged)}{' '}
        {proof.leftOut > 0 && sayCount(lang, proofCounts.leftOut, proof.leftOut)} {t(texts.whoHelp)}
      </p>
      {isStale && <p className="inspector-hint">{t(texts.stale)}</p>}
    </>
  );
}

function Answers({ proof }: { readonly proof: Proof }) {
  const t = useT();
  const lang = useLang();
  const list = new Intl.ListFormat(lang);
  const readers = readersOfKey(proof);
  const uploads = passingUploads(proof);
  return (
    <ul className="proof-answers">
      <li>
        {readers.length === 0
          ? t(texts.noReaders)
          : t(texts.readers, { who: list.format(readers.map((who) => whoLine(lang, who))) })}
      </li>
      <li>
        {uploads.encryptions.length === 0
          ? t(texts.noUploads)
          : t(texts.uploads, {
              encryptions: encryptionLines(lang, uploads.encryptions, uploads.isAny).join('; '),
            })}
      </li>
    </ul>
  );
}

function ProofTable({ proof }: { readonly proof: Proof }) {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const operations = [...new Set(proof.rows.map(({ operation }) => operation))];
  return (
    // A wide table is scrolled within itself, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="proof-scroll" aria-labelledby={id} tabIndex={0}>
      <table className="proof-table">
        <caption id={id} className="visually-hidden">
          {t(texts.tableCaption)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.request)}</th>
            {proof.who.map((who) => (
              <th key={who.kind + who.principal} scope="col" title={who.principal}>
                {whoTitle(lang, who)} <small>{whoName(who)}</small>
              </th>
            ))}
          </tr>
        </thead>
        {operations.map((operation) => (
          <tbody key={operation}>
            {proof.rows
              .filter((row) => row.operation === operation)
              .map((row) => (
                <Row key={JSON.stringify(row.encryptions)} proof={proof} row={row} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({ proof, row }: { readonly proof: Proof; readonly row: ProofRow }) {
  const lang = useLang();
  const name = operationName(row.operation);
  const lines = encryptionLines(lang, row.encryptions, row.isAny);
  const deed = [name, ...lines].join(', ');
  return (
    <tr>
      <th scope="row">
        <b>{name}</b>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </th>
      {row.cells.map((cell, at) => {
        const who = proof.who[at];
        return (
          who && (
            <td key={who.kind + who.principal}>
              <Cell cell={cell} who={whoLine(lang, who)} deed={deed} />
            </td>
          )
        );
      })}
    </tr>
  );
}

function Cell({
  cell,
  who,
  deed,
}: {
  readonly cell: ProofCell;
  readonly who: string;
  readonly deed: string;
}) {
  const t = useT();
  const { answer, by, example } = cell;
  const Icon = answer === 'allowed' ? CheckIcon : answer === 'refused' ? CrossIcon : MinusIcon;
  const said = t(ANSWER_TEXTS[answer]);
  return (
    <button
      type="button"
      className="proof-cell"
      data-answer={answer}
      aria-label={t(texts.askThis, { who, deed, answer: said })}
      onClick={() => showCase(example)}
    >
      <Icon /> {said}
      {by !== null && <small>{by === 'rule' ? t(texts.byRule) : SHORT_SERVICE_NAMES[by]}</small>}
    </button>
  );
}
