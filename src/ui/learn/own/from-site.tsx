import './own.css';
import { useEffect, useState } from 'react';
import { ownLessonTexts } from '../../../i18n/texts/learn-file.ts';
import { useT } from '../../store/hooks.ts';
import { OpenOwn } from './open-own.tsx';
import { openOwn } from './opened.ts';
import { type LessonRefusal, readFromSite } from './read-source.ts';
import { Refusal } from './refusal.tsx';

/** Fetches the lesson that the address names beside the site, and opens it; says why where that cannot be. */
export function FromSite({ from }: { readonly from: string }) {
  const t = useT();
  const [refusal, setRefusal] = useState<LessonRefusal | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    let isWanted = true;
    setRefusal(null);
    void readFromSite(from, location.href).then((lesson) => {
      if (!isWanted) return;
      if (lesson.ok) openOwn(lesson.value, { name: from, from });
      else setRefusal(lesson.error);
    });
    return () => {
      isWanted = false;
    };
  }, [from, tries]);
  return (
    <div className="own-from">
      <div aria-live="polite">
        {refusal === null ? (
          <p>{t(ownLessonTexts.reading, { name: from.slice(0, 120) })}</p>
        ) : (
          <Refusal name={from} refusal={refusal}>
            {refusal.kind !== 'elsewhere' && (
              <p>
                <button
                  type="button"
                  className="button"
                  onClick={() => setTries((before) => before + 1)}
                >
                  {t(ownLessonTexts.again)}
                </button>
              </p>
            )}
          </Refusal>
        )}
      </div>
      {refusal !== null && <OpenOwn />}
    </div>
  );
}
