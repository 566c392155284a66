import { sayCount } from '../../../i18n/index.ts';
import { proofCounts, proofTexts as texts } from '../../../i18n/texts/policies-proof.ts';
import { answersOf } from '../../../judge/answered-keys.ts';
import { namesOf } from '../../../judge/names.ts';
import { caseOf } from '../../../judge/proof/deeds.ts';
import type { Changed, ChangedGroup, Difference } from '../../../judge/proof/difference.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useEditorName } from '../editors/editor-names.ts';
import { usePolicies } from '../state/store.ts';
import { ANSWER_TEXTS } from '../verdict/words.ts';
import { deedLine, groundLine, operationName, whoLine } from './proof-words.ts';
import { showCase } from './show-case.ts';

/** The requests whose verdict changes: how many of each kind, and the smallest example of it. */
export function DifferenceList({ difference }: { readonly difference: Difference }) {
  const t = useT();
  const lang = useLang();
  const { groups, fixed } = difference;
  return (
    <>
      {groups.length > 0 && (
        <ul className="proof-found" aria-label={t(texts.changed)}>
          {groups.map((group) => (
            <Group key={`${group.operation} ${group.from} ${group.to}`} group={group} />
          ))}
        </ul>
      )}
      {fixed.length > 0 && (
        <p className="inspector-hint">
          {t(texts.fixed, { keys: new Intl.ListFormat(lang).format(fixed) })}
        </p>
      )}
    </>
  );
}

function Group({ group }: { readonly group: ChangedGroup }) {
  const t = useT();
  const lang = useLang();
  const nameOf = useEditorName();
  const { example, count, operation, from, to } = group;
  const who = whoLine(lang, example.who);
  const deed = deedLine(lang, example.deed);
  const special = specials(example);
  return (
    <li>
      <b>
        {t(texts.fromTo, {
          deed: operationName(operation),
          from: t(ANSWER_TEXTS[from]),
          to: t(ANSWER_TEXTS[to]),
        })}{' '}
        <small>{sayCount(lang, proofCounts.requests, count)}</small>
      </b>
      <span>{t(texts.example, { who, deed })}</span>
      {special.length > 0 && (
        <span>{t(texts.with, { what: new Intl.ListFormat(lang).format(special) })}</span>
      )}
      <span>{t(texts.before, { ground: groundLine(lang, nameOf, example.from) })}</span>
      <span>{t(texts.now, { ground: groundLine(lang, nameOf, example.to) })}</span>
      <button
        type="button"
        className="button"
        aria-label={t(texts.outsideAskOf, { who: `${who}, ${deed}` })}
        onClick={() => {
          const { texts: now } = usePolicies.getState();
          const { request } = example;
          showCase({ request, texts: caseOf(now, request, example.who, example.deed).texts });
        }}
      >
        {t(texts.outsideAsk)}
      </button>
    </li>
  );
}

/** What sets the example apart beside who and what: in names and condition keys, as everywhere the same. */
function specials({ request }: Changed): readonly string[] {
  const { objectKey } = namesOf(request);
  const list = [...answersOf(request)].map(([key, value]) =>
    value === null ? key : `${key} = ${value}`,
  );
  if (request.object !== '') list.push(objectKey);
  if (request.connection === 'http') list.push('http');
  if (request['key-arn'] !== '') list.push(request['key-arn']);
  if (request['key-alias'] !== '') list.push(request['key-alias']);
  return list;
}
