import type { ComponentProps } from 'react';
import { encodeAddress } from '../../link/index.ts';
import type { State } from '../store/state.ts';
import { useStore } from '../store/store.ts';

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  /** The lesson's id; null for the list of all lessons. */
  readonly lesson: string | null;
  /** Further keys of the page's address. */
  readonly keys?: Readonly<Record<string, string>>;
}

/** Leads to a lesson, as one goes on from where one is. */
export function LessonLink({ lesson, keys, ...rest }: Props) {
  const href = useStore((state) => addressOf(state, lesson, keys));
  return <a {...rest} href={href} />;
}

/** In the same class, language and theme; and to the tasks alone, where one goes through them. */
function addressOf(
  { extras, chosen, lang, theme }: State,
  lesson: string | null,
  keys: Props['keys'],
): string {
  const { class: code, exercises } = extras.learn ?? {};
  return encodeAddress({
    page: 'learn',
    lang: chosen.lang ? lang : null,
    theme: chosen.theme ? theme : null,
    extra: {
      ...(lesson === null ? {} : { lesson }),
      ...(code === undefined ? {} : { class: code }),
      ...(exercises === undefined || lesson === null ? {} : { exercises }),
      ...keys,
    },
  });
}
