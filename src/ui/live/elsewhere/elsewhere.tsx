import './elsewhere.css';
import '../list/list.css';
import { liveTexts } from '../../../i18n/texts/live.ts';
import { valuesOf } from '../../../scenario/index.ts';
import { CopyCard } from '../../kit/copy-card.tsx';
import { useT } from '../../store/hooks.ts';
import { LIVE_COMMANDS } from '../commands.ts';
import { Heads } from '../list/list.tsx';
import { RowCells } from '../list/row.tsx';
import { exampleRows } from './examples.ts';

/** Where no process is behind the page: what it would show, and how to start one. Asks nobody for anything. */
export function Elsewhere() {
  const t = useT();
  return (
    <div className="live live-elsewhere">
      <div className="live-about">
        <h1>{t(liveTexts.title)}</h1>
        <p>{t(liveTexts.intro)}</p>
      </div>
      <section className="live-how">
        <h2>{t(liveTexts.howTitle)}</h2>
        <p>{t(liveTexts.howAbout)}</p>
        <div className="live-recipes">
          <CopyCard what={t(liveTexts.howPackage)} text={LIVE_COMMANDS.package} />
          <CopyCard what={t(liveTexts.howRepository)} text={LIVE_COMMANDS.repository} />
        </div>
        <p>{t(liveTexts.howThen)}</p>
      </section>
      <section className="live-example">
        <h2>{t(liveTexts.exampleTitle)}</h2>
        <p>{t(liveTexts.exampleAbout)}</p>
        <div className="live-scroller">
          <Heads />
          <ol
            // biome-ignore lint/a11y/noRedundantRoles: without its numbers Safari no longer calls it a list
            role="list"
            className="live-list"
            aria-label={t(liveTexts.exampleTitle)}
          >
            {exampleRows(valuesOf('mode'))
              .toReversed()
              .map((row) => (
                <li
                  key={row.id}
                  className="live-item"
                  data-refused={row.refusedAt !== null || undefined}
                >
                  <span className="live-row">
                    <RowCells row={row} />
                  </span>
                </li>
              ))}
          </ol>
        </div>
      </section>
    </div>
  );
}
