import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The window's build, for Electron and for the browser host alike: both load the same files from out/renderer. */
export const rendererConfig: UserConfig = {
  root: at('src/renderer'),
  plugins: [react()],
  build: {
    target: 'es2022',
    outDir: at('out/renderer'),
    emptyOutDir: true,
    minify: true,
    sourcemap: true,
    // Fonts and pictures stay files: the content security policy has no data: for fonts.
    assetsInlineLimit: 0,
    rolldownOptions: { input: at('src/renderer/index.html') },
  },
  server: { host: '127.0.0.1', strictPort: true },
};

export default defineConfig(rendererConfig);
