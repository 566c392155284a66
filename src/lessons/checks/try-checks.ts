import { circumstancesOf, FIELD_KEYS } from '../../scenario/index.ts';
import { cellOf } from '../evidence.ts';
import { type Judge, NONE } from './finding.ts';

export const reads: Judge<'reads'> = ({ trace, cell }, { who, what, can }) => {
  const asked = cellOf(trace, who, what);
  // Whoever has no part in the mode reads nothing.
  if (asked === null) return { met: !can, now: NONE };
  const found = cell(asked.id);
  if (found === undefined) return { met: false, now: { kind: 'pending' } };
  return {
    met: found.reads === can,
    now: { kind: 'reads', reads: found.reads, status: found.answer?.status ?? null },
  };
};

export const circumstance: Judge<'circumstance'> = ({ trace }, { field, is }) => {
  const value = circumstancesOf(trace.scenario)[field];
  return { met: is.includes(value), now: { kind: 'text', text: value } };
};

export const onlyChanged: Judge<'only-changed'> = ({ trace, start }, { fields }) => {
  const tried = circumstancesOf(trace.scenario);
  const other = FIELD_KEYS.find(
    (field) => !fields.includes(field) && tried[field] !== start[field],
  );
  return {
    met: other === undefined,
    now: other === undefined ? NONE : { kind: 'text', text: other },
  };
};

export const verdicts: Judge<'verdicts'> = ({ verdicts: found, rows }, { of }) => {
  if (found === null) return { met: false, now: { kind: 'pending' } };
  const wrong = rows.findIndex(({ allowed }, at) => {
    if (of !== undefined && allowed !== (of === 'allowed')) return false;
    return found[at]?.overall !== (allowed ? 'allowed' : 'refused');
  });
  if (wrong === -1) return { met: true, now: NONE };
  const isJudged = found[wrong]?.overall !== 'unknown';
  return { met: false, now: isJudged ? { kind: 'row', row: wrong } : { kind: 'invalid' } };
};
