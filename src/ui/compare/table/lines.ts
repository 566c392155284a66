import { circumstanceTexts, readerTexts, say, sayCount } from '../../../i18n/index.ts';
import { tableCounts, tableTexts } from '../../../i18n/texts/modes-table.ts';
import type { Lang, Text } from '../../../lib/text.ts';
import type { ReaderId } from '../../../modes/readers.ts';
import type { Narrator } from '../../../narration/index.ts';
import { statusText } from '../../../player/index.ts';
import type { Circumstances } from '../../../scenario/index.ts';
import type {
  Answer,
  ComputedRow,
  ComputedTopic,
  KeyPlace,
  Opens,
  PartnerWay,
} from '../../../survey/index.ts';
import type { SurveyedRow } from './survey.ts';

/** What a cell says, line by line. */
export interface Line {
  /** What the line is about; null for a cell of one thing. */
  readonly label: string | null;
  readonly text: string;
  /** Whether the line says yes or no; null for neither. */
  readonly mark: 'yes' | 'no' | null;
  /** Its own run; null where the cell has one for all its lines. */
  readonly opens: Opens | null;
  /** Whether label and text are as they stand in a message. */
  readonly isCode: boolean;
}

/** A cell that was read from runs. */
export interface CellLines {
  readonly lines: readonly Line[];
  /** The run of all lines; null where each has its own. */
  readonly opens: Opens | null;
}

/** The services as answers name them; the same in every language. */
const SERVICES = { s3: 'S3', kms: 'KMS' } as const;
const SECRET = /customer-key$/i;

interface Speaker {
  readonly lang: Lang;
  /** Null until its words are there; stable names stand in for them. */
  readonly narrator: Narrator | null;
}

/** What a computed cell says in a language. */
export function linesOf(
  topic: ComputedTopic,
  { row, trace }: SurveyedRow,
  { lang, narrator }: Speaker,
): CellLines {
  const t = (text: Text) => text[lang];
  switch (topic) {
    case 'places':
      return {
        lines: placeLines(row.places.value, lang, (name) => {
          return narrator?.valueName({ name }, trace) ?? name;
        }),
        opens: row.places.opens,
      };
    case 'access':
      return one(accessText(row, lang), row.access.opens);
    case 'public': {
      const { value, opens } = row.public;
      return one(
        say(lang, value.isDone ? tableTexts.publicYes : tableTexts.publicNo, said(value)),
        opens,
        value.isDone,
      );
    }
    case 'new-bucket': {
      const { value, opens } = row['new-bucket'];
      return one(
        say(lang, value.isDone ? tableTexts.stored : tableTexts.notStored, said(value)),
        opens,
        value.isDone,
      );
    }
    case 'other-account':
      return {
        lines: row['other-account'].map(({ by, value, opens }) => ({
          ...line(answerText(value, lang), opens, value.isDone),
          label: t(partnerText(by, row)),
        })),
        opens: null,
      };
    case 'layers':
      return one(sayCount(lang, tableCounts.layers, row.layers.value), row.layers.opens);
    case 'headers':
      return {
        lines: row.headers.value.map(([label, value]) => ({
          ...line(SECRET.test(label) ? t(tableTexts.keyValue) : value),
          label,
          isCode: true,
        })),
        opens: row.headers.opens,
      };
    case 'kms-calls': {
      const { calls, objects, operations } = row['kms-calls'].value;
      const text =
        calls === 0
          ? say(lang, tableTexts.noCalls, { objects })
          : say(lang, tableTexts.calls, {
              calls,
              objects,
              operations: operations.join(t(tableTexts.comma)),
            });
      return one(text, row['kms-calls'].opens);
    }
    case 'audit':
      return { lines: auditLines(row, lang), opens: row.audit.opens };
    case 'readers':
      return {
        lines: row.readers.map(({ cell, outcome }) => ({
          label: readerName(cell.who, row, lang),
          text: t(outcome.reads ? tableTexts.canRead : tableTexts.cannotRead),
          mark: outcome.reads ? 'yes' : 'no',
          opens:
            cell.circumstances === null
              ? row.places.opens
              : {
                  circumstances: cell.circumstances,
                  policies: null,
                  step: outcome.fail?.id ?? null,
                },
          isCode: false,
        })),
        opens: null,
      };
  }
}

function line(text: string, opens: Opens | null = null, yes?: boolean): Line {
  return {
    label: null,
    text,
    mark: yes === undefined ? null : yes ? 'yes' : 'no',
    opens,
    isCode: false,
  };
}

function one(text: string, opens: Opens, yes?: boolean): CellLines {
  return { lines: [line(text, null, yes)], opens };
}

function said({ status, code, refusedBy }: Answer) {
  return {
    status: statusText(status),
    code: code ?? '',
    service: SERVICES[refusedBy ?? 's3'],
  };
}

function answerText(answer: Answer, lang: Lang): string {
  return say(lang, answer.isDone ? tableTexts.reads : tableTexts.refusedBy, said(answer));
}

function accessText({ access: { value } }: ComputedRow, lang: Lang): string {
  const text = value.isDone
    ? tableTexts.accessNone
    : value.refusedBy === 'kms'
      ? tableTexts.accessKms
      : tableTexts.accessKey;
  return say(lang, text, said(value));
}

function partnerText(by: PartnerWay, { access }: ComputedRow): Text {
  if (by === 'other-account-key') return tableTexts.partnerKey;
  if (by === 'other-account-managed') return tableTexts.partnerManaged;
  return needsOwnKey(access.value) ? tableTexts.partnerWithKey : tableTexts.partner;
}

function placeLines(
  places: readonly KeyPlace[],
  lang: Lang,
  nameOf: (name: string) => string,
): readonly Line[] {
  const lines = places.map(({ place, keys }) => ({
    ...line(keys.map(({ name }) => nameOf(name)).join(tableTexts.comma[lang])),
    label: tableTexts[place][lang],
  }));
  const isAway = places.every(({ place }) => place === 'client');
  return isAway ? [...lines, line(tableTexts.nothingAtAws[lang])] : lines;
}

function auditLines(row: ComputedRow, lang: Lang): readonly Line[] {
  const { kmsEvents: events, dataEvents, names } = row.audit.value;
  const { objects } = row['kms-calls'].value;
  const text =
    names === null
      ? say(lang, tableTexts.auditNone, { objects })
      : say(lang, names === 'object' ? tableTexts.auditObject : tableTexts.auditBucket, {
          events,
          objects,
        });
  return [line(text), line(say(lang, tableTexts.dataEvents, { events: dataEvents }))];
}

/** Whether one has to bring the key along: who lacks it is refused without KMS having been asked. */
function needsOwnKey(alone: Answer): boolean {
  return !alone.isDone && alone.refusedBy === 's3';
}

function readerName(who: ReaderId, { access }: ComputedRow, lang: Lang): string {
  const name = readerText(who)[lang];
  return isCaller(who) && needsOwnKey(access.value)
    ? say(lang, tableTexts.withKey, { who: name })
    : name;
}

function readerText(who: ReaderId): Text {
  return isCaller(who) ? circumstanceTexts.caller.values[who] : readerTexts[who];
}

function isCaller(who: ReaderId): who is Circumstances['caller'] {
  return Object.hasOwn(circumstanceTexts.caller.values, who);
}
