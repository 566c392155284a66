import { Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { lazyPart } from './lazy-part.tsx';

const loaded = { Greeting: ({ name }: { readonly name: string }) => `Hello ${name}` };
const make = (load = () => Promise.resolve(loaded)) => lazyPart(load, (module) => module.Greeting);

const draw = (Part: ReturnType<typeof make>) =>
  renderToString(
    <Suspense fallback="to come">
      <Part name="you" />
    </Suspense>,
  );

describe('a part that is loaded when it is first drawn', () => {
  it('is drawn at once where it has been prepared', async () => {
    const Part = make();
    await Part.prepare();
    expect(draw(Part)).toContain('Hello you');
  });

  it('gives its place to what stands in for it where it has not', () => {
    const text = draw(make());
    expect(text).toContain('to come');
    expect(text).not.toContain('Hello');
  });

  it('says that it did not come', async () => {
    await expect(make(() => Promise.reject(new Error('lost'))).prepare()).rejects.toThrow('lost');
  });
});
