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
  },
  // `npm run dev` shows changes at once and takes its data from `./lodestone serve`.
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: { include: ['src/**/*.test.ts'] },
});
