import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, problemsOfPage } from './page-policy.mjs';

// Written out once more, so that nothing is taken out of it unnoticed.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'none'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

const page = (body: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />${body}`;

it('forbids all but what the page needs', () => {
  expect(contentSecurityPolicy).toBe(policy);
});

describe('problemsOfPage', () => {
  it('has nothing against external scripts and styles at relative addresses', () => {
    const body = `<!-- <script>no</script> --><link rel="stylesheet" href="./a.css" />
      <script type="module" crossorigin src="./assets/index.js"></script>`;
    expect(problemsOfPage(page(body))).toEqual([]);
  });

  it('misses the policy, and any part of it', () => {
    expect(problemsOfPage('<main></main>')).toHaveLength(1);
    expect(problemsOfPage(page('').replace("base-uri 'none'; ", ''))).toHaveLength(1);
    expect(problemsOfPage(page('').replace("script-src 'self'", "$& 'unsafe-eval'"))).toHaveLength(
      1,
    );
  });

  it.each([
    ['<script>run()</script>'],
    ['<script type="module">run()</script>'],
    ['<style>p { color: red }</style>'],
    ['<p style="color: red">'],
    ['<body onload="run()">'],
    ['<script src="https://cdn.example/a.js"></script>'],
    ['<script src="/assets/a.js"></script>'],
  ])('reports %s', (body) => {
    expect(problemsOfPage(page(body))).toHaveLength(1);
  });
});
