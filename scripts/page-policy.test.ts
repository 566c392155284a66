import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './csp.mjs';
import { problemsOfPage } from './page-policy.mjs';

const page = (body: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />${body}`;

describe('problemsOfPage', () => {
  it('has nothing against external scripts and styles at relative addresses', () => {
    const body = `<!-- <script>no</script> --><link rel="stylesheet" href="./a.css" />
      <script type="module" crossorigin src="./assets/index.js"></script>`;
    expect(problemsOfPage(page(body))).toEqual([]);
  });

  it('misses the policy', () => {
    expect(problemsOfPage('<main></main>')).toHaveLength(1);
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
