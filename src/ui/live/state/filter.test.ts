import { describe, expect, it } from 'vitest';
import { liveRow } from '../rows.test-helper.ts';
import { choicesOf, fits, isFiltering, NO_FILTER, type RowFilter } from './filter.ts';

const put = liveRow(1);
const refused = liveRow(12, {
  operation: 'GetObject',
  method: 'GET',
  key: 'Salaries 2026.csv',
  status: 403,
  code: 'AccessDenied',
  client: 'boto3',
  caller: 'arn:aws:iam::111122223333:user/analyst',
  refusedAt: 'kms.refuse',
});
const missing = liveRow(13, { operation: 'HeadObject', status: 404 });
const rows = [put, refused, missing];
const listed = (filter: Partial<RowFilter>) =>
  rows.filter((row) => fits(row, { ...NO_FILTER, ...filter })).map(({ number }) => number);

describe('the filter', () => {
  it.each<[Partial<RowFilter>, number[]]>([
    [{}, [1, 12, 13]],
    [{ operation: 'GetObject' }, [12]],
    [{ client: 'aws-cli' }, [1, 13]],
    [{ refusedOnly: true }, [12, 13]],
    [{ text: '  ' }, [1, 12, 13]],
    [{ text: 'SALARIES' }, [12]],
    [{ text: 'analyst accessdenied' }, [12]],
    [{ text: 'analyst report.csv' }, [12]],
    [{ text: 'analyst backup' }, []],
    [{ text: '#12' }, [12]],
    [{ text: 'csv', client: 'boto3', refusedOnly: true }, [12]],
    [{ operation: 'DeleteObject' }, []],
  ])('lists by %o', (filter, numbers) => {
    expect(listed(filter)).toEqual(numbers);
    expect(isFiltering({ ...NO_FILTER, ...filter })).toBe(
      Object.keys(filter).length > 0 && filter.text !== '  ',
    );
  });

  it('offers each value once, and keeps offering what is chosen', () => {
    expect(choicesOf(['b', 'a', 'b'], null)).toEqual(['a', 'b']);
    expect(choicesOf(['b'], 'gone')).toEqual(['b', 'gone']);
  });
});
