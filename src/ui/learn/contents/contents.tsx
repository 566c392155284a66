import { shellTexts } from '../../../i18n/index.ts';
import { COURSE_IDS, courseTitle } from '../../../lessons/course/index.ts';
import { encodeAddress } from '../../../link/index.ts';
import { useLang, useT } from '../../store/hooks.ts';

/** What lessons there are. */
export function Contents() {
  const t = useT();
  const lang = useLang();
  return (
    <div className="learn-contents">
      <h1>{t(shellTexts.pageLearn)}</h1>
      <ol>
        {COURSE_IDS.map((id) => (
          <li key={id}>
            <a href={encodeAddress({ page: 'learn', extra: { lesson: id } })}>
              {courseTitle(id)[lang]}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
