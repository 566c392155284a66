import { CheckIcon, CrossIcon } from '../../kit/icons.tsx';

/** How something came out, as shape and words. */
export function VerdictLine({ isYes, text }: { readonly isYes: boolean; readonly text: string }) {
  return (
    <h2 className="policy-verdict" data-verdict={isYes ? 'yes' : 'no'}>
      {isYes ? <CheckIcon /> : <CrossIcon />} {text}
    </h2>
  );
}
