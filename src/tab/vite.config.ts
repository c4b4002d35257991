/**
 * Builds the tab into `.build/tab` as two pages: `index.html`, which ships, and `workplace.html`, which is the same tab
 * with the clock and address of a workplace on this machine. Nothing of the second may reach the first: a test looks.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = new URL('.', import.meta.url).pathname;

export default defineConfig({
  root: here,
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: '../../.build/tab',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: { index: `${here}index.html`, workplace: `${here}workplace.html` },
      // Handed from chunk to chunk, zod stays whole; beside the code that uses it, a good part falls away.
      output: { codeSplitting: { groups: [{ name: 'lists', test: /\/node_modules\/zod\/|\/src\/(base|lists)\// }] } },
    },
  },
});
