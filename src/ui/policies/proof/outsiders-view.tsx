import { parseArn } from '../../../aws/iam/arn.ts';
import { sayCount } from '../../../i18n/index.ts';
import { proofCounts, proofTexts as texts } from '../../../i18n/texts/policies-proof.ts';
import type { Outsider, Outsiders } from '../../../judge/proof/outsiders.ts';
import { useLang, useT } from '../../store/hooks.ts';
import { useEditorName } from '../editors/editor-names.ts';
import { statementLine } from './proof-words.ts';
import { showCase } from './show-case.ts';

/** Whether anybody outside the account is let in, by what, and whether S3 calls that public. */
export function OutsidersView({ outsiders }: { readonly outsiders: Outsiders }) {
  const t = useT();
  const lang = useLang();
  const nameOf = useEditorName();
  const { found, isPublic, unread, asked } = outsiders;
  return (
    <>
      {found.length === 0 ? (
        <p>{t(texts.outsideNobody)}</p>
      ) : (
        <ul className="proof-found" aria-label={t(texts.outsideSome)}>
          {found.map((one) => (
            <OutsiderItem key={`${one.who} ${one.principal} ${one.via}`} outsider={one} />
          ))}
        </ul>
      )}
      {isPublic !== null && <p>{t(isPublic ? texts.publicYes : texts.publicNo)}</p>}
      {unread.length > 0 && (
        <p>{t(texts.unread, { names: new Intl.ListFormat(lang).format(unread.map(nameOf)) })}</p>
      )}
      <p className="inspector-hint">{sayCount(lang, proofCounts.asked, asked)}</p>
    </>
  );
}

function OutsiderItem({ outsider }: { readonly outsider: Outsider }) {
  const t = useT();
  const lang = useLang();
  const nameOf = useEditorName();
  const { who, principal, actions, example } = outsider;
  const titles = {
    anonymous: t(texts.outsideAnonymous),
    stranger: t(texts.outsideStranger),
    account: t(texts.outsideAccount, { account: parseArn(principal)?.account ?? principal }),
    service: t(texts.outsideService, { service: principal }),
  } as const;
  return (
    <li>
      <b>{titles[who]}</b>
      <span>{t(texts.outsideMay, { actions: new Intl.ListFormat(lang).format(actions) })}</span>
      <span>{t(texts.allowedBy, { where: statementLine(lang, nameOf, outsider) })}</span>
      {example !== null && (
        <button
          type="button"
          className="button"
          aria-label={t(texts.outsideAskOf, { who: titles[who] })}
          onClick={() => showCase(example)}
        >
          {t(texts.outsideAsk)}
        </button>
      )}
    </li>
  );
}
