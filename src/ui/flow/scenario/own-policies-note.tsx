import { ownPoliciesTexts } from '../../../i18n/index.ts';
import { WarningIcon } from '../../kit/icons.tsx';
import { addressOf } from '../../store/address-bar.ts';
import { useT } from '../../store/hooks.ts';
import { useStore } from '../../store/store.ts';

/** That the flow runs with policies from the Policies page, and the ways out of that. Nothing where it does not. */
export function OwnPoliciesNote() {
  const t = useT();
  const isOwn = useStore((state) => state.policies !== null);
  const address = useStore((state) => addressOf({ ...state, page: 'policies' }));
  if (!isOwn) return null;
  return (
    <section className="own-policies" aria-label={t(ownPoliciesTexts.region)}>
      <p>
        <WarningIcon /> {t(ownPoliciesTexts.note)}
      </p>
      <p className="own-policies-ways">
        <a className="button" href={address}>
          {t(ownPoliciesTexts.edit)}
        </a>
        <button
          type="button"
          className="button"
          onClick={() => useStore.getState().setPolicies(null)}
        >
          {t(ownPoliciesTexts.drop)}
        </button>
      </p>
    </section>
  );
}
