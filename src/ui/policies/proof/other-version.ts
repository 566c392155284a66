import { namesOf } from '../../../judge/names.ts';
import { presetTexts } from '../../../judge/presets.ts';
import { POLICY_PRESETS, type PolicyTexts } from '../../../scenario/index.ts';
import type { PoliciesState, Source } from '../state/store.ts';

/** The version that an option stands for; null where there is none any more. */
export function otherVersion(
  option: string,
  { source, applied, mine, request }: PoliciesState,
): PolicyTexts | null {
  const ofSource = (from: Source | null): PolicyTexts | null => {
    if (from?.kind === 'preset') return presetTexts(from.preset, namesOf(request));
    return from?.kind === 'link' ? from.texts : null;
  };
  if (option === 'applied') return applied?.before ?? null;
  if (option === 'from') return source.kind === 'mine' ? ofSource(source.from) : null;
  if (option.startsWith('mine ')) return mine[Number(option.slice('mine '.length))] ?? null;
  const preset = POLICY_PRESETS.find((each) => each === option);
  return preset === undefined ? null : presetTexts(preset, namesOf(request));
}
