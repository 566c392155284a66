import { useDeferredValue, useId } from 'react';
import { explainTexts, inspectorTexts } from '../../../i18n/index.ts';
import { aboutCounts, aboutTexts } from '../../../i18n/texts/about.ts';
import { FACTS } from '../../../narration/facts.ts';
import type { Fact, FactStatus } from '../../../narration/index.ts';
import { FACT_SUBJECTS, type FactSubject, subjectOf } from '../../../narration/service-of.ts';
import type { FactId } from '../../../trace/index.ts';
import { BasisBadge, STANDINGS } from '../../kit/basis-badge.tsx';
import { OutIcon } from '../../kit/icons.tsx';
import { Segments } from '../../kit/segments.tsx';
import { useCount, useLang, useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';
import { Checked } from '../checked.tsx';
import { type FactFilter, useFilter } from './filters.ts';

const IDS = Object.keys(FACTS) as readonly FactId[];
const ALL = 'all';

/** Every fact that a step can rest on: how sure it is, what it says, where it is from and when it was checked. */
export function FactsSection() {
  const t = useT();
  const heading = useId();
  const [filter, setFilter] = useFilter();
  return (
    <section className="about-part" aria-labelledby={heading}>
      <h2 id={heading}>{t(aboutTexts.factsTitle)}</h2>
      <p>{t(aboutTexts.factsHint)}</p>
      <Filters filter={filter} onChange={setFilter} />
      <Facts filter={useDeferredValue(filter)} />
    </section>
  );
}

/** What each badge means, with how many facts have it. */
export function BadgesSection() {
  const t = useT();
  const count = useCount();
  const heading = useId();
  return (
    <section className="about-part" aria-labelledby={heading}>
      <h2 id={heading}>{t(aboutTexts.badges)}</h2>
      <dl className="about-badges">
        {STANDINGS.map((status) => (
          <div key={status}>
            <dt>
              <BasisBadge status={status} /> {count(aboutCounts.facts, withStatus(status).length)}
            </dt>
            <dd>{t(explainTexts[`${status}Means`])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface FiltersProps {
  readonly filter: FactFilter;
  onChange(filter: FactFilter): void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const t = useT();
  const find = useId();
  const all = [ALL, t(aboutTexts.all, { count: IDS.length })] as const;
  return (
    <div className="about-row">
      <Segments<FactStatus | typeof ALL>
        legend={t(aboutTexts.status)}
        options={[
          all,
          ...STANDINGS.map(
            (status) =>
              [
                status,
                t(aboutTexts.withCount, {
                  name: t(explainTexts[status]),
                  count: withStatus(status).length,
                }),
              ] as const,
          ),
        ]}
        value={filter.status ?? ALL}
        onChange={(status) => onChange({ ...filter, status: status === ALL ? null : status })}
      />
      <Segments<FactSubject | typeof ALL>
        legend={t(aboutTexts.subject)}
        options={[
          all,
          ...FACT_SUBJECTS.map(
            (subject) =>
              [
                subject,
                t(aboutTexts.withCount, {
                  name: t(aboutTexts[subject]),
                  count: IDS.filter((id) => subjectOf(id) === subject).length,
                }),
              ] as const,
          ),
        ]}
        value={filter.subject ?? ALL}
        onChange={(subject) => onChange({ ...filter, subject: subject === ALL ? null : subject })}
      />
      <label className="about-choice" htmlFor={find}>
        <span>{t(aboutTexts.find)}</span>
        <input
          id={find}
          type="search"
          value={filter.find}
          onChange={(event) => onChange({ ...filter, find: event.target.value })}
        />
      </label>
    </div>
  );
}

function Facts({ filter }: { readonly filter: FactFilter }) {
  const t = useT();
  const count = useCount();
  const lang = useLang();
  const narrator = useStore((state) => state.narrator);
  if (narrator === null) return null;
  const words = filter.find.toLocaleLowerCase(lang).split(/\s+/);
  const facts = IDS.map((id) => ({ id, fact: narrator.fact(id) })).filter(({ id, fact }) => {
    if (filter.status !== null && fact.status !== filter.status) return false;
    if (filter.subject !== null && subjectOf(id) !== filter.subject) return false;
    const text = `${id} ${fact.note} ${fact.source} ${fact.also?.source ?? ''}`;
    return words.every((word) => text.toLocaleLowerCase(lang).includes(word));
  });
  // The surest first; in each standing as the table has them.
  const ordered = STANDINGS.flatMap((status) => facts.filter(({ fact }) => fact.status === status));
  return (
    <>
      <p className="about-count" role="status">
        {facts.length === 0 ? t(aboutTexts.noFacts) : count(aboutCounts.facts, facts.length)}
      </p>
      <ul className="about-facts" aria-label={t(aboutTexts.factsTitle)}>
        {ordered.map(({ id, fact }) => (
          <li key={id}>
            <FactRow id={id} fact={fact} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FactRow({ id, fact }: { readonly id: FactId; readonly fact: Fact }) {
  const t = useT();
  return (
    <>
      <p>{fact.note}</p>
      <p className="about-foot">
        <BasisBadge status={fact.status} />
        {[fact, ...(fact.also === undefined ? [] : [fact.also])].map(({ source, url }) =>
          url === null ? (
            <span key="own" className="about-own">
              {t(aboutTexts.own)}
            </span>
          ) : (
            <a
              key={url}
              className="basis-link"
              href={url}
              target="_blank"
              rel="noopener noreferrer"
            >
              {source} <OutIcon />
              <span className="visually-hidden">({t(inspectorTexts.newTab)})</span>
            </a>
          ),
        )}
        <Checked url={FACTS[id].url} />
      </p>
    </>
  );
}

function withStatus(status: FactStatus): readonly FactId[] {
  return IDS.filter((id) => FACTS[id].status === status);
}
