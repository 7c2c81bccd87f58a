import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // Relative addresses: the page works under any path.
  base: './',
  build: {
    // Straight into what Maven packs, emptied before each build: no old file stays in the jar.
    outDir: 'target/classes/web',
    emptyOutDir: true,
    // Files, not data addresses: the content security policy allows only the former.
    assetsInlineLimit: 0,
    // All pages are one file of half a megabyte: it comes from the same machine, and is fetched once.
    chunkSizeWarningLimit: 900,
    // How long each plugin took is of no interest to whoever builds the page.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // `npm run dev` shows changes at once and takes its data from `./lodestone serve`.
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: {
    include: ['src/**/*.test.ts'],
    // The contrast test reads the tokens.
    css: true,
  },
});
