import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const repository = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  base: "./",
  clearScreen: false,
  build: {
    target: ["es2022", "safari17.5"],
    // From here on `light-dark()` is understood, so the style sheet is left as it is.
    cssTarget: ["safari17.5", "chrome123"],
    // The content security policy allows fonts and pictures from files, not from data in the style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
  },
  server: { port: 5173, strictPort: true, fs: { allow: [repository] } },
  resolve: { conditions: mode === "test" ? ["browser"] : undefined },
  // Long, since a compiler may be at work beside.
  test: { testTimeout: 30_000, environment: "jsdom", include: ["src/**/*.test.ts"], restoreMocks: true },
}));
