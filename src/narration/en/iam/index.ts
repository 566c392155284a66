import { iamTextsOf } from '../../iam/iam-texts.ts';
import { DECISIONS } from './decisions.ts';
import { PROBLEMS } from './problems.ts';

export const iamTexts = iamTextsOf({ lang: 'en', ...DECISIONS, ...PROBLEMS });
