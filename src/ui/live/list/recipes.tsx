import './recipes.css';
import { liveTexts } from '../../../i18n/texts/live.ts';
import { CopyCard } from '../../kit/copy-card.tsx';
import { ChevronIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { useLive } from '../state/store.ts';

/** Before anything has come: how to make it come. */
export function Empty() {
  const t = useT();
  const process = useLive((state) => state.process);
  if (process === null) return null;
  const [before, after] = t(liveTexts.emptyAbout, { endpoint: '\n' }).split('\n');
  return (
    <section className="live-empty">
      <h2>{t(liveTexts.emptyTitle)}</h2>
      <p>
        {before}
        <code>{process.endpoint}</code>
        {after}
      </p>
      <Recipes />
    </section>
  );
}

/** The same, out of the way, once something has come. */
export function RecipesFold() {
  const t = useT();
  const hasAny = useLive(({ process }) => process !== null && process.recipes.length > 0);
  if (!hasAny) return null;
  return (
    <details className="live-recipes-fold">
      <summary>
        {t(liveTexts.recipes)}
        <ChevronIcon />
      </summary>
      <Recipes />
    </details>
  );
}

/** What to type, by client. */
function Recipes() {
  const recipes = useLive((state) => state.process?.recipes);
  return (
    <div className="live-recipes">
      {recipes?.map(({ client, text }) => (
        <CopyCard key={client} what={client} text={text} />
      ))}
    </div>
  );
}
